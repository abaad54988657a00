/**
 * Fills a new locker with COUNT items that say where they were taken, spread over the towns of Indonesia, in one case,
 * beside an empty one.
 *
 *     node bench/product/place.ts LOCKER COUNT
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaceNames } from '../../src/contract/regions.ts';
import { createBenchLocker } from './session.ts';

const together = 8;
/** Degrees around a town within which its items lie. */
const around = 0.2;

const [dir, wanted] = process.argv.slice(2);
if (dir === undefined || wanted === undefined) throw new Error('usage: place.ts LOCKER COUNT');
const count = Number(wanted);
const file = join(process.cwd(), 'resources/places/names.json');
const { places } = JSON.parse(readFileSync(file, 'utf8')) as PlaceNames; // made by scripts/make-places.ts
const locker = await createBenchLocker(dir);
const { case: caseId } = await locker.openCase({ number: '1/BENCH', title: 'Berposisi' });
await locker.openCase({ number: '2/BENCH', title: 'Kosong' });
const began = performance.now();
let n = 0;
await Promise.all(
  Array.from({ length: together }, async () => {
    while (n < count) await append(n++);
  }),
);
await locker.close();
console.log(JSON.stringify({ ms: performance.now() - began }));

async function append(at: number): Promise<void> {
  // The same towns and the same ways off them at each run, in no pattern that is seen.
  const [name = '', lat = 0, lon = 0] = places[(at * 7919) % places.length] ?? [];
  const off = (prime: number): number => (((at * prime) % 1000) / 1000 - 0.5) * 2 * around;
  const source = { fileName: `foto-${at}.jpg` };
  const draft = await locker.beginDraft({
    ...{ kind: 'item.imported', source, itemKind: 'photo', title: `${name} ${at}`, caseId },
  });
  const written = draft.file('original', { name: source.fileName, mediaType: 'text/plain' });
  await written.write(new TextEncoder().encode(`Bukan foto, hanya contoh ${at}`));
  await written.close();
  await draft.seal({
    state: 'complete',
    details: {
      ...{ kind: 'photo', title: `${name} ${at}`, source, capturedAt: new Date().toISOString(), steps: [] },
      photo: {
        ...{ takenAt: null, takenAtZone: null, make: null, model: null, orientation: null },
        ...{ width: null, height: null, gpsTime: null, warnings: [] },
        place: {
          ...{ lat: (lat + off(31)).toFixed(6), lon: (lon + off(37)).toFixed(6) },
          ...{ alt: null, source: 'exif' },
        },
      },
    },
  });
}
