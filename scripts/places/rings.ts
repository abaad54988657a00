/** Longitude and latitude in degrees. */
type Point = [lon: number, lat: number];
/** Closed: the last point is the first again. */
type Ring = Point[];
/** The outer ring, then its holes. */
export type Polygon = Ring[];

export interface Edges {
  west: number;
  south: number;
  east: number;
  north: number;
}

interface Geometry {
  type: string;
  coordinates: unknown;
}

/** The polygons of a geometry of GeoJSON; none of any other kind of geometry. */
export function polygonsOf({ type, coordinates }: Geometry): Polygon[] {
  if (type === 'Polygon') return [coordinates as Polygon]; // by RFC 7946
  return type === 'MultiPolygon' ? (coordinates as Polygon[]) : [];
}

/** What of a polygon lies within the edges (Sutherland and Hodgman); empty where nothing does. */
export function clip(polygon: Polygon, { west, south, east, north }: Edges): Polygon {
  return polygon
    .map((ring) => {
      let open = ring.slice(0, -1);
      open = cut(open, 0, west, 1);
      open = cut(open, 0, east, -1);
      open = cut(open, 1, south, 1);
      open = cut(open, 1, north, -1);
      const [first] = open;
      return first === undefined ? [] : [...open, first];
    })
    .filter((ring) => ring.length > 3);
}

function cut(ring: Ring, axis: 0 | 1, at: number, side: 1 | -1): Ring {
  const isIn = (point: Point): boolean => (point[axis] - at) * side >= 0;
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1) ?? point;
    const crossing: Ring = isIn(before) === isIn(point) ? [] : [between(before, point, axis, at)];
    return isIn(point) ? [...crossing, point] : crossing;
  });
}

function between(from: Point, to: Point, axis: 0 | 1, at: number): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** With so many decimals, without points that fall together; rings of less than three points fall away. */
export function rounded(polygon: Polygon, decimals: number): Polygon {
  const scale = 10 ** decimals;
  return polygon
    .map((ring) =>
      ring
        .map(([lon, lat]): Point => [Math.round(lon * scale) / scale, Math.round(lat * scale) / scale])
        .filter(
          (point, at, all) => at === 0 || point[0] !== all[at - 1]?.[0] || point[1] !== all[at - 1]?.[1],
        ),
    )
    .filter((ring) => ring.length > 3);
}
