import type { CustodyEntry } from '../../contract/calls/log-types.ts';
import type { Words } from '../../words/say.ts';
import { sayEntry, sayUnrecorded } from '../../words/tell-entry.ts';
import { type TimeWords, timeWordsIn } from '../../words/time-words.ts';
import { escaped, plainPage } from '../plain-page.ts';
import { recordStyle } from './custody-page-style.ts';
import type { CustodyRecord } from './custody-record.ts';

/** A record of custody as a page of its own, in sheets A4 when it is printed. It loads nothing. */
export function custodyPage(record: CustodyRecord, words: Words, timeZone?: string): string {
  const time = timeWordsIn(words.language, timeZone);
  const { about, entries, unrecorded } = record;
  const name = about.of === 'item' ? about.title : `${about.number} ${about.title}`;
  const title = words.say(`custody-record.title-${about.of}`);
  const body = [
    '<main class="paper">',
    `<h1>${escaped(title)}</h1>`,
    `<p class="name">${escaped(name)}</p>`,
    facts(record, words, time),
    ...(about.of === 'item' ? files(about.files, words, time) : []),
    `<h2>${escaped(words.say('custody-record.entries', { count: entries.length }))}</h2>`,
    table(record, words, time),
    `<h2>${escaped(words.say('custody-record.openings'))}</h2>`,
    ...(unrecorded.length === 0
      ? [`<p>${escaped(words.say(`custody-record.all-recorded-${about.of}`))}</p>`]
      : [
          `<ul>${unrecorded.map((each) => `<li>${escaped(sayUnrecorded(words, time, each))}</li>`).join('')}</ul>`,
        ]),
    ...limits(words),
    `<div class="sign"><p>${escaped(words.say('custody-record.made-by'))}</p><p>${escaped(words.say('custody-record.seen-by'))}</p></div>`,
    '</main>',
  ];
  return plainPage({ language: words.language, title: `${title}: ${name}`, style: recordStyle, body });
}

function facts(record: CustodyRecord, words: Words, time: TimeWords): string {
  const { about, locker, origin, size, root, fingerprint, officer, at } = record;
  const ofWhat: [string, string][] =
    about.of === 'item'
      ? [
          [words.say('custody-record.item'), about.item],
          [words.say('custody-record.state'), words.say(`mark.${about.state}`)],
          [words.say('custody-record.case'), about.caseNumber ?? words.say('custody-record.inbox')],
          ...(about.exhibit === null
            ? []
            : [[words.say('custody-record.exhibit'), about.exhibit] as [string, string]]),
        ]
      : [[words.say('custody-record.items'), time.number(about.items)]];
  const all: [string, string][] = [
    ...ofWhat,
    [words.say('custody-record.made-at'), time.long(at)],
    [
      words.say('custody-record.officer'),
      [officer.name, officer.agency].filter((each) => each !== '').join(', '),
    ],
    [words.say('key-card.locker'), locker],
    [
      words.say('custody-record.log'),
      `${origin} · ${words.say('custody-record.size', { count: size })} · ${root}`,
    ],
    [words.say('key-card.fingerprint'), (fingerprint.match(/.{4}/g) ?? []).join(' ')],
  ];
  return `<dl>${all.map(([is, said]) => `<dt>${escaped(is)}</dt><dd>${escaped(said)}</dd>`).join('')}</dl>`;
}

type Files = Extract<CustodyRecord['about'], { of: 'item' }>['files'];

function files(all: Files, words: Words, time: TimeWords): string[] {
  const heads = ['custody-record.file', 'custody-record.bytes', 'custody-record.hash'] as const;
  return [
    `<h2>${escaped(words.say('custody-record.files'))}</h2>`,
    `<table class="files">${headOf(heads.map((key) => words.say(key)))}<tbody>`,
    ...all.map(
      ({ role, name, bytes, sha256 }) =>
        `<tr><td>${escaped(role)}<br><span class="soft">${escaped(name)}</span></td><td>${escaped(time.number(bytes))}</td><td class="hash">${(sha256.match(/.{8}/g) ?? []).join(' ')}</td></tr>`,
    ),
    '</tbody></table>',
  ];
}

function table({ about, entries }: CustodyRecord, words: Words, time: TimeWords): string {
  const heads = ['custody.place', 'custody.when', 'custody.what', 'custody.who'] as const;
  const own = about.of === 'item' ? about.item : null;
  const rows = entries.map((entry) => {
    const { what, who } = sayEntry(words, time, entry);
    const whose = entry.item === null || entry.item === own || entry.title === null ? '' : entry.title;
    return `<tr><td>${escaped(placeOf(entry))}</td><td>${escaped(time.second(entry.at))}</td><td>${escaped(what)}${beside(whose)}${beside(bundleOf(entry, words))}</td><td>${escaped(who)}</td></tr>`;
  });
  return `<table class="log">${headOf(heads.map((key) => words.say(key)))}<tbody>${rows.join('\n')}</tbody></table>`;
}

function headOf(names: readonly string[]): string {
  return `<thead><tr>${names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>`;
}

function beside(text: string): string {
  return text === '' ? '' : `<br><span class="soft">${escaped(text)}</span>`;
}

function bundleOf({ said }: CustodyEntry, words: Words): string {
  if (said?.of !== 'export') return '';
  return `${words.say('said.export-bundle')}: ${said.bundle} · ${words.say('said.export-hash')}: ${said.caseSha256}`;
}

/** The place of an entry in its log; of a later log of the locker with its number before it. */
function placeOf({ log, seq }: CustodyEntry): string {
  return log === 0 ? String(seq) : `${String(log + 1)}·${String(seq)}`;
}

/** What a record says, and what it does not. */
function limits(words: Words): string[] {
  const list = (keys: readonly Parameters<Words['say']>[0][]): string =>
    `<ul>${keys.map((key) => `<li>${escaped(words.say(key))}</li>`).join('')}</ul>`;
  return [
    '<section class="limits">',
    `<h2>${escaped(words.say('custody-record.says'))}</h2>`,
    list(['custody-record.says-entries', 'custody-record.says-clock', 'custody-record.says-officer']),
    `<h2>${escaped(words.say('custody-record.says-not'))}</h2>`,
    list(['custody-record.not-proof', 'custody-record.not-outside', 'custody-record.not-withheld']),
    '</section>',
  ];
}
