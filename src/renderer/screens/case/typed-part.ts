/** What was typed of some fields, and how those were when the typing of each began. */
export interface TypedPart<T extends object> {
  now: Partial<T>;
  was: Partial<T>;
  /** It was refused, since something of it had become something else. */
  isRefused?: boolean;
}

/** With more typed into fields that show this. */
export function typeMore<T extends object>(
  before: TypedPart<T> | null,
  part: Partial<T>,
  shown: T,
): TypedPart<T> {
  const was: Partial<T> = { ...before?.was };
  for (const field of fieldsOf(part)) if (!(field in was)) was[field] = shown[field];
  return { now: { ...before?.now, ...part }, was, isRefused: before?.isRefused ?? false };
}

/** With fields as somebody who goes on typing knows them by now: their own hand changed them, or they were told. */
export function knowing<T extends object>(typed: TypedPart<T>, fields: Partial<T>): TypedPart<T> {
  return { now: typed.now, was: { ...typed.was, ...fields } };
}

/** The fields that became something else meanwhile, by another hand than this, and what they are now. */
export function changedMeanwhile<T extends object>({ now, was }: TypedPart<T>, saved: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const field of fieldsOf(now)) {
    const isAs = (other: T[keyof T] | undefined): boolean => asWritten(saved[field]) === asWritten(other);
    if (!isAs(was[field]) && !isAs(now[field])) changed[field] = saved[field];
  }
  return changed;
}

/** Without what was typed into these fields; null where nothing is left. */
export function withoutFields<T extends object>(
  { now, was }: TypedPart<T>,
  fields: Partial<T>,
): TypedPart<T> | null {
  const without = (of: Partial<T>): Partial<T> =>
    Object.fromEntries(Object.entries(of).filter(([field]) => !(field in fields))) as Partial<T>; // fewer of its own
  const left: TypedPart<T> = { now: without(now), was: without(was) };
  return fieldsOf(left.now).length === 0 ? null : left;
}

/** A text without the blanks that its keeping takes away. */
function asWritten(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim() : value;
}

function fieldsOf<T extends object>(of: T): (keyof T)[] {
  return Object.keys(of) as (keyof T)[]; // its own keys
}
