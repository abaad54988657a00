import type { ExportWarning, WarnedItem } from '../contract/export-warning.ts';
import type { Words } from '../words/say.ts';

const mostNamed = 10;

/** Each warning on a line of its own: what, of what, and what to do. */
export function describeWarnings(warnings: readonly ExportWarning[], words: Words): string[] {
  return warnings.map((warning) => {
    const names = namesIn(warning);
    const named = names.slice(0, mostNamed).join('; ') + (names.length > mostNamed ? ' …' : '');
    return `! ${words.say(`warning.${warning.code}`, {
      count:
        warning.code === 'attempts-failed' || warning.code === 'readings-go' ? warning.count : names.length,
      unchecked: names.length,
      names: named,
    })}`;
  });
}

function namesIn(warning: ExportWarning): string[] {
  switch (warning.code) {
    case 'attempts-failed':
      return [];
    case 'originals-withheld':
      return warning.originals.map(({ item, title, copy }) => `${title} (${item.slice(0, 8)}) → ${copy}`);
    case 'records-of-withheld':
      return warning.records.map(
        ({ id, account, says }) =>
          `${[account, says].filter((part) => part !== '').join(': ')} (${id.slice(0, 8)})`,
      );
    case 'names-of-left-out':
      return warning.names.map(({ id, name }) => `${name} (${id.slice(0, 8)})`);
    case 'own-name-in-files':
      return warning.items.map((each) => `${nameOf(each)}: ${each.files.join(', ')}`);
    case 'readings-go':
    case 'readings-told':
    case 'own-name-shown':
    case 'own-name-unknown':
      return warning.items.map(nameOf);
  }
}

function nameOf({ label, title, item }: WarnedItem): string {
  return label ?? `${title} (${item.slice(0, 8)})`;
}
