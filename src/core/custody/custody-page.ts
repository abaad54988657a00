import type { CustodyEntry } from '../../contract/calls/log-types.ts';
import { type Paper, piece } from '../../contract/paper.ts';
import type { Words } from '../../words/say.ts';
import { sayEntry, sayUnrecorded } from '../../words/tell-entry.ts';
import { type TimeWords, timeWordsIn } from '../../words/time-words.ts';
import { escaped, plainPage } from '../plain-page.ts';
import { recordStyle } from './custody-page-style.ts';
import type { CustodyRecord } from './custody-record.ts';

/** A record of custody as a page of its own, in sheets A4 when it is printed. It loads nothing. */
export function custodyPage(record: CustodyRecord, words: Words, timeZone?: string): string {
  const title = `${words.say(`custody-record.title-${record.about.of}`)}: ${nameOf(record)}`;
  const body = [htmlOf(custodyPaper(record, words, timeZone))];
  return plainPage({ language: words.language, title, style: recordStyle, body });
}

/** What stands on it. */
export function custodyPaper(record: CustodyRecord, words: Words, timeZone?: string): Paper {
  const time = timeWordsIn(words.language, timeZone);
  const { about, entries, unrecorded } = record;
  return piece(
    'main',
    [
      piece('h1', words.say(`custody-record.title-${about.of}`)),
      piece('p', nameOf(record), 'name'),
      facts(record, words, time),
      ...(about.of === 'item' ? files(about.files, words, time) : []),
      piece('h2', words.say('custody-record.entries', { count: entries.length })),
      table(record, words, time),
      piece('h2', words.say('custody-record.openings')),
      unrecorded.length === 0
        ? piece('p', words.say(`custody-record.all-recorded-${about.of}`))
        : listOf(unrecorded.map((each) => sayUnrecorded(words, time, each))),
      limits(words),
      piece(
        'div',
        [piece('p', words.say('custody-record.made-by')), piece('p', words.say('custody-record.seen-by'))],
        'sign',
      ),
    ],
    'paper',
  );
}

function nameOf({ about }: CustodyRecord): string {
  return about.of === 'item' ? about.title : `${about.number} ${about.title}`;
}

function facts(record: CustodyRecord, words: Words, time: TimeWords): Paper {
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
  return piece(
    'dl',
    all.flatMap(([is, said]) => [piece('dt', is), piece('dd', said)]),
  );
}

type Files = Extract<CustodyRecord['about'], { of: 'item' }>['files'];

function files(all: Files, words: Words, time: TimeWords): Paper[] {
  const heads = ['custody-record.file', 'custody-record.bytes', 'custody-record.hash'] as const;
  const rows = all.map(({ role, name, bytes, sha256 }) =>
    piece('tr', [
      piece('td', [words.sayCode('file-is', role, {}), ...beside(name)]),
      piece('td', time.number(bytes)),
      piece('td', (sha256.match(/.{8}/g) ?? []).join(' '), 'hash'),
    ]),
  );
  return [
    piece('h2', words.say('custody-record.files')),
    piece('table', [headOf(heads.map((key) => words.say(key))), piece('tbody', rows)], 'files'),
  ];
}

function table({ about, entries }: CustodyRecord, words: Words, time: TimeWords): Paper {
  const heads = ['custody.place', 'custody.when', 'custody.what', 'custody.who'] as const;
  const own = about.of === 'item' ? about.item : null;
  const rows = entries.map((entry) => {
    const { what, who } = sayEntry(words, time, entry);
    const isNamed = entry.item !== null && entry.item !== own && entry.title !== null;
    return piece('tr', [
      piece('td', placeOf(entry)),
      piece('td', time.second(entry.at)),
      piece('td', [what, ...beside(isNamed ? (entry.title ?? '') : ''), ...beside(bundleOf(entry, words))]),
      piece('td', who),
    ]);
  });
  return piece('table', [headOf(heads.map((key) => words.say(key))), piece('tbody', rows)], 'log');
}

function headOf(names: readonly string[]): Paper {
  return piece('thead', [
    piece(
      'tr',
      names.map((name) => piece('th', name)),
    ),
  ]);
}

function beside(text: string): Paper[] {
  return text === '' ? [] : [piece('br'), piece('span', text, 'soft')];
}

function bundleOf({ said }: CustodyEntry, words: Words): string {
  if (said?.of !== 'export') return '';
  return [
    `${words.say('said.export-bundle')}: ${said.bundle}`,
    ...(said.certificate === '' ? [] : [words.say('said.export-certificate', { name: said.certificate })]),
    `${words.say('said.export-hash')}: ${said.caseSha256}`,
  ].join(' · ');
}

/** The place of an entry in its log; of a later log of the locker with its number before it. */
function placeOf({ log, seq }: CustodyEntry): string {
  return log === 0 ? String(seq) : `${String(log + 1)}·${String(seq)}`;
}

/** What a record says, and what it does not. */
function limits(words: Words): Paper {
  const says = ['entries', 'clock', 'officer'] as const;
  const not = ['proof', 'outside', 'withheld'] as const;
  return piece(
    'section',
    [
      piece('h2', words.say('custody-record.says')),
      listOf(says.map((what) => words.say(`custody-record.says-${what}`))),
      piece('h2', words.say('custody-record.says-not')),
      listOf(not.map((what) => words.say(`custody-record.not-${what}`))),
    ],
    'limits',
  );
}

function listOf(lines: readonly string[]): Paper {
  return piece(
    'ul',
    lines.map((line) => piece('li', line)),
  );
}

function htmlOf(paper: Paper): string {
  if (typeof paper === 'string') return escaped(paper);
  const { tag, name, holds } = paper;
  const named = name === undefined ? '' : ` class="${escaped(name)}"`;
  if (tag === 'br') return '<br>';
  return `<${tag}${named}>${holds.map(htmlOf).join('')}</${tag}>`;
}
