import type { ExportWarning, WarnedItem } from '../contract/export-warning.ts';
import type { Words } from '../words/say.ts';

const mostNamed = 10;

/** Each warning on a line of its own: what, of what, and what to do. */
export function describeWarnings(warnings: readonly ExportWarning[], words: Words): string[] {
  return warnings.map((warning) => {
    const names =
      warning.code === 'records-of-withheld'
        ? warning.records.map(({ account, says }) => [account, says].filter((part) => part !== '').join(': '))
        : warning.code === 'own-name-in-files'
          ? warning.items.map((each) => `${nameOf(each)}: ${each.files.join(', ')}`)
          : warning.items.map(nameOf);
    const named = names.slice(0, mostNamed).join('; ') + (names.length > mostNamed ? ' …' : '');
    return `! ${words.say(`warning.${warning.code}`, { count: names.length, names: named })}`;
  });
}

function nameOf({ label, title, item }: WarnedItem): string {
  return label ?? `${title} (${item.slice(0, 8)})`;
}
