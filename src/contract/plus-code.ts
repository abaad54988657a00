/** Open Location Code, version 1 (github.com/google/open-location-code, specification.md). */
const digits = '23456789CFGHJMPQRVWX';
const pairs = 5;
/** Cells of ten digits in a degree: 0.000125° each, some 14 metres. */
const perDegree = 8000;

/** The code of ten digits in whose cell a position lies; at the north pole the one below it. */
export function toPlusCode({ lat, lon }: { lat: number; lon: number }): string {
  // A hair is added, so that the edge of a cell that the degrees cannot say exactly is not the cell before.
  let north = Math.min(Math.floor((lat + 90) * perDegree + 1e-6), 180 * perDegree - 1);
  let east = Math.floor((((((lon + 180) % 360) + 360) % 360) * perDegree + 1e-6) % (360 * perDegree));
  let code = '';
  for (let pair = 0; pair < pairs; pair++) {
    code = `${digits.charAt(north % 20)}${digits.charAt(east % 20)}${code}`;
    north = Math.floor(north / 20);
    east = Math.floor(east / 20);
  }
  return `${code.slice(0, 8)}+${code.slice(8)}`;
}

/**
 * The middle of the cell that a whole code of ten digits or more names, and half its height in degrees; null for
 * anything else, a short code too, which says a place only beside a town.
 */
export function fromPlusCode(text: string): { lat: number; lon: number; halfHeight: number } | null {
  const code = text.trim().toUpperCase();
  if (!/^[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,7}$/.test(code)) return null;
  const values = Array.from(code.replace('+', ''), (digit) => digits.indexOf(digit));
  let [north, east, height, width] = [0, 0, 20, 20];
  for (let at = 0; at < 2 * pairs; at += 2) {
    north += (values[at] ?? 0) * height;
    east += (values[at + 1] ?? 0) * width;
    if (at < 2 * pairs - 2) [height, width] = [height / 20, width / 20];
  }
  for (const value of values.slice(2 * pairs)) {
    [height, width] = [height / 5, width / 4];
    north += Math.floor(value / 4) * height;
    east += (value % 4) * width;
  }
  const [lat, lon] = [north + height / 2 - 90, east + width / 2 - 180];
  return lat > 90 || lon > 180 ? null : { lat, lon, halfHeight: height / 2 };
}
