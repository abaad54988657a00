/** Languages whose month names are known. */
const languages = ['en', 'id', 'ms', 'es', 'pt', 'fr', 'de', 'it', 'nl'];

/** Names of months, long and short, with the number of each. */
export const months: ReadonlyMap<string, number> = monthNames();

/** Names and short names, in lower case and without the point; one that stands for two months in two languages is left out. */
function monthNames(): Map<string, number> {
  const found = new Map<string, number>();
  const split = new Set<string>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const)
      for (let month = 1; month <= 12; month += 1) {
        const day = new Date(Date.UTC(2021, month - 1, 15));
        const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
        const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
        const key = name.toLowerCase().replace(/\.$/, '');
        if (/^\d*$/.test(key)) continue;
        if (found.has(key) && found.get(key) !== month) split.add(key);
        found.set(key, month);
      }
  for (const [name, month] of [
    ['sept', 9],
    ['agt', 8],
    ['ags', 8],
    ['nop', 11],
    ['nopember', 11],
    ['peb', 2],
    ['pebruari', 2],
  ] as const)
    found.set(name, month);
  for (const key of split) found.delete(key);
  return found;
}
