import { useSyncExternalStore } from 'react';
import { forgetTypedOf, typedOf, typeInto, watchTyped } from '../../shared/typed.ts';

interface Begun {
  /** What the field says while it is no deadline; null while it says the deadline. */
  part: string | null;
  /** Keeps such a text, or forgets it. */
  begin: (part: string | null) => void;
}

/**
 * What was typed as the deadline of a case and could not be taken for one. It is kept, also where the screen is left, so
 * that nobody thinks it was taken; it is no loss where the window closes.
 *
 * @param of what the fields of the case are kept under
 */
export function useBegunDeadline(of: string): Begun {
  const name = `${of} deadline`;
  const typed = useSyncExternalStore(watchTyped, () => typedOf<{ part: string }>(name).typed);
  return {
    part: typed?.part ?? null,
    begin: (part) =>
      part === null
        ? forgetTypedOf(name)
        : typeInto(
            name,
            { part },
            () => Promise.resolve(),
            () => false,
            'leaving',
          ),
  };
}
