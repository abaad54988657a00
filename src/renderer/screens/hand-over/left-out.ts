import type { ExportWarning } from '../../../contract/export-warning.ts';
import type { NamedRecord } from '../../../contract/named-records.ts';

/** What is left out once a record goes along or not: whom a record names that goes along goes along too. */
export function withRecord(
  leaveOut: readonly string[],
  { id, goes }: { id: string; goes: boolean },
  names: readonly NamedRecord[],
): string[] {
  if (!goes) return [...leaveOut, id];
  const named = new Set(names.filter(({ by }) => by.includes(id)).map((each) => each.id));
  return leaveOut.filter((each) => each !== id && !named.has(each));
}

/** The persons and accounts that nothing names any more of what goes out. */
export function namesOffered(names: readonly NamedRecord[], leaveOut: readonly string[]): NamedRecord[] {
  return names.filter(({ by }) => by.every((record) => leaveOut.includes(record)));
}

/**
 * What was left out and cannot be chosen any more, since the case is another by now: it rests on nothing that is
 * withheld, or something else names it. One that is still named is refused when the bundle is made, so it must be
 * possible to have it go along again.
 */
export function leftOutBefore(leaveOut: readonly string[], warnings: readonly ExportWarning[]): string[] {
  const asked = warnings.find((warning) => warning.code === 'records-of-withheld');
  const offered = new Set([
    ...(asked?.records ?? []).map(({ id }) => id),
    ...namesOffered(asked?.names ?? [], leaveOut).map(({ id }) => id),
  ]);
  return leaveOut.filter((id) => !offered.has(id));
}
