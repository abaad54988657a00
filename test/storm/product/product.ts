import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '../../../src/core/import-files.ts';
import { createLocker } from '../../../src/locker/index.ts';
import type { Target } from '../target.ts';
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
  const told: Known = { recoveryCode, caseId: opened.case, files };
  writeFileSync(places.known, JSON.stringify(told));
}
