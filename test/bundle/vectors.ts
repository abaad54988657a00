import { textOf, utf8 } from '../../src/bundle/bytes.ts';
import { encodeEntriesJsonl } from '../../src/bundle/case-files.ts';
import { layout } from '../../src/bundle/layout.ts';
import { viewOf } from '../../src/bundle/zip-format.ts';
import {
  caseId,
  exportFiles,
  type Files,
  resealed,
  type Sample,
  sampleCase,
  sealFiles,
  webItem,
  zipOf,
} from './sample-bundle.ts';
import { TestKey } from './sample-log.ts';

/** A committed bundle of `test/vectors/`: how it is made, and what every verifier must say of it. */
export interface Vector {
  bytes: Uint8Array;
  /** `code path seq` of each failure, sorted; or the code of the error for what is no bundle. */
  expected: { failures: string[] } | { error: string };
}

const copyItem = 'e4'.repeat(16);
const screenshot = 'data/exhibits/P-001/screenshot.png';

function made(
  change: (sample: Sample) => void = () => undefined,
  after: (data: Files) => void = () => undefined,
): Files {
  const sample = sampleCase();
  change(sample);
  const data = exportFiles(sample);
  after(data);
  return sealFiles(data, sample.log.key, sample.log.origin);
}

function bad(files: Files, ...failures: string[]): Vector {
  return { bytes: zipOf(files), expected: { failures } };
}

function edited(change: (files: Files) => void): Files {
  const files = made();
  change(files);
  return files;
}

function get(files: Files, path: string): Uint8Array {
  return files.get(path) ?? new Uint8Array(0);
}

/** Every vector by its file name, made anew: the same bytes each time. */
export function makeVectors(): Map<string, Vector> {
  const right = made();
  const zip = zipOf(right);
  const stranger = new TestKey('stranger');
  const crc = zip.slice();
  const view = viewOf(crc);
  const directory = view.getUint32(crc.length - 6, true);
  view.setUint32(14, 1, true);
  view.setUint32(directory + 16, 1, true);
  return new Map<string, Vector>([
    ['right.zip', { bytes: zip, expected: { failures: [] } }],
    [
      'right-rotated.zip',
      bad(
        made(({ log, shown }) => {
          log.rotate(new TestKey('second'));
          shown.push(log.entries.length - 1);
        }),
      ),
    ],
    ['cut-off.zip', { bytes: zip.slice(0, -100), expected: { error: 'bundle-cut-off' } }],
    ['wrong-crc.zip', { bytes: crc, expected: { failures: ['zip-crc-wrong bagit.txt'] } }],
    [
      'changed-file.zip',
      bad(
        edited((files) => files.set(screenshot, utf8('another picture of a post'))),
        'bag-oxum bag-info.txt',
        `file-changed ${screenshot}`,
        `file-not-the-one-in-the-ledger ${screenshot}`,
      ),
    ],
    [
      'added-file.zip',
      bad(
        edited((files) => files.set('data/note.txt', utf8('x'))),
        'bag-oxum bag-info.txt',
        'file-extra data/note.txt',
      ),
    ],
    [
      'path-escape.zip',
      bad(
        edited((files) => files.set('../evil.txt', utf8('x'))),
        'zip-name-escapes 014-BWS-2026-2026-11-22/../evil.txt',
      ),
    ],
    [
      'seal-by-stranger.zip',
      bad(
        edited((files) => {
          const seal = resealed(get(files, layout.tagmanifest), stranger, sampleCase().log.origin);
          for (const [path, bytes] of seal) files.set(path, bytes);
        }),
        'note-not-signed-by-key seal.txt',
      ),
    ],
    [
      'exchanged-and-sealed-again.zip',
      bad(
        made(({ evidence }) => void evidence.set(screenshot, utf8('another'))),
        `file-not-the-one-in-the-ledger ${screenshot}`,
      ),
    ],
    [
      'shortened-ledger.zip',
      bad(
        made(undefined, (data) => {
          const lines = textOf(get(data, layout.entries)).trimEnd().split('\n').slice(0, -1);
          data.set(layout.entries, encodeEntriesJsonl(lines.map(utf8)));
        }),
        'case-without-its-export 10',
        'proof-without-entry 11',
      ),
    ],
    [
      'forged-prev.zip',
      bad(
        made(({ log, shown }) => {
          const forge = { prev: 'ab'.repeat(32) };
          shown.push(log.append({ kind: 'item.viewed', case: caseId, body: { itemId: webItem }, forge }).seq);
        }),
        'entry-prev-wrong 11',
      ),
    ],
    [
      'case-seq-gap.zip',
      bad(
        made(({ log, shown }) => {
          const forge = { caseSeq: 99 };
          shown.push(log.append({ kind: 'item.viewed', case: caseId, body: { itemId: webItem }, forge }).seq);
        }),
        'case-seq-gap 11',
      ),
    ],
    [
      'title-changed.zip',
      bad(
        made(({ case: says }) => {
          says.case.title = 'Judul lain';
        }),
        'case-differs-from-ledger data/case.json 2',
      ),
    ],
    [
      'copy-retold.zip',
      bad(
        made(({ log, shown, disclosed, case: says }) => {
          const told = {
            kind: 'photo' as const,
            title: 'Salinan',
            source: { url: 'http://127.0.0.1/post' },
            capturedAt: '2026-11-22T03:00:00.000Z',
          };
          const { seq, entry } = log.append({
            kind: 'item.derived',
            case: caseId,
            body: { itemId: copyItem, original: { itemId: webItem, role: 'screenshot' } },
            details: { what: 'converted', tool: 'jejak', reason: 'dibaca', ...told },
          });
          shown.push(seq);
          disclosed.push(entry.details ?? '');
          const retold = { title: 'Bukti kunci', capturedAt: '2020-01-01T00:00:00.000Z' };
          says.items.push({ id: copyItem, state: 'complete', ...told, ...retold, files: [] });
        }),
        ...['case-differs-from-ledger data/case.json 11', 'case-differs-from-ledger data/case.json 11'],
      ),
    ],
    [
      'shows-changed.zip',
      bad(
        made(({ case: says }) => {
          says.exhibits = says.exhibits.map((each) => ({
            ...each,
            shows: each.label === 'P-1' ? 'lain' : 'lihat',
          }));
        }),
        'case-differs-from-ledger data/case.json 9',
      ),
    ],
    [
      'opening-changed.zip',
      bad(
        made(undefined, (data) => {
          data.set(layout.openings, utf8(textOf(get(data, layout.openings)).replace('Siti', 'Sari')));
        }),
        'opening-does-not-fit data/ledger/openings.json',
        'opening-missing data/ledger/openings.json 1',
      ),
    ],
  ]);
}
