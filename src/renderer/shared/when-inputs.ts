import { type RefObject, useRef, useState } from 'react';
import { isDay } from './day.ts';
import { faultOfWhen, type HandedInDraft } from './handed-in-draft.ts';
import { isTimeOfDay } from './time-of-day.ts';

/** The fields of a day and a time of day, and whether one may go on with them. */
export interface WhenInputs {
  date: RefObject<HTMLInputElement | null>;
  clock: RefObject<HTMLInputElement | null>;
  /** Whether it was tried to go on with what stands there. */
  tried: boolean;
  /** Whether one can go on with what stands there; where not, that is said, and what is to be mended gets the focus. */
  accept: (draft: HandedInDraft) => boolean;
}

export function useWhenInputs(): WhenInputs {
  const date = useRef<HTMLInputElement>(null);
  const clock = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  return {
    ...{ date, clock, tried },
    accept: (draft) => {
      setTried(true);
      if (isWhole(draft) && faultOfWhen(draft) === null) return true;
      const unread = unreadOf(draft);
      (unread.clock && !unread.date ? clock : date).current?.focus();
      return false;
    },
  };
}

/** Which of the two says nothing that can be read. */
export function unreadOf({ date, clock }: HandedInDraft): { date: boolean; clock: boolean } {
  return { date: date !== '' && !isDay(date), clock: clock !== '' && !isTimeOfDay(clock) };
}

/** Whether each is read, or empty; a time of day alone is no time. */
export function isWhole({ date, clock }: HandedInDraft): boolean {
  return (isDay(date) && (clock === '' || isTimeOfDay(clock))) || (date === '' && clock === '');
}
