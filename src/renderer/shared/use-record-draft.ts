import { useState, useSyncExternalStore } from 'react';
import { useTell } from './tell.tsx';
import { forgetTypedOf, saveTyped, typedOf, typeInto, watchTyped } from './typed.ts';
import { useWords } from './words.tsx';

/** A record as it is being written. */
export interface RecordDraft<T extends object> {
  value: T;
  /** Something was written that is not kept. */
  isBegun: boolean;
  isKeeping: boolean;
  error: unknown;
  change: (part: Partial<T>) => void;
  /** Keeps it, once for two presses; false where that failed. */
  keep: (keeping: (value: T) => Promise<unknown>) => Promise<boolean>;
  /** Puts away what was written, and offers it back. */
  giveUp: () => void;
  /** Puts it away without a word: it says nothing. */
  forget: () => void;
}

/**
 * A record that its button alone keeps, since it says what somebody stands for. What was written stays where its form
 * goes without it: by another place, a locked screen, a core that dies; before the window or the locker closes it is
 * asked whether it may be lost.
 *
 * @param of what the record is, the same for the same record; a form of another one is another form (`key`)
 * @param begin what the form begins with, read once
 */
export function useRecordDraft<T extends object>(of: string, begin: () => T): RecordDraft<T> {
  const words = useWords();
  const tell = useTell();
  const [empty] = useState(begin);
  const { typed, state, error } = useSyncExternalStore(watchTyped, () => typedOf<T>(of));
  const value = typed ?? empty;
  const forget = (): void => forgetTypedOf(of);
  return {
    value,
    isBegun: typed !== null,
    isKeeping: state === 'saving',
    error,
    change(part) {
      const next = { ...(typedOf<T>(of).typed ?? empty), ...part };
      if (JSON.stringify(next) === JSON.stringify(empty)) forget();
      else hold(of, next);
    },
    async keep(keeping) {
      if (typedOf(of).state !== 'saving') typeInto(of, value, keeping, () => true, 'button');
      await saveTyped(of);
      return typedOf(of).state !== 'failed';
    },
    giveUp() {
      forget();
      if (typed === null) return;
      tell.say(words.say('typed.given-up'), {
        word: words.say('typed.undo'),
        undoes: true,
        run: () => hold(of, typed),
      });
    },
    forget,
  };
}

function hold(of: string, typed: object): void {
  typeInto(
    of,
    typed,
    () => Promise.resolve(),
    () => false,
    'button',
  );
}

/**
 * Which of a few forms is open: the one that was asked for, else one that was begun and left.
 *
 * @param names what each form's record is, as its draft has it
 */
export function useOpenForm<F extends string>(
  names: Readonly<Record<F, string>>,
): [F | null, (form: F | null) => void] {
  const [asked, setAsked] = useState<F | null>(null);
  const begun = useSyncExternalStore(watchTyped, () => {
    const forms = Object.keys(names) as F[]; // its own keys
    return forms.find((form) => typedOf(names[form]).typed !== null) ?? null;
  });
  return [asked ?? begun, setAsked];
}
