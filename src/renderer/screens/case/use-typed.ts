import { useEffect, useSyncExternalStore } from 'react';
import {
  forgetTypedOf,
  saveTyped,
  type TypedFields,
  typedOf,
  typeInto,
  watchTyped,
} from '../../shared/typed.ts';

export interface Typed<T> {
  value: T;
  change: (part: Partial<T>) => void;
  /** Saves at once what has not been saved. */
  flush: () => void;
  /** Saves what can be, and forgets what was no more than begun; false where something could not be saved. */
  forget: () => Promise<boolean>;
  state: TypedFields<never>['state'];
  error: unknown;
}

/**
 * Fields that save as they are typed: after a rest, when they are left, and when they go. What comes from the core is
 * shown unless something else has been typed meanwhile; what could not be saved is still there when one comes back.
 *
 * @param of what the fields are of, the same for the same fields
 * @param isWhole whether what is typed can be saved as it stands; until it can, it is kept and not saved
 */
export function useTyped<T extends object>(
  of: string,
  saved: T,
  save: (value: T) => Promise<unknown>,
  isWhole: (value: T) => boolean = () => true,
): Typed<T> {
  const { typed, state, error } = useSyncExternalStore(watchTyped, () => typedOf<T>(of));
  useEffect(() => () => void saveTyped(of), [of]);
  return {
    value: typed ?? saved,
    state,
    error,
    change: (part) => typeInto(of, { ...(typedOf<T>(of).typed ?? saved), ...part }, save, isWhole),
    flush: () => {
      if (typedOf(of).state === 'typed') void saveTyped(of);
    },
    async forget() {
      await saveTyped(of);
      const { state, typed: left } = typedOf<T>(of);
      if (left !== null && (state === 'failed' || isWhole(left))) return false;
      forgetTypedOf(of);
      return true;
    },
  };
}
