import type { PlaceNames } from './regions.ts';

/** A region that can be picked by its name, and in which ones it lies, the nearest first. */
export interface RegionName {
  /** Of Kemendagri: `51`, `51.04`, `51.04.01`. */
  code: string;
  name: string;
  within: string[];
}

/** Every province, kabupaten or kota, and kecamatan, in that order. */
export function regionNames({ provinces, regencies, districts }: PlaceNames): RegionName[] {
  const names = new Map([...provinces, ...regencies]);
  return [...provinces, ...regencies, ...districts].map(([code, name]) => ({
    ...{ code, name },
    within: [code.slice(0, 5), code.slice(0, 2)]
      .filter((around) => around.length < code.length)
      .map((around) => names.get(around) ?? around),
  }));
}

/**
 * The regions that a text names: the one of its code; else those whose own name it is, with or without what comes before
 * it (`Kabupaten`, `Kota`); else those in whose names, and the names around them, each of its words stands.
 */
export function findRegions(names: PlaceNames, text: string): RegionName[] {
  const all = regionNames(names);
  const wanted = text.trim().toLowerCase();
  const byCode = all.filter(({ code }) => code === wanted);
  if (byCode.length > 0 || wanted === '') return byCode;
  const named = all.filter(
    ({ name }) =>
      name.toLowerCase() === wanted ||
      name.toLowerCase().replace(/^(kabupaten|kota administrasi|kota) /, '') === wanted,
  );
  if (named.length > 0) return named;
  const words = wanted.split(/[\s,]+/);
  return all.filter(({ name, within }) => {
    const said = [name, ...within].join(' ').toLowerCase();
    return (
      words.every((word) => said.includes(word)) && words.some((word) => name.toLowerCase().includes(word))
    );
  });
}
