import { type RefObject, useCallback, useRef, useState } from 'react';
import { faultOfWhen, type HandedInDraft } from './handed-in-draft.ts';

/** The fields of a day and a time of day: what is typed in part is known to them alone. */
export interface WhenInputs {
  date: RefObject<HTMLInputElement | null>;
  clock: RefObject<HTMLInputElement | null>;
  /** Whether it was tried to go on with what stands there. */
  tried: boolean;
  /** Whether a field is typed in part. */
  isBroken: boolean;
  /** Looks whether one is. */
  look: () => void;
  /** Whether one can go on with what stands there; where not, that is said, and the day gets the focus. */
  accept: (draft: HandedInDraft) => boolean;
}

export function useWhenInputs(): WhenInputs {
  const date = useRef<HTMLInputElement>(null);
  const clock = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const look = useCallback(() => setBroken(isAnyBroken(date, clock)), []);
  return {
    ...{ date, clock, tried, isBroken, look },
    accept: (draft) => {
      setTried(true);
      look();
      if (!isAnyBroken(date, clock) && isWhole(draft) && faultOfWhen(draft) === null) return true;
      date.current?.focus();
      return false;
    },
  };
}

function isAnyBroken(...inputs: RefObject<HTMLInputElement | null>[]): boolean {
  return inputs.some(({ current }) => current?.validity.badInput === true);
}

/** A time of day alone is no time. */
export function isWhole({ date, clock }: HandedInDraft): boolean {
  return date !== '' || clock === '';
}
