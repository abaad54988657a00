/** Metres between two positions along the surface, to within a hundredth: by the sphere of the mean radius. */
export function metresBetween(
  one: { lat: string; lon: string },
  other: { lat: string; lon: string },
): number {
  const radians = (degrees: string): number => (Number(degrees) * Math.PI) / 180;
  const [from, to] = [radians(one.lat), radians(other.lat)];
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const chord = half(to - from) + Math.cos(from) * Math.cos(to) * half(radians(other.lon) - radians(one.lon));
  return 2 * 6_371_009 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
