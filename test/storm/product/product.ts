import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportCase } from '../../../src/core/export-case.ts';
import { importFiles } from '../../../src/core/import-files.ts';
import { createLocker } from '../../../src/locker/index.ts';
import type { Target } from '../target.ts';
import '../../locker/quick-keys.ts';
import { operations } from './operations.ts';
import { caseNumber, type Known, passphrase, placesIn } from './places.ts';
import { makeSources, sourceNames } from './sources.ts';

/** Everything of the product that writes evidence, keys or what is handed over. */
export const product: Target = {
  name: 'Jejak',
  operations: Object.keys(operations),
  prepare,
  driver: new URL('driver.ts', import.meta.url),
  inspector: new URL('inspector.ts', import.meta.url),
};

/** A locker with a case, two items and an exhibit. */
async function prepare(template: string): Promise<void> {
  const places = placesIn(template);
  await makeSources(places.sources);
  mkdirSync(places.out);
  const { locker, recoveryCode } = await createLocker(places.locker, {
    officer: { name: 'Pengawas Satu' },
    agency: 'Bawaslu Kota Contoh',
    passphrase,
    dataDir: places.dataDir,
  });
  const opened = await locker.openCase({ number: caseNumber, title: 'Dugaan dukungan' });
  const paths = sourceNames.before.map((name) => join(places.sources, name));
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { items } = await importFiles(locker, { paths, caseId: opened.case }, work);
  for (const item of items)
    await locker.labelExhibit({ caseId: opened.case, itemId: item.item, title: item.title });
  const files = items.flatMap(({ item, files: stored }) =>
    stored.map(({ role, sha256 }) => ({ item, role, sha256 })),
  );
  await locker.backup(places.kept, work);
  await locker.close();
  const told: Known = {
    recoveryCode,
    caseId: opened.case,
    files,
    incoming: await makeIncoming(places),
  };
  writeFileSync(places.known, JSON.stringify(told));
}

/** The bundle of another locker with a case of its own; the locker itself is not needed any more. */
async function makeIncoming(places: ReturnType<typeof placesIn>): Promise<Known['incoming']> {
  const dir = join(places.sources, 'pengirim.jejak');
  const { locker } = await createLocker(dir, {
    officer: { name: 'Pengawas Lain' },
    agency: 'Panwascam Contoh',
    passphrase,
    dataDir: join(places.sources, 'pengirim'),
  });
  const { case: caseId } = await locker.openCase({ number: caseNumber, title: 'Perkara kiriman' });
  const paths = [...sourceNames.small, sourceNames.large].map((name) => join(places.sources, name));
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { items } = await importFiles(locker, { paths, caseId }, work);
  for (const item of items) await locker.labelExhibit({ caseId, itemId: item.item, title: item.title });
  const request = { caseId, out: places.incoming, to: 'Bawaslu', why: 'pelimpahan', overwrite: true };
  await exportCase(locker, request, work);
  await locker.close();
  for (const name of ['pengirim.jejak', 'pengirim']) rmSync(join(places.sources, name), { recursive: true });
  return items.flatMap(({ item, files }) => files.map(({ role, sha256 }) => ({ item, role, sha256 })));
}
