import type { Item, PhotoFacts, PhotoWarning } from '../contract/item.ts';
import type { Words } from '../words/index.ts';

const marks: Record<Item['state'], string> = { complete: '●', partial: '◐', 'no-content': '○' };

/** An item as `--json` prints it: positions are numbers there (the ledger keeps them as text). */
export function toJsonItem(item: Item): Record<string, unknown> {
  return {
    ...item,
    steps: item.steps.map((step) => ({ ...step, reason: step.reason ?? null })),
    ...(item.photo === undefined ? {} : { photo: toJsonPhoto(item.photo) }),
  };
}

function toJsonPhoto(photo: PhotoFacts): Record<string, unknown> {
  if (photo.place === null) return photo;
  const { lat, lon, alt, source } = photo.place;
  return {
    ...photo,
    place: { lat: Number(lat), lon: Number(lon), alt: alt === null ? null : Number(alt), source },
  };
}

/** One line for a list: mark, short id, kind, state, title. */
export function describeItem(item: Item, words: Words): string {
  const state = words.sayCode('state', item.state);
  const outcome =
    item.outcome === undefined || item.outcome === 'ok' ? '' : ` (${words.sayCode('outcome', item.outcome)})`;
  return `${marks[item.state]} ${item.item.slice(0, 8)}  ${words.sayCode('kind', item.kind)}  ${state}${outcome}  ${item.title}`;
}

/** Everything about one item, for people. */
export function describeItemFully(item: Item, words: Words): string[] {
  const lines = [
    describeItem(item, words),
    `  id          ${item.item}`,
    `  ${words.say('cli.label.captured-at').padEnd(11)} ${item.capturedAt}`,
    ...(item.source.url === undefined ? [] : [`  URL         ${item.source.url}`]),
    ...(item.source.camera === undefined
      ? []
      : [`  ${words.say('cli.label.camera').padEnd(11)} ${item.source.camera}`]),
    ...(item.source.receivedFrom === undefined
      ? []
      : [`  ${words.say('cli.label.received-from').padEnd(11)} ${item.source.receivedFrom}`]),
  ];
  for (const file of item.files) {
    lines.push(
      `  ${file.role.padEnd(11)} ${file.sha256}  ${String(file.bytes).padStart(12)}  ${file.mediaType}`,
    );
  }
  for (const step of item.steps) {
    const reason = step.reason === undefined ? '' : `  ${describeReason(step.reason, words)}`;
    lines.push(
      `  ${words.sayCode('step', step.name).padEnd(28)} ${words.sayCode('result', step.result)}${reason}`,
    );
  }
  for (const warning of warningsOf(item)) lines.push(`  ! ${words.sayCode('photo-warning', warning.code)}`);
  return lines;
}

/**
 * The items of a result, for people: what is not complete says which steps went wrong, a step that went
 * well with a reservation (a certificate that was not valid) says which, and files carry their warnings,
 * each on a line of its own.
 */
export function describeResult(items: Item[], words: Words): string[] {
  return items.flatMap((item) => [
    describeItem(item, words),
    ...item.steps
      .filter((step) => (step.result === 'ok' ? step.reason !== undefined : step.result !== 'skipped'))
      .map((step) => `    ! ${describeStep(step, words)}`),
    ...warningsOf(item).map((warning) => `    ! ${words.sayCode('photo-warning', warning.code)}`),
  ]);
}

function warningsOf(item: Item): PhotoWarning[] {
  return item.photo?.warnings ?? item.warnings ?? [];
}

function describeStep(step: Item['steps'][number], words: Words): string {
  const name = words.sayCode('step', step.name);
  const result = words.sayCode('result', step.result);
  return step.reason === undefined
    ? `${name}: ${result}`
    : `${name}: ${result}, ${describeReason(step.reason, words)}`;
}

function describeReason(text: string, words: Words): string {
  const [code = '', detail = ''] = text.split(/: (.*)/s);
  const reason =
    [words.sayCode('reason', code), words.sayCode('damage', code), code].find((said) => said !== code) ??
    code;
  return `${reason}${detail === '' ? '' : ` (${detail})`}`;
}

/** With `--json` people still hear on stderr what was done but is not complete. */
export function warnOf(
  items: Item[],
  output: { json: boolean; words: Words; note(line: string): void },
): void {
  if (!output.json) return;
  for (const item of items.filter((each) => each.state !== 'complete')) {
    for (const line of describeResult([item], output.words)) output.note(line);
  }
}
