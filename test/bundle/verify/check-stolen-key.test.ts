import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { timeStampFiles, timeStampFolder } from '../../../src/bundle/layout.ts';
import { nodePrimitives as p } from '../../../src/bundle/node/primitives.ts';
import { certificatesFromPem } from '../../../src/bundle/timestamp/certificates.ts';
import { encodeTimeStampRequest } from '../../../src/bundle/timestamp/request.ts';
import { Authority } from '../../authority/authority.ts';
import {
  exportFiles,
  type Files,
  lockerKey,
  memorySource,
  named,
  sampleCase,
  sealFiles,
  verifyBytes,
  zipOf,
} from '../sample-bundle.ts';
import { TestKey } from '../sample-log.ts';

const authority = new Authority({ key: 'ecdsa' });
afterAll(() => authority.remove());
const tsaCertificates = certificatesFromPem(authority.rootPem);
/** Of entries long after the stamps that the authority makes now, and of those before. */
const [afterNow, beforeNow] = ['2031-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'];

/** A bundle, and a later one of the same log, in which the key that sealed the first was given up. */
function twoBundles({
  reason = 'compromise',
  at = afterNow,
  isStamped = false,
  isForged = false,
}: {
  reason?: string;
  at?: string;
  isStamped?: boolean;
  isForged?: boolean;
} = {}) {
  const sample = sampleCase();
  const { log } = sample;
  const first = zipOf(sealFiles(exportFiles(sample), log.key, log.origin));
  sample.shown.push(log.entries.length - 1);
  const stamps: Files = new Map();
  if (isStamped) {
    const checkpoint = log.checkpoint();
    const request = encodeTimeStampRequest(p.sha256(checkpoint), randomBytes(8));
    const files = { checkpoint, request, response: authority.answer(request) };
    for (const [name, bytes] of Object.entries(files))
      stamps.set(`${timeStampFolder(1)}/${timeStampFiles[name as keyof typeof files]}`, bytes);
  }
  const stampedSize = log.entries.length;
  log.rotate(new TestKey('second'), isForged ? lockerKey : undefined, reason, at);
  sample.shown.push(log.entries.length - 1);
  sample.case.bundle = 'b1'.repeat(16);
  const data = exportFiles(sample, isStamped ? [stampedSize] : []);
  const files = new Map([...data, ...stamps]);
  const later = zipOf(sealFiles(files, log.key, log.origin, sample.case.bundle));
  const rotation = memorySource(later);
  const result = () => verifyBytes(first, { rotation, tsaCertificates });
  return { first, later, result };
}

const left = ({ notChecked }: { notChecked: readonly { code: string }[] }) =>
  notChecked.map(({ code }) => code);

test('a bundle that a stolen key sealed is void, where no time-stamp proves it older', async () => {
  const { first, later, result } = twoBundles();
  expect(named(await verifyBytes(later))).toEqual([]);
  expect(named(await verifyBytes(first))).toEqual([]);
  const found = await result();
  expect(named(found)).toEqual(['seal-by-stolen-key seal.txt']);
  expect(found.failures[0]?.params).toEqual({ at: afterNow });
});

test('it stands where a trusted time-stamp over its export is older than the change of key, and only then', async () => {
  const older = twoBundles({ isStamped: true });
  const stands = await older.result();
  expect(named(stands)).toEqual([]);
  expect(left(stands)).toContain('sealed-before-theft');
  // Nobody vouches for it; or it is of a time after the key was given up.
  const rotation = memorySource(older.later);
  expect(named(await verifyBytes(older.first, { rotation }))).toEqual(['seal-by-stolen-key seal.txt']);
  const younger = twoBundles({ isStamped: true, at: beforeNow });
  expect(named(await younger.result())).toEqual(['seal-by-stolen-key seal.txt']);
});

test('a change of key for another reason voids nothing, and what lies behind the later bundle is not known', async () => {
  const found = await twoBundles({ reason: 'routine' }).result();
  expect(named(found)).toEqual([]);
  expect(left(found)).toContain('key-not-given-up');
});

test('a bundle of the thief, which the log of its owner does not have, is named with where the two part', async () => {
  const { later } = twoBundles({ isStamped: true });
  const sample = sampleCase();
  sample.case.bundle = 'ff'.repeat(16);
  const forged = zipOf(sealFiles(exportFiles(sample), lockerKey, sample.log.origin, sample.case.bundle));
  const found = await verifyBytes(forged, { rotation: memorySource(later), tsaCertificates });
  expect(named(found)).toEqual(['rotation-contradicts 11', 'seal-by-stolen-key seal.txt']);
});

test('nothing is learnt from a bundle of another log, one that does not hold, or what is none', async () => {
  const { first, later } = twoBundles({ isForged: true });
  const asked = (bytes: Uint8Array) => verifyBytes(first, { rotation: memorySource(bytes) });
  await expect(asked(later)).rejects.toMatchObject({ code: 'rotation-not-intact', fault: 'wrong-use' });
  await expect(asked(randomBytes(200))).rejects.toMatchObject({ code: 'rotation-not-readable' });
  const other = sampleCase(new TestKey('other'));
  const ofOther = zipOf(sealFiles(exportFiles(other), other.log.key, other.log.origin));
  await expect(asked(ofOther)).rejects.toMatchObject({ code: 'rotation-of-another-log' });
});
