import { expect, test } from 'vitest';
import { utf8 } from '../../../src/bundle/bytes.ts';
import { layout } from '../../../src/bundle/layout.ts';
import type { VerifyResult } from '../../../src/bundle/verify.ts';
import {
  bundleId,
  caseId,
  exportFiles,
  type Files,
  named,
  type Sample,
  sampleCase,
  sealFiles,
  verifyBytes,
  webItem,
  zipOf,
} from '../sample-bundle.ts';
import { type Appended, SampleLog, sha256Hex, TestKey } from '../sample-log.ts';

const folder = 'data/received/001/';
const carried = /^(?:data\/)?(case\.json|(?:ledger|keys|received)\/.*|seal\.txt|(?:tag)?manifest.*)$/;

const bytesAt = (files: Files, path: string): Uint8Array => files.get(path) ?? new Uint8Array(0);
const originOf = (key: TestKey): string => new SampleLog(key).origin;

function seal(sample: Sample, data: Files): Files {
  return sealFiles(data, sample.log.key, sample.log.origin);
}

const firstSample = sampleCase(new TestKey('first'));
const first = seal(firstSample, exportFiles(firstSample));

/** The bundle of a case that came from another bundle, or was said to. */
function handedOn(from: Files, key: string, change: (sample: Sample) => Appended[] = () => []): Files {
  const sample = sampleCase(new TestKey(key));
  const { origin } = JSON.parse(new TextDecoder().decode(bytesAt(from, layout.case))) as { origin: string };
  const received = sample.log.append({
    kind: 'case.received',
    case: caseId,
    body: { bundle: bundleId, sealSha256: sha256Hex(bytesAt(from, layout.seal)), origin },
    details: { from: 'Panwascam Contoh' },
  });
  sample.disclosed.push(received.entry.details ?? '');
  sample.shown.push(received.seq, ...change(sample).map(({ seq }) => seq));
  const data = exportFiles(sample);
  for (const [path, bytes] of from) {
    const name = carried.exec(path)?.[1];
    if (name !== undefined) data.set(folder + name, bytes);
  }
  return seal(sample, data);
}

const third = handedOn(handedOn(first, 'second'), 'third');
const left = ({ notChecked }: VerifyResult): string[] => notChecked.map(({ code }) => code);

/** The third bundle with other files, sealed anew by the key of whoever made it. */
function changed(change: (files: Files) => void): Promise<VerifyResult> {
  const data = new Map([...third].filter(([path]) => path.startsWith('data/')));
  change(data);
  const key = new TestKey('third');
  return verifyBytes(zipOf(sealFiles(data, key, originOf(key))));
}

test('checks those that a received bundle came from in turn, to the first', async () => {
  const whole = await verifyBytes(zipOf(third));
  expect(named(whole)).toEqual([]);
  expect(left(whole)).not.toContain('received-bundles');

  const deep = [...third.keys()].filter((path) => path.startsWith(`${folder}received/001/`));
  expect(deep.length).toBeGreaterThan(8);
  for (const path of deep) {
    const flipped = await changed((files) => {
      const bytes = bytesAt(files, path).slice();
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      files.set(path, bytes);
    });
    expect(named(flipped).join('\n')).toContain(path);
  }
  const cut = await changed((files) => {
    for (const path of deep) files.delete(path);
  });
  expect(named(cut)).toEqual([]);
  expect(left(cut)).toContain('received-bundles');
});

test('takes a chain that lies side by side as well', async () => {
  const beside = await changed((files) => {
    for (const [path, bytes] of [...files]) {
      if (!path.startsWith(`${folder}received/001/`)) continue;
      files.delete(path);
      files.set(path.replace(`${folder}received/001/`, 'data/received/002/'), bytes);
    }
  });
  expect(named(beside)).toEqual([]);
  expect(left(beside)).not.toContain('received-bundles');
});

test('finds a second file under the name of one that is looked at', async () => {
  const doubled = await changed((files) => void files.set(`${folder}data/case.json`, utf8('{}')));
  expect(doubled.failures.map(({ code }) => code)).toContain('file-extra');
});

test('does not follow folders deeper than anyone hands a case on', async () => {
  const result = await changed((files) => {
    for (let depth = 1; depth <= 40; depth += 1)
      files.set(`data/${'received/001/'.repeat(depth)}x`, utf8('x'));
  });
  expect(result.failures.map(({ code }) => code)).toContain('received-too-deep');
});

test('holds what an entry takes over to the log that it names', async () => {
  const source = firstSample.log.entries[3];
  if (source === undefined) throw new Error('the sample has a captured post');
  const { seq, entry } = source;
  const takeOver = async (more: Record<string, unknown>, itemId = webItem): Promise<string[]> => {
    const mark = {
      bundle: bundleId,
      log: entry.log,
      seq,
      kind: entry.kind,
      at: entry.at,
      actor: entry.actor,
    };
    const files = handedOn(first, 'second', ({ log }) => [
      log.append({ kind: 'item.viewed', case: caseId, body: { itemId, received: { ...mark, ...more } } }),
    ]);
    return (await verifyBytes(zipOf(files))).failures.map(({ code }) => code);
  };
  expect(await takeOver({})).toEqual([]);
  for (const more of [
    { actor: 'ab'.repeat(16) },
    { at: '2026-01-01T00:00:00.000Z' },
    { kind: 'item.imported' },
  ])
    expect(await takeOver(more)).toEqual(['received-entry-differs']);
  expect(await takeOver({ seq: seq + 2 })).toEqual(['received-entry-differs']);
  expect(await takeOver({}, 'e2'.repeat(16))).toEqual(['received-entry-differs']);
});

test.each([
  ['state', { state: 'complete' }, { state: 'partial' }],
  ['label', { label: 'P-1' }, { label: 'P-7' }],
  ['a label where there was none', {}, { label: 'P-7' }],
  ['act', { actId: 'a1'.repeat(16) }, { actId: 'a2'.repeat(16) }],
  [
    'original',
    { original: { itemId: webItem, role: 'screenshot' } },
    { original: { itemId: webItem, role: 'dom' } },
  ],
])('holds what an entry says in clear to the log that it names: %s', async (_name, theirs, ours) => {
  const sample = sampleCase(new TestKey('first'));
  const { entry, seq } = sample.log.append({
    kind: 'item.viewed',
    case: caseId,
    body: { itemId: webItem, ...theirs },
  });
  sample.shown.push(seq);
  const from = seal(sample, exportFiles(sample));
  const { log, kind, at, actor } = entry;
  const received = { bundle: bundleId, log, seq, kind, at, actor };
  const takenAs = async (said: Record<string, unknown>): Promise<string[]> => {
    const files = handedOn(from, 'second', (own) => [
      own.log.append({ kind, case: caseId, body: { itemId: webItem, ...said, received } }),
    ]);
    return (await verifyBytes(zipOf(files))).failures.map(({ code }) => code);
  };
  expect(await takenAs({})).toEqual([]);
  expect(await takenAs(theirs)).toEqual([]);
  expect(await takenAs(ours)).toEqual(['received-entry-differs']);
});
