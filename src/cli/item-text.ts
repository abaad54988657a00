import type { Annotation } from '../contract/annotation.ts';
import type { FilmFacts } from '../contract/film.ts';
import type { Item, PhotoFacts, PhotoWarning } from '../contract/item.ts';
import type { NamedIn } from '../contract/made-of-chat.ts';
import type { ItemOcr } from '../contract/ocr.ts';
import type { PeopleReceipt } from '../contract/people-list.ts';
import type { MadeOf, RedactedCopy } from '../contract/redaction.ts';
import { sayItemClock } from '../words/item-clock-said.ts';
import type { WordKey, Words } from '../words/say.ts';
import { describeChat } from './chat-text.ts';
import { describeCredentials } from './credentials-text.ts';
import { describeFilm } from './film-text.ts';
import { describeHandedIn } from './handed-in-text.ts';
import { describeMail } from './mail-text.ts';
import { plainLine } from './plain-line.ts';
import { describeProof } from './proof-text.ts';

const marks: Record<Item['state'], string> = { complete: '●', partial: '◐', 'no-content': '○' };

/** An item as `--json` prints it: positions are numbers there (the ledger keeps them as text). */
export function toJsonItem(item: Item): Record<string, unknown> {
  return {
    ...item,
    steps: item.steps.map((step) => ({ ...step, reason: step.reason ?? null })),
    ...(item.photo === undefined ? {} : { photo: toJsonPlaced(item.photo) }),
    ...(item.film === undefined ? {} : { film: toJsonPlaced(item.film) }),
  };
}

function toJsonPlaced(facts: PhotoFacts | FilmFacts): Record<string, unknown> {
  if (facts.place === null) return facts;
  const { lat, lon, alt, source } = facts.place;
  return {
    ...facts,
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
export function describeItemFully(item: Item, notes: readonly Annotation[], words: Words): string[] {
  const lines = [
    describeItem(item, words),
    `  id          ${item.item}`,
    `  ${words.say('cli.label.captured-at').padEnd(11)} ${item.capturedAt}`,
    ...(item.source.url === undefined ? [] : [`  URL         ${item.source.url}`]),
    ...(item.source.camera === undefined
      ? []
      : [`  ${words.say('cli.label.camera').padEnd(11)} ${item.source.camera}`]),
    ...describeHandedIn(item, notes, words),
  ];
  lines.push(...describeClock(item, words));
  lines.push(...describePost(item, words));
  if (item.people !== undefined)
    for (const line of describePeople(item.people, words)) lines.push(`  ${line}`);
  if (item.photo?.pages !== undefined)
    lines.push(`  ${words.say('cli.label.pages').padEnd(11)} ${String(item.photo.pages)}`);
  if (item.film !== undefined) lines.push(...describeFilm(item.film, words));
  if (item.mail !== undefined) lines.push(`  ${describeMail(item.mail, words)}`);
  if (item.chat !== undefined) for (const line of describeChat(item.chat, words)) lines.push(`  ${line}`);
  if (item.proof !== undefined) lines.push(`  ${describeProof(item.proof, words)}`);
  if (item.credentials !== undefined)
    for (const line of describeCredentials(item.credentials, words)) lines.push(`  ${line}`);
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

/** What is written in its picture, where that was read. */
export function describeOcr(ocr: ItemOcr | undefined, words: Words): string[] {
  if (ocr === undefined) return [];
  const label = `  ${words.say('cli.label.ocr')}`;
  const notRead = (ocr.pages?.notRead ?? []).map(({ from, to, why }) => {
    const told = { from, to, why: words.sayCode('page-not-read', why) };
    return `    ! ${words.say(from === to ? 'pages.not-read-one' : 'pages.not-read', told)}`;
  });
  if (ocr.text === '') return [`${label}: ${words.say('ocr.nothing')}`, ...notRead];
  return [`${label}:`, ...ocr.text.split('\n').map((line) => `    ${plainLine(line)}`), ...notRead];
}

/** Of which item it was made, which conversations name it, and the redacted copies that were made of it. */
export function describeCopies(
  {
    madeOf,
    namedIn,
    copies,
  }: { madeOf: MadeOf | null; namedIn: readonly NamedIn[]; copies: readonly RedactedCopy[] },
  words: Words,
): string[] {
  const title = madeOf?.title ?? words.say('redact.not-here');
  return [
    ...(madeOf === null
      ? []
      : [
          `  ${words.say(madeOf.isRedaction ? 'redact.copy-of' : 'redact.made-of')} ${madeOf.item.slice(0, 8)}  ${madeOf.role}  ${title}`,
        ]),
    ...(madeOf?.contained === undefined
      ? []
      : [`    ${words.say('chat.in-message', { line: madeOf.contained.line })}`]),
    ...namedIn.flatMap((each) => [
      `  ${words.say('chat.named-in')} ${each.item.slice(0, 8)}  ${each.title}`,
      `    ${words.say('chat.in-message', { line: each.line })}`,
    ]),
    ...(copies.length === 0 ? [] : [`  ${words.say('redact.copies', { count: copies.length })}`]),
    ...copies.map((copy) => `    ${copy.item.slice(0, 8)}  ${copy.exhibit ?? copy.role}  ${copy.title}`),
  ];
}

/** What speaks for and against the device's clock as it came in; a doubt has a mark. */
function describeClock(item: Item, words: Words): string[] {
  const label = words.say('cli.label.clock').padEnd(11);
  return saidOfClock(item, words).map(({ text, isDoubt }) => `  ${label} ${isDoubt ? '! ' : ''}${text}`);
}

function saidOfClock({ clock, capturedAt }: Item, words: Words): ReturnType<typeof sayItemClock> {
  return clock === undefined ? [] : sayItemClock(clock, capturedAt, words, (at) => at);
}

/** What was read of a page: who, when, what, how many, and what it does not show. */
function describePost({ post }: Item, words: Words): string[] {
  if (post === undefined) return [];
  const { author, counts } = post;
  const line = (label: WordKey, value: string | null): string[] =>
    value === null || value === ''
      ? []
      : [`  ${words.say(label).padEnd(11)} ${value.replaceAll(/\s+/g, ' ')}`];
  const named = [author.name, author.handle === null ? null : `@${author.handle}`, author.id];
  const numbers = Object.entries(counts).map(
    ([name, { shown }]) => `${words.sayCode('post', `counts.${name}`)} ${shown}`,
  );
  const hidden = post.notVisible.map((field) => words.sayCode('post', field).toLowerCase());
  return [
    ...line('cli.label.post-author', named.filter((part) => part !== null).join(' · ')),
    ...line('cli.label.post-time', post.publishedAt ?? post.publishedShown),
    ...line('post.text', post.text?.slice(0, 200) ?? null),
    ...line('cli.label.post-counts', numbers.join(', ')),
    ...line('cli.label.not-visible', hidden.join(', ')),
  ];
}

/**
 * The items of a result, for people: what is not complete says which steps went wrong, a step that went
 * well with a reservation (a certificate that was not valid) says which, and files carry their warnings,
 * each on a line of its own.
 */
export function describeResult(items: Item[], words: Words): string[] {
  return items.flatMap((item) => [
    describeItem(item, words),
    // That of the zone would stand with each of a thousand files: `item` says it.
    ...saidOfClock({ ...item, clock: { ...item.clock, zone: undefined } }, words)
      .filter(({ isDoubt }) => isDoubt)
      .map(({ text }) => `    ! ${text}`),
    ...item.steps
      .filter((step) => (step.result === 'ok' ? step.reason !== undefined : step.result !== 'skipped'))
      .map((step) => `    ! ${describeStep(step, words)}`),
    ...(item.people === undefined ? [] : describePeople(item.people, words).map((line) => `    ${line}`)),
    ...(item.mail === undefined ? [] : [`    ${describeMail(item.mail, words)}`]),
    ...(item.chat === undefined ? [] : describeChat(item.chat, words).map((line) => `    ${line}`)),
    ...(item.proof === undefined ? [] : [`    ${describeProof(item.proof, words)}`]),
    ...(item.credentials === undefined
      ? []
      : describeCredentials(item.credentials, words).map((line) => `    ${line}`)),
    ...warningsOf(item).map((warning) => `    ! ${words.sayCode('photo-warning', warning.code)}`),
  ]);
}

/** What came of a list of people: how many, why it ended, and each account that was looked for. */
function describePeople(receipt: PeopleReceipt, words: Words): string[] {
  const { list, says, rows, distinct, ended, find } = receipt;
  const said = says === null ? words.say('people.says-nothing') : says.shown;
  const line = words.say('people.receipt-line', {
    ...{ said, rows, distinct },
    list: words.say(`people.list-${list}`),
    ended: words.sayCode('people', `ended-${ended}`),
  });
  return [
    line,
    ...(receipt.document === undefined ? [] : [words.say('people.document-line', { url: receipt.url })]),
    ...find.map(({ asked, found, untold }) =>
      found === null
        ? untold === undefined
          ? `○ ${words.say('people.not-among', { asked, rows, said })}`
          : `? ${words.say(`people.untold-${untold.by}`, { asked, rows, said, count: untold.accounts })}`
        : `● ${words.say('people.found-at', {
            ...{ asked, place: found.place, strip: `strip-${found.strip}`, marked: found.marked ?? '' },
            who: [found.name, found.handle === null ? null : `@${found.handle}`]
              .filter((part) => part !== null)
              .join(' · '),
          })}`,
    ),
  ];
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
