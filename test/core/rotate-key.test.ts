import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../src/core/export-case.ts';
import {
  addItem,
  newLocker,
  noise,
  removeFolders,
  reopen,
  tamper,
  withoutTriggers,
} from '../locker/temporary-locker.ts';

afterAll(removeFolders);

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

test('a changed signing key seals what comes, and what was sealed before verifies as before', async () => {
  const made = await newLocker();
  const { locker, base } = made;
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  await addItem(locker, 'a.jpg', noise(9), { caseId });
  const handOver = async (name: string): Promise<string> => {
    const out = join(base, name);
    await exportCase(locker, { caseId, out, to: 'x', why: 'x', overwrite: false }, silently());
    return out;
  };
  const old = await handOver('lama.zip');
  const before = locker.fingerprint;
  const rotated = await locker.rotateKey('routine');
  expect(rotated.fingerprint).not.toBe(before);
  // Said as the key of the locker at once, though the entry that brings it stands under the one before.
  expect(locker.fingerprint).toBe(rotated.fingerprint);
  expect(locker.keys().map(({ fingerprint }) => fingerprint)).toEqual([before, rotated.fingerprint]);
  const twice = await locker.rotateKey('compromise');
  const fresh = await handOver('baru.zip');

  expect(await verifyFile(old, { key: before })).toMatchObject({ intact: true, signedBy: before });
  expect(await verifyFile(fresh, { key: twice.fingerprint })).toMatchObject({
    ...{ intact: true, failures: [], signedBy: twice.fingerprint },
  });
  expect((await verifyFile(fresh, { key: before })).intact).toBe(false);
  expect(await locker.check({ deep: true })).toMatchObject({ ok: true, problems: [] });
  await locker.close();

  const again = await reopen(made);
  expect([again.findings, again.fingerprint]).toEqual([[], twice.fingerprint]);
  await again.close();
  await tamper(made.dir, (db) => {
    withoutTriggers(db, () => {
      db.exec(
        'UPDATE signing_key SET from_size = from_size + 1 WHERE from_size = (SELECT max(from_size) FROM signing_key)',
      );
    });
  });
  const broken = await reopen(made);
  expect((await broken.check()).ok).toBe(false);
  await broken.close();
});
