import { useSyncExternalStore } from 'react';
import { forgetTypedOf, saveTyped, typedOf, typeInto, watchTyped } from './typed.ts';

/** A text with a button that saves it. */
export interface Draft {
  text: string;
  error: unknown;
  change: (text: string) => void;
  /** Saves it where something is said; false where it could not be saved. */
  save: () => Promise<boolean>;
  forget: () => void;
}

/**
 * A text that is saved by its button. Where its screen is left, the screen is locked or the core dies it is kept, and
 * is there again; before the window or the locker closes it is saved, so that it is not lost.
 *
 * @param of what the text is of, the same for the same text
 */
export function useDraft(of: string, saved: string, save: (text: string) => Promise<unknown>): Draft {
  const { typed, error } = useSyncExternalStore(watchTyped, () => typedOf<{ text: string }>(of));
  return {
    text: typed?.text ?? saved,
    error,
    change(text) {
      if (text === saved) forgetTypedOf(of);
      else
        typeInto(
          of,
          { text },
          ({ text }) => save(text),
          ({ text }) => text.trim() !== '',
          'leaving',
        );
    },
    async save() {
      await saveTyped(of);
      return typedOf(of).state !== 'failed';
    },
    forget: () => forgetTypedOf(of),
  };
}
