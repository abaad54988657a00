import { nameError } from './name-error.ts';
import { type Place, placeNow } from './place.ts';
import { TypedUnsaved } from './typed-unsaved.ts';

/** What was typed into some fields, and how far the saving of it is. */
export interface TypedFields<T extends object> {
  /** Null where nothing was typed that is not saved. */
  typed: T | null;
  state: 'as-saved' | 'typed' | 'saving' | 'failed';
  error: unknown;
}

const restMs = 1500;
/** How long a lock waits for what is being saved: what is not saved by then is kept, and saved afterwards. */
const patienceMs = 2000;
const asSaved: TypedFields<never> = { typed: null, state: 'as-saved', error: null };

/**
 * What saves what is typed: a rest after it; its button, and the end of the window or of the locker; its button alone,
 * where nobody else may say what it says; its button, and nothing was typed or offered before that was pressed.
 */
type SavedBy = 'rest' | 'leaving' | 'button' | 'press';

interface Kept {
  now: TypedFields<object>;
  save: (value: object) => Promise<unknown>;
  isWhole: (value: object) => boolean;
  savedBy: SavedBy;
  /** Where one was when it was begun. */
  place: Place;
  /** The saving that is under way. */
  saving?: Promise<void>;
  /** That of what was typed before, which comes first. */
  earlier?: Promise<void>;
  timer?: ReturnType<typeof setTimeout>;
}

/** By what the fields are of. Only those that are not saved: they are kept also where their screen is left. */
const kept = new Map<string, Kept>();
/** The names under which something was saved since the locker was opened. */
const savedOnce = new Set<string>();
const listeners = new Set<() => void>();

export function watchTyped(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was typed into the fields of this name; always under the same name for the same fields. */
export function typedOf<T extends object>(of: string): TypedFields<T> {
  return (kept.get(of)?.now as TypedFields<T> | undefined) ?? asSaved; // one name is of fields of one kind
}

/** Whether something that was typed under this name has been saved since the locker was opened. */
export function wasSaved(of: string): boolean {
  return savedOnce.has(of);
}

/** The names of all fields into which something was typed that is not saved, a line each. */
export function typedNames(): string {
  return [...kept.keys()].join('\n');
}

/**
 * Keeps what is typed, and saves it where that is wanted after a rest: each saving is an entry of the log.
 *
 * @param isWhole whether it can be saved as it stands; what cannot is kept
 */
export function typeInto<T extends object>(
  of: string,
  typed: T,
  save: (value: T) => Promise<unknown>,
  isWhole: (value: T) => boolean,
  savedBy: SavedBy = 'rest',
): void {
  const before = kept.get(of);
  clearTimeout(before?.timer);
  const earlier = before?.saving ?? before?.earlier;
  kept.set(of, {
    now: { typed, state: 'typed', error: null },
    save: (value) => save(value as T), // what was given with it
    isWhole: (value) => isWhole(value as T),
    savedBy,
    place: before?.place ?? placeNow(),
    ...(earlier === undefined ? {} : { earlier }),
    ...(savedBy === 'rest' ? { timer: setTimeout(() => void saveTyped(of), restMs) } : {}),
  });
  tell();
}

/** Saves at once what was typed under this name and is not saved. Never throws: what failed says so in its state. */
export async function saveTyped(of: string): Promise<void> {
  const fields = kept.get(of);
  if (fields?.saving !== undefined) {
    await fields.saving;
    return;
  }
  if (fields === undefined || fields.now.typed === null || !fields.isWhole(fields.now.typed)) return;
  fields.saving = saveFields(of, fields, fields.now.typed);
  await fields.saving;
  delete fields.saving;
}

async function saveFields(of: string, fields: Kept, typed: object): Promise<void> {
  clearTimeout(fields.timer);
  const become = (now: TypedFields<object> | null): void => {
    // Something else was typed meanwhile, or it was forgotten.
    if (kept.get(of) !== fields) return;
    if (now === null) kept.delete(of);
    else fields.now = now;
    tell();
  };
  become({ typed, state: 'saving', error: null });
  await fields.earlier;
  try {
    await fields.save(typed);
    savedOnce.add(of);
    become(null);
    saveWhereThereWasNoRoom();
  } catch (error) {
    become({ typed, state: 'failed', error });
  }
}

/** There is room again. */
function saveWhereThereWasNoRoom(): void {
  for (const [of, { now, savedBy }] of kept) if (savedBy === 'rest' && lackedRoom(now)) void saveTyped(of);
}

/** Whether it was not saved for want of room on the disk: it may go now. */
export function lackedRoom({ state, error }: TypedFields<object>): boolean {
  return state === 'failed' && nameError(error).code === 'disk-full';
}

/** Why a saving failed that may well go now: nothing of what was typed was refused. */
const passing = new Set(['core-gone', 'screen-locked', 'locker-away', 'locker-exchanging', 'no-locker-open']);

function isPassing(error: unknown): boolean {
  return passing.has(nameError(error).code);
}

/**
 * Saves all that was typed and is not saved, or waits no longer than a lock may. What was refused for what it says is
 * not tried again unseen: it may be taken later, when nobody means it any more.
 *
 * @param leaving those too that the end of the window or of the locker saves
 */
export async function saveAllTyped({ leaving = false } = {}): Promise<void> {
  const saved = [...kept].filter(
    ([, { now, savedBy }]) =>
      (savedBy === 'rest' || (leaving && savedBy === 'leaving')) &&
      (now.state !== 'failed' || isPassing(now.error)),
  );
  if (saved.length === 0) return;
  const all = Promise.all(saved.map(([of]) => saveTyped(of)));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** What was typed and is not saved. */
interface Unsaved {
  /** The name of its fields. */
  of: string;
  typed: object;
  place: Place;
}

/**
 * All that was typed and is not saved. A note that says nothing is not missed, nor what nobody typed and was refused for
 * what it says.
 */
export function unsavedTyped(): Unsaved[] {
  return [...kept].flatMap(([of, fields]) => {
    const { typed } = fields.now;
    return typed !== null && isMissed(fields, typed) ? [{ of, typed, place: fields.place }] : [];
  });
}

function isMissed({ now, savedBy, isWhole }: Kept, typed: object): boolean {
  if (savedBy === 'press') return now.state !== 'failed' || isPassing(now.error);
  return savedBy !== 'leaving' || isWhole(typed);
}

export function isTypedUnsaved(): boolean {
  return unsavedTyped().length > 0;
}

/** What somebody was told of that is not saved. */
let told: ReadonlySet<object> = new Set();

/**
 * @param name says what of it is not saved
 * @throws TypedUnsaved where something is not saved that nobody was told of yet: once for what was typed
 */
export function assertMayBeLost(name: (unsaved: readonly Unsaved[]) => string[]): void {
  const now = unsavedTyped();
  const [first] = now;
  const isTold = now.every(({ typed }) => told.has(typed));
  told = new Set(now.map(({ typed }) => typed));
  if (!isTold && first !== undefined) throw new TypedUnsaved(name(now), first.place);
}

/** Why something that no button saves could not be saved when it was tried last; null where nothing was refused. */
export function whyUnsaved(): unknown {
  const refused = [...kept.values()].find(
    ({ now, savedBy }) => now.state === 'failed' && savedBy !== 'button' && savedBy !== 'press',
  );
  return refused?.now.error ?? null;
}

/** Whose locker what is kept was typed into: that of another is not asked to take it. */
let owner: string | null = null;

/** Forgets what was typed into the locker of somebody else. */
export function typeFor(next: string): void {
  if (owner !== null && owner !== next) forgetTyped();
  owner = next;
}

/** Forgets what was typed into the fields of one name. */
export function forgetTypedOf(of: string): void {
  clearTimeout(kept.get(of)?.timer);
  kept.delete(of);
  tell();
}

/** Forgets what was typed: its locker is closed. */
export function forgetTyped(): void {
  for (const { timer } of kept.values()) clearTimeout(timer);
  kept.clear();
  savedOnce.clear();
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}
