import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PlaceNames, ProvinceShapes } from '../contract/regions.ts';

/** From the source, and from the built core, in a checkout and in an installed app alike. */
const folders = ['../../resources/places/', '../../../resources/places/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The names and outlines that came with the product (`resources/places/README.md`), read when first wanted. */
export async function knownPlaces(): Promise<{ names: PlaceNames; shapes: ProvinceShapes }> {
  const folder = folders.find((each) => existsSync(each));
  if (folder === undefined) throw new Error('the names of places are not where they were put');
  const [names, shapes] = await Promise.all(
    ['names.json', 'provinces.json'].map((name) => readFile(`${folder}${name}`, 'utf8')),
  );
  return {
    names: JSON.parse(names ?? '') as PlaceNames, // made by scripts/make-places.ts
    shapes: JSON.parse(shapes ?? '') as ProvinceShapes, // likewise
  };
}
