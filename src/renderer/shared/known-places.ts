import { queryOptions } from '@tanstack/react-query';
import namesFile from '../../../resources/places/names.json?url';
import provincesFile from '../../../resources/places/provinces.json?url';
import type { PlaceNames, ProvinceShapes } from '../../contract/regions.ts';

/** The names and outlines that came with the app, by which a position is told; read once, when first wanted. */
export const knownPlacesQuery = queryOptions({
  queryKey: ['known-places'],
  queryFn: async () => {
    const [names, shapes] = await Promise.all([
      readData<PlaceNames>(namesFile),
      readData<ProvinceShapes>(provincesFile),
    ]);
    return { names, shapes };
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Reads a file of data that was built into the window. */
export async function readData<Data>(file: string): Promise<Data> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as Data; // made by scripts/make-places.ts
}
