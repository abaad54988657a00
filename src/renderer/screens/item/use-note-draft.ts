import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Annotation, HandedInLater, PictureMark, PlaceByHand } from '../../../contract/annotation.ts';
import { newId } from '../../../contract/ids.ts';
import { useCalls } from '../../shared/calls.ts';
import { itemQueryOf } from '../../shared/item.ts';
import { nameError } from '../../shared/name-error.ts';
import { forgetTypedOf, saveTyped, typedNames, typedOf, typeInto, watchTyped } from '../../shared/typed.ts';

/** A note as it is being written, and over what: null for a new one, whose id is the same at each try. */
interface Written {
  text: string;
  annotation: string;
  was: string | null;
  mark: PictureMark | null;
  place: PlaceByHand | null;
  handedIn: HandedInLater | null;
}

export interface NoteDraft {
  text: string;
  error: unknown;
  /** Another hand has changed or taken back the note meanwhile, and what is written here was not written over that. */
  isRefused: boolean;
  change: (text: string) => void;
  /** Saves it where something is said; false where it could not be saved. */
  save: () => Promise<boolean>;
  /** Saves it over what the note says by now. */
  saveOver: () => Promise<boolean>;
  forget: () => void;
}

const nameOf = (item: string, annotation: string | null): string =>
  annotation === null ? `note ${item}` : `note ${item} ${annotation}`;

/**
 * A note that is saved by its button. Where its screen is left, the screen is locked or the core dies it is kept, and
 * is there again; before the window or the locker closes it is saved, so that it is not lost. What another hand has
 * made of it meanwhile is not written over unseen.
 *
 * @param note the one that is changed, as it stands; null for a new one
 */
export function useNoteDraft(item: string, note: Annotation | null): NoteDraft {
  const calls = useCalls();
  const queryClient = useQueryClient();
  const of = nameOf(item, note?.annotation ?? null);
  const { typed, error } = useSyncExternalStore(watchTyped, () => typedOf<Written>(of));
  const saved = note?.text ?? '';
  const begun = (): Written =>
    typedOf<Written>(of).typed ?? {
      text: saved,
      annotation: note?.annotation ?? newId(),
      was: note?.entry ?? null,
      mark: note?.mark ?? null,
      place: note?.place ?? null,
      handedIn: note?.handedIn ?? null,
    };
  const keep = async ({ mark, place, handedIn, ...written }: Written): Promise<void> => {
    try {
      const about = {
        ...(mark === null ? {} : { mark }),
        ...(place === null ? {} : { place }),
        ...(handedIn === null ? {} : { handedIn }),
      };
      await calls.items.annotate({ item, ...written, ...about });
    } catch (error) {
      if (isAboutMeanwhile(error)) await queryClient.invalidateQueries(itemQueryOf(item));
      throw error;
    }
  };
  const type = (written: Written): void =>
    typeInto(of, written, keep, ({ text }) => text.trim() !== '', 'leaving');
  const save = async (): Promise<boolean> => {
    await saveTyped(of);
    return typedOf(of).state !== 'failed';
  };
  return {
    text: typed?.text ?? saved,
    error,
    isRefused: error !== null && isAboutMeanwhile(error),
    change(text) {
      if (text === saved) forgetTypedOf(of);
      else type({ ...begun(), text });
    },
    save,
    saveOver() {
      // A new one that was written, and said something else by then, stands beside this.
      type({ ...begun(), ...(note === null ? { annotation: newId() } : { was: note.entry || null }) });
      return save();
    },
    forget: () => forgetTypedOf(of),
  };
}

function isAboutMeanwhile(error: unknown): boolean {
  return ['changed-meanwhile', 'no-such-note'].includes(nameError(error).code);
}

/** Whether the changing of a note was begun and is not saved. */
export function isNoteBegun(item: string, annotation: string): boolean {
  return typedOf(nameOf(item, annotation)).typed !== null;
}

/** The notes whose changing was begun here, and which another hand has taken back meanwhile: without text and entry. */
export function useNotesGone(item: string, notes: readonly Annotation[]): Annotation[] {
  const names = useSyncExternalStore(watchTyped, typedNames).split('\n');
  return names.flatMap((name) => {
    if (!name.startsWith(nameOf(item, ''))) return [];
    const { typed } = typedOf<Written>(name);
    if (typed === null || notes.some(({ annotation }) => annotation === typed.annotation)) return [];
    const { annotation, mark, place, handedIn } = typed;
    return [
      { annotation, mark, place, handedIn, text: '', entry: '', madeAt: '', changedAt: null, officer: '' },
    ];
  });
}
