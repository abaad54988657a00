import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { nameError } from '../../shared/name-error.ts';
import {
  forgetTypedOf,
  lackedRoom,
  saveTyped,
  type TypedFields,
  typedOf,
  typeInto,
  wasSaved,
  watchTyped,
} from '../../shared/typed.ts';
import { changedMeanwhile, knowing, type TypedPart, typeMore, withoutFields } from './typed-part.ts';

export interface Typed<T> {
  value: T;
  change: (part: Partial<T>) => void;
  /** Saves at once what has not been saved. */
  flush: () => void;
  /** Saves what can be, and forgets what was no more than begun; false where something could not be saved. */
  forget: () => Promise<boolean>;
  /** Whether something that was typed into them was saved before. */
  wasSaved: boolean;
  state: TypedFields<never>['state'];
  error: unknown;
  /** Fields that were typed into and that another hand changed meanwhile, as that left them. */
  meanwhile: Partial<T>;
  /** Saves what was typed into such a field over that. */
  keepMine: (field: keyof T) => void;
  /** Forgets what was typed into it. */
  takeTheirs: (field: keyof T) => void;
}

/**
 * Fields that save as they are typed: after a rest, when they are left, and when they go. What comes from the core is
 * shown unless something else has been typed meanwhile; what could not be saved is still there when one comes back.
 * Only what was typed is saved, and only over what was there when it was.
 *
 * @param of what the fields are of, the same for the same fields
 * @param save saves what was typed where that `was` so; gives what of it was kept
 * @param source the query that what is saved comes from
 * @param isWhole whether what is typed can be saved as it stands; until it can, it is kept and not saved
 */
export function useTyped<T extends object>(
  of: string,
  saved: T,
  save: (typed: Partial<T>, was: Partial<T>) => Promise<Partial<T>>,
  source: QueryKey,
  isWhole: (typed: Partial<T>) => boolean = () => true,
): Typed<T> {
  const queryClient = useQueryClient();
  const { typed, state, error } = useSyncExternalStore(watchTyped, () => typedOf<TypedPart<T>>(of));
  useEffect(() => () => void saveTyped(of), [of]);

  const left = (): TypedPart<T> | null => typedOf<TypedPart<T>>(of).typed;
  const saveOver = async (part: TypedPart<T>): Promise<void> => {
    const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: source });
    try {
      const kept = await save(part.now, part.was);
      // What is typed from here on is typed over that.
      const later = left();
      if (later !== null) Object.assign(later, knowing(later, kept));
      await refresh();
    } catch (error) {
      const later = left();
      if (later !== null && nameError(error).code === 'changed-meanwhile') {
        later.isRefused = true;
        await refresh();
      }
      throw error;
    }
  };
  const type = (part: TypedPart<T>): void => typeInto(of, part, saveOver, ({ now }) => isWhole(now));
  return {
    value: { ...saved, ...typed?.now },
    wasSaved: wasSaved(of),
    state,
    error,
    meanwhile: typed?.isRefused === true ? changedMeanwhile(typed, saved) : {},
    change: (part) => type(typeMore(left(), part, saved)),
    flush: () => {
      const now = typedOf(of);
      if (now.state === 'typed' || lackedRoom(now)) void saveTyped(of);
    },
    async forget() {
      await saveTyped(of);
      const typed = left();
      if (typed !== null && (typedOf(of).state === 'failed' || isWhole(typed.now))) return false;
      forgetTypedOf(of);
      return true;
    },
    keepMine(field) {
      const mine = left();
      if (mine === null) return;
      type(knowing(mine, only(saved, field)));
      void saveTyped(of);
    },
    takeTheirs(field) {
      const mine = left();
      const rest = mine === null ? null : withoutFields(mine, only(saved, field));
      forgetTypedOf(of);
      if (rest === null) return;
      type(rest);
      void saveTyped(of);
    },
  };
}

function only<T extends object>(from: T, field: keyof T): Partial<T> {
  return { [field]: from[field] } as Partial<T>; // a field of its own
}
