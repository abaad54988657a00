import { useState, useSyncExternalStore } from 'react';
import { newId } from '../../contract/ids.ts';
import { nameError } from './name-error.ts';
import { merged } from './record-changes.ts';
import { useTell } from './tell.tsx';
import { forgetTypedOf, saveTyped, typedNames, typedOf, typeInto, watchTyped } from './typed.ts';
import { useWords } from './words.tsx';

/** A record as it is being written. */
export interface RecordDraft<T extends object, K = null> {
  value: T;
  /** What was known when the writing began: what is kept is kept over that. */
  known: K;
  /** Something was written that is not kept. */
  isBegun: boolean;
  isKeeping: boolean;
  error: unknown;
  /** The id of what is written anew under this name: the same at each try, so that it is there once. */
  idOf: (name: string) => string;
  change: (part: Partial<T>) => void;
  /** Keeps it, once for two presses; false where that failed. */
  keep: (keeping: (value: T) => Promise<unknown>) => Promise<boolean>;
  /** Where it was refused since another hand has written meanwhile: what the form began with, and what it would now. */
  meanwhile: { was: T; now: T; known: K } | null;
  /** Goes on with what was written here, over what is known by now. */
  keepMine: () => void;
  /** Forgets what was written here, and begins with what is known by now. */
  takeTheirs: () => void;
  /** Puts away what was written, and offers it back. */
  giveUp: () => void;
  /** Puts it away without a word: it says nothing. */
  forget: () => void;
}

/** What is kept of a draft: what was written, and what the writing began with. */
interface Written<T extends object, K> {
  value: T;
  began: T;
  known: K;
  ids: Record<string, string>;
}

/**
 * A record that its button alone keeps, since it says what somebody stands for. What was written stays where its form
 * goes without it: by another place, a locked screen, a core that dies; before the window or the locker closes it is
 * asked whether it may be lost.
 *
 * @param of what the record is, the same for the same record; a form of another one is another form (`key`)
 * @param begin what the form begins with, by what is known
 * @param isOffered what it begins with is a record already, to be kept as it stands: it is missed as if it were typed
 */
export function useRecordDraft<T extends object>(of: string, begin: () => T): RecordDraft<T>;
export function useRecordDraft<T extends object, K>(
  of: string,
  begin: (known: K) => T,
  known: K,
  isOffered?: boolean,
): RecordDraft<T, K>;
export function useRecordDraft<T extends object, K>(
  of: string,
  begin: (known: K | null) => T,
  known: K | null = null,
  isOffered = false,
): RecordDraft<T, K | null> {
  const words = useWords();
  const tell = useTell();
  const start = (): Written<T, K | null> => {
    const value = begin(known);
    return { value, began: value, known, ids: {} };
  };
  const [empty, setEmpty] = useState(start);
  const { typed, state, error } = useSyncExternalStore(watchTyped, () => typedOf<Written<T, K | null>>(of));
  const written = typed ?? empty;
  const forget = (): void => {
    forgetTypedOf(of);
    // What is written from here on is another record.
    setEmpty(start());
  };
  const isRefused = isAboutMeanwhile(error);
  return {
    value: written.value,
    known: written.known,
    isBegun: typed !== null,
    isKeeping: state === 'saving',
    error,
    idOf: (name) => (written.ids[name] ??= newId()),
    change(part) {
      const before = typedOf<Written<T, K | null>>(of).typed ?? empty;
      const value = { ...before.value, ...part };
      if (isSame(value, empty.value)) forget();
      else hold(of, { ...before, value });
    },
    async keep(keeping) {
      if (typedOf(of).state !== 'saving')
        typeInto(
          of,
          written,
          ({ value }) => keeping(value),
          () => true,
          // What was there before anybody typed is not missed, should it be refused.
          isSame(written.value, written.began) && !isOffered ? 'press' : 'button',
        );
      await saveTyped(of);
      const isKept = typedOf(of).state !== 'failed';
      // It is there already, with other words, and nobody chooses between the two here: these stand beside it then.
      if (known === null && isAboutMeanwhile(typedOf(of).error)) written.ids = {};
      if (isKept) setEmpty(start());
      return isKept;
    },
    meanwhile: isRefused ? { was: written.began, now: begin(known), known } : null,
    keepMine() {
      const now = begin(known);
      hold(of, { ...written, value: merged(written.began, written.value, now), began: now, known });
    },
    takeTheirs: forget,
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

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isAboutMeanwhile(error: unknown): boolean {
  return error !== null && nameError(error).code === 'changed-meanwhile';
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

/** Whether something was begun under a name and is not kept: its form stays where it is, also without its record. */
export function useIsBegun(): (of: string) => boolean {
  useSyncExternalStore(watchTyped, typedNames);
  return (of) => typedOf(of).typed !== null;
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
