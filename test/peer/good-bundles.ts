import { deflateSync } from 'node:zlib';
import { listOf, objectOf } from './canonical.ts';
import { keyFrom, signatureLine, signBytes } from './keys.ts';
import { append } from './log.ts';
import type { BundlePlan, Files, Tamper } from './make-bundle.ts';
import type { FilePlan, ItemPlan, LoggedCase } from './make-case.ts';

export function file(role: string, name: string, mediaType: string, text: string): FilePlan {
  return { role, name, mediaType, bytes: Buffer.from(text) };
}

export const photo: ItemPlan = {
  kind: 'photo',
  title: 'spanduk-pasar.jpg',
  source: {
    fileName: 'spanduk-pasar.jpg',
    receivedFrom: 'saksi',
    receivedWhere: 'pasar',
    receivedWhen: { at: '2026-11-20', precision: 'day', zone: '+07:00', shown: null },
  },
  files: [
    file('original', 'spanduk-pasar.jpg', 'image/jpeg', 'not a picture, but bytes all the same'),
    file('exif', 'exif.json', 'application/json', '{"Make":"Kamera"}'),
  ],
  exhibit: 'P-1',
};

export const page: ItemPlan = {
  kind: 'web',
  state: 'partial',
  title: 'Unggahan 20 November — “dukung”',
  source: { url: 'https://example.org/post/1?a=b&c=d' },
  files: [
    file('screenshot', 'screenshot.png', 'image/png', 'a picture of a page'),
    file('html', 'page.html', 'text/html', '<p>dukung</p>'),
    file('capture', 'capture.json', 'application/json', '{}'),
  ],
  exhibit: 'P-2',
};

const loose: ItemPlan = {
  ...photo,
  title: '=HYPERLINK("x")',
  source: { fileName: '=cmd.jpg' },
  files: [file('original', 'nama berkas ç 日本.jpg', 'image/jpeg', 'loose')],
};

/** Without its label. */
const unlabelled: ItemPlan = {
  kind: loose.kind,
  title: loose.title,
  source: loose.source,
  files: loose.files,
};

export const base: BundlePlan = { items: [photo, page] };

/** Good bundles in the shapes that the format allows. */
export const goodBundles: Record<string, BundlePlan> = {
  'one exhibit': { items: [photo] },
  'no item at all': {},
  'no exhibit, items only': { items: [unlabelled] },
  'exhibits and items': { items: [photo, unlabelled, page] },
  'an exhibit whose cells need care': { items: [{ ...loose, exhibit: 'P-3' }] },
  'labels that are no number': {
    items: [
      { ...photo, exhibit: 'Surat 1' },
      { ...page, exhibit: 'B.2' },
    ],
  },
  'labels of many digits, and in small letters': {
    items: [
      { ...photo, exhibit: 'P-1234' },
      { ...page, exhibit: 'p-12' },
    ],
  },
  'several officers': { ...base, officers: 3 },
  'a key rotated once': { ...base, rotations: 1 },
  'a key rotated three times': { ...base, rotations: 3, consistency: true },
  'files withheld': { items: [{ ...photo, withhold: ['original'] }, page] },
  'a whole item withheld': { items: [photo, { ...unlabelled, withhold: ['original'] }] },
  'an entry withheld': { ...base, withheldEntry: true },
  'an item filed from the inbox': { items: [{ ...photo, inbox: true }, page] },
  'an item from the inbox that is no exhibit': { items: [{ ...unlabelled, inbox: true }] },
  'a redacted copy as the exhibit': {
    items: [
      { ...unlabelled, withhold: ['original'] },
      {
        ...photo,
        copyOf: 'original',
        exhibit: 'P-1',
        files: [file('original', 'redacted.jpg', 'image/jpeg', 'blurred')],
      },
    ],
  },
  'a capture that failed': { ...base, failedCapture: true },
  'a page without content': { items: [{ ...page, state: 'no-content' }] },
  'deflated entries': { ...base, deflate: true },
  'zip64 entries': { ...base, zip64: true },
  'another top folder': { ...base, top: 'bukti' },
  'a top folder of many scripts': { ...base, top: 'perkara 日本 ünï' },
  'a large ledger of other cases around': { ...base, others: 1200, consistency: true },
  'a log that continues another': { ...base, continues: true },
  'a case whose title changed': { ...base, formerTitle: 'Judul lama' },
  'a case exported before': { ...base, exportedBefore: true },
  'consistency paths to every entry': { ...base, others: 40, consistency: true },
  'an empty file': {
    items: [{ ...photo, files: [file('original', 'kosong.bin', 'application/octet-stream', '')] }],
  },
  'a large file that packs well': {
    deflate: true,
    items: [
      {
        ...photo,
        files: [
          {
            role: 'original',
            name: 'zeros.bin',
            mediaType: 'application/octet-stream',
            bytes: deflateSync(Buffer.alloc(3_000_000, 'x')).subarray(0, 2_000),
          },
        ],
      },
    ],
  },
};

const witness = keyFrom('a witness');

function withWitness(note: string): string {
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  return `${note}${signatureLine('witness.example/log', witness, signBytes(witness, text))}`;
}

function put(files: Record<string, string>): (all: Files) => void {
  return (all) => {
    for (const [path, text] of Object.entries(files)) all.set(path, Buffer.from(text));
  };
}

function inLeisure(all: Files): void {
  for (const [path, bytes] of all) {
    if (!/(openings|proofs|signers)\.json$/.test(path)) continue;
    all.set(path, Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 4)));
  }
}

function add(
  it: LoggedCase,
  kind: string,
  body: Record<string, string>,
  details?: Record<string, string>,
): void {
  const actor = it.officers[0]?.id ?? '';
  const itemId = it.items[0]?.id ?? '';
  const said = { kind, actor, case: it.id, body: { itemId, ...body } };
  it.entries.push(append(it.log, details === undefined ? said : { ...said, details }));
}

/** Good bundles that use what the format leaves open. */
export const goodVariants: Record<string, { plan: BundlePlan; tamper: Tamper }> = {
  'a checkpoint with the signature of a witness': { plan: base, tamper: { checkpoint: withWitness } },
  'a seal with the signature of a witness': { plan: base, tamper: { seal: withWitness } },
  'fields that a reader does not know': {
    plan: base,
    tamper: {
      caseJson: (json) => ({
        ...json,
        more: { than: 'known' },
        case: { ...objectOf(json['case']), kind: 'pilkada' },
      }),
      entries: { 'item.imported': (entry) => ({ ...entry, body: { ...objectOf(entry['body']), more: 1 } }) },
      details: { 'item.imported': (details) => ({ ...details, more: 'than known' }) },
    },
  },
  'files that may be there': {
    plan: base,
    tamper: {
      payload: put({
        'data/case.jsonld': '{}',
        'data/report.pdf': '%PDF-1.7',
        'data/forms/b1.docx': 'PK',
      }),
      tags: put({ 'periksa.html': '<!doctype html>' }),
    },
  },
  'a tag file that the page does not name': { plan: base, tamper: { tags: put({ 'catatan.txt': 'note' }) } },
  'JSON written at leisure': { plan: base, tamper: { payload: inLeisure } },
  'manifests with other line ends and blanks, as BagIt allows': {
    plan: base,
    tamper: {
      manifest: (text) => text.replaceAll('\n', '\r\n').replaceAll('  ', '\t'),
      tagmanifest: (text) => text.replaceAll('  ', ' '),
    },
  },
  'names of plain letters without the flag for UTF-8': {
    plan: base,
    tamper: {
      entriesOfZip: (entries) =>
        entries.map((entry) => ({ ...entry, local: { flags: 0 }, central: { flags: 0 } })),
    },
  },
  'all kinds of entries about an item': {
    plan: base,
    tamper: {
      more: (it) => {
        add(it, 'item.viewed', {});
        add(it, 'item.annotated', {}, { text: 'catatan' });
        add(it, 'item.attributed', {}, { act: 'like' });
      },
    },
  },
  'what an exhibit shows, and what came of a page, told in case.json': {
    plan: { items: [photo, { ...page, state: 'no-content' }] },
    tamper: {
      details: { 'item.captured': (details) => ({ ...details, outcome: 'login-wall' }) },
      caseJson: (json) => ({
        ...json,
        exhibits: listOf(json['exhibits']).map((each) => ({ ...objectOf(each), shows: 'what it shows' })),
        items: listOf(json['items'])
          .map(objectOf)
          .map((each) => (each['kind'] === 'web' ? { ...each, outcome: 'login-wall' } : each)),
      }),
    },
  },
  'a copy of which the log says no more than it must': {
    plan: goodBundles['a redacted copy as the exhibit'] ?? base,
    tamper: {
      details: {
        'item.derived': ({ what, tool, reason }) => ({
          ...{ what: what ?? '', tool: tool ?? '', reason: reason ?? '' },
        }),
      },
    },
  },
  'an exhibit that had another label before': {
    plan: base,
    tamper: {
      more: (it) => {
        add(it, 'exhibit.labelled', { label: 'P-9' }, { title: 'x', shows: '' });
        add(it, 'exhibit.labelled', { label: 'P-1' }, { title: 'Bukti P-1', shows: '' });
      },
    },
  },
};
