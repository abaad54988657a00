/** Where in a file a fact stands. */
type FactPlace = 'exif' | 'xmp' | 'iptc' | 'png' | 'maker';

/** Of what a number is; `text` is as it stands in the file. */
type FactUnit =
  | 'text'
  | 'seconds'
  | 'aperture'
  | 'millimetres'
  | 'metres'
  | 'degrees-true'
  | 'degrees-magnetic'
  | 'degrees-unsaid'
  | 'km-per-hour'
  | 'miles-per-hour'
  | 'knots'
  | 'speed-unsaid'
  | 'number'
  | 'flash';

/** What a picture says of itself beside what its item says: a claim, as it stands in the file. */
export interface PictureFact {
  /** Words under `picture-fact.NAME`. */
  name: string;
  /** A plain decimal number, or the text; of `flash`, `fired` or `not-fired`. */
  value: string;
  unit: FactUnit;
  place: FactPlace;
  /** The name of the field there. */
  tag: string;
}

type Group = Record<string, unknown>;

/** How a fact is read: from the fields of one place, as what. */
interface Reading {
  name: string;
  place: FactPlace;
  tags: readonly string[];
  as?: 'fraction' | 'direction' | 'speed' | 'flash';
  unit?: FactUnit;
}

/** In the order in which they are shown. */
const readings: readonly Reading[] = [
  { name: 'exposure', place: 'exif', tags: ['ExposureTime'], as: 'fraction', unit: 'seconds' },
  { name: 'aperture', place: 'exif', tags: ['FNumber'], as: 'fraction', unit: 'aperture' },
  {
    name: 'sensitivity',
    place: 'exif',
    tags: ['ISOSpeedRatings', 'PhotographicSensitivity'],
    unit: 'number',
  },
  { name: 'flash', place: 'exif', tags: ['Flash'], as: 'flash', unit: 'flash' },
  { name: 'focal-length', place: 'exif', tags: ['FocalLength'], as: 'fraction', unit: 'millimetres' },
  { name: 'focal-length-35', place: 'exif', tags: ['FocalLengthIn35mmFilm'], unit: 'millimetres' },
  { name: 'zoom', place: 'exif', tags: ['DigitalZoomRatio'], as: 'fraction', unit: 'number' },
  { name: 'lens-make', place: 'exif', tags: ['LensMake'] },
  { name: 'lens', place: 'exif', tags: ['LensModel'] },
  { name: 'lens', place: 'xmp', tags: ['Lens'] },
  { name: 'lens', place: 'maker', tags: ['LensModel', 'LensType'] },
  { name: 'camera-serial', place: 'exif', tags: ['BodySerialNumber', 'CameraSerialNumber'] },
  { name: 'camera-serial', place: 'xmp', tags: ['SerialNumber', 'BodySerialNumber'] },
  { name: 'camera-serial', place: 'maker', tags: ['SerialNumber', 'CameraSerial', 'InternalSerialNumber'] },
  { name: 'lens-serial', place: 'exif', tags: ['LensSerialNumber'] },
  { name: 'camera-owner', place: 'exif', tags: ['CameraOwnerName'] },
  { name: 'camera-owner', place: 'maker', tags: ['OwnerName'] },
  { name: 'software', place: 'exif', tags: ['Software'] },
  { name: 'software', place: 'exif', tags: ['ProcessingSoftware'] },
  { name: 'software', place: 'xmp', tags: ['CreatorTool'] },
  { name: 'software', place: 'iptc', tags: ['Originating Program'] },
  { name: 'software', place: 'png', tags: ['Software'] },
  { name: 'changed', place: 'exif', tags: ['DateTime'] },
  { name: 'changed', place: 'xmp', tags: ['ModifyDate'] },
  { name: 'digitized', place: 'exif', tags: ['DateTimeDigitized'] },
  { name: 'created', place: 'xmp', tags: ['CreateDate'] },
  { name: 'created', place: 'iptc', tags: ['Date Created'] },
  { name: 'accuracy', place: 'exif', tags: ['GPSHPositioningError'], as: 'fraction', unit: 'metres' },
  { name: 'dilution', place: 'exif', tags: ['GPSDOP'], as: 'fraction', unit: 'number' },
  { name: 'satellites', place: 'exif', tags: ['GPSSatellites'] },
  { name: 'direction', place: 'exif', tags: ['GPSImgDirection'], as: 'direction' },
  { name: 'course', place: 'exif', tags: ['GPSTrack'], as: 'direction' },
  { name: 'speed', place: 'exif', tags: ['GPSSpeed'], as: 'speed' },
  { name: 'title', place: 'iptc', tags: ['Headline', 'Object Name'] },
  { name: 'title', place: 'xmp', tags: ['Headline', 'title'] },
  { name: 'caption', place: 'exif', tags: ['ImageDescription'] },
  { name: 'caption', place: 'iptc', tags: ['Caption/Abstract'] },
  { name: 'caption', place: 'xmp', tags: ['description'] },
  { name: 'comment', place: 'exif', tags: ['UserComment'] },
  { name: 'keywords', place: 'iptc', tags: ['Keywords'] },
  { name: 'keywords', place: 'xmp', tags: ['subject'] },
  { name: 'author', place: 'exif', tags: ['Artist'] },
  { name: 'author', place: 'iptc', tags: ['By-line'] },
  { name: 'author', place: 'xmp', tags: ['creator'] },
  { name: 'credit', place: 'iptc', tags: ['Credit'] },
  { name: 'credit', place: 'xmp', tags: ['Credit'] },
  { name: 'source', place: 'iptc', tags: ['Source'] },
  { name: 'source', place: 'xmp', tags: ['Source'] },
  { name: 'rights', place: 'exif', tags: ['Copyright'] },
  { name: 'rights', place: 'iptc', tags: ['Copyright Notice'] },
  { name: 'rights', place: 'xmp', tags: ['rights'] },
  { name: 'spot', place: 'iptc', tags: ['Sub-location'] },
  { name: 'spot', place: 'xmp', tags: ['Location'] },
  { name: 'city', place: 'iptc', tags: ['City'] },
  { name: 'city', place: 'xmp', tags: ['City'] },
  { name: 'province', place: 'iptc', tags: ['Province/State'] },
  { name: 'province', place: 'xmp', tags: ['State'] },
  { name: 'country', place: 'iptc', tags: ['Country/Primary Location Name'] },
  { name: 'country', place: 'xmp', tags: ['Country'] },
  { name: 'instructions', place: 'iptc', tags: ['Special Instructions'] },
];

const groupNames: Record<FactPlace, readonly string[]> = {
  exif: ['exif'],
  xmp: ['xmp'],
  iptc: ['iptc'],
  png: ['pngText', 'png'],
  maker: ['makerNotes'],
};

const longestText = 2000;

/**
 * The facts in the file of role `exif` of a picture, in the order in which they are shown; nothing in them is filled in,
 * and what is blank or no number of its kind is left out.
 *
 * @param exif what the file says, parsed
 */
export function pictureFacts(exif: unknown): PictureFact[] {
  const groups = groupIn(groupIn(exif)?.['groups']) ?? {};
  return readings.flatMap((reading) => {
    for (const group of groupNames[reading.place].map((name) => groupIn(groups[name]))) {
      for (const tag of group === null ? [] : reading.tags) {
        const found = readFact(reading, tag, group ?? {});
        if (found !== null) return [{ name: reading.name, place: reading.place, tag, ...found }];
      }
    }
    return [];
  });
}

function readFact(
  { as, unit = 'text' }: Reading,
  tag: string,
  group: Group,
): Pick<PictureFact, 'value' | 'unit'> | null {
  const value = valueOf(group[tag]);
  if (as === undefined && unit !== 'text') return measured(wholeOf(value), unit);
  if (as === undefined) return measured(textOf(group[tag]), unit);
  switch (as) {
    case 'fraction':
      return measured(decimalOf(value), unit);
    case 'direction':
      return measured(decimalOf(value), directionUnit(letterOf(group[`${tag}Ref`])));
    case 'speed':
      return measured(decimalOf(value), speedUnit(letterOf(group[`${tag}Ref`])));
    case 'flash':
      return typeof value === 'number' ? { value: (value & 1) === 1 ? 'fired' : 'not-fired', unit } : null;
  }
}

function measured(value: string | null, unit: FactUnit): Pick<PictureFact, 'value' | 'unit'> | null {
  return value === null ? null : { value, unit };
}

function directionUnit(reference: string): FactUnit {
  if (reference === 'T') return 'degrees-true';
  return reference === 'M' ? 'degrees-magnetic' : 'degrees-unsaid';
}

function speedUnit(reference: string): FactUnit {
  if (reference === 'K') return 'km-per-hour';
  if (reference === 'M') return 'miles-per-hour';
  return reference === 'N' ? 'knots' : 'speed-unsaid';
}

function letterOf(tag: unknown): string {
  return (textOf(tag) ?? '').slice(0, 1).toUpperCase();
}

/** A pair of whole numbers as a decimal of at most six places; times under a second as a part of one. */
function decimalOf(value: unknown): string | null {
  const pair = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  if (!Array.isArray(pair) || pair.length !== 2) return null;
  const [above, below] = pair as unknown[]; // checked just above
  if (typeof above !== 'number' || typeof below !== 'number' || below === 0) return null;
  return String(Number((above / below).toFixed(6)));
}

function wholeOf(value: unknown): string | null {
  const single = Array.isArray(value) ? (value[0] as unknown) : value;
  return typeof single === 'number' && Number.isSafeInteger(single) && single > 0 ? String(single) : null;
}

/** Text as it stands; of bytes and lists what the reader made of them. Padding is taken off. */
function textOf(tag: unknown): string | null {
  const value = valueOf(tag);
  const described = groupIn(tag)?.['description'];
  const first = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  const text = [first, described].find((each) => typeof each === 'string') ?? listOf(tag);
  if (typeof text !== 'string') return null;
  const plain = text.replaceAll(/[\0\s]+/gu, ' ').trim();
  return plain === '' ? null : plain.slice(0, longestText).toWellFormed();
}

/** Values of a list, as XMP and repeated fields of IPTC have them, with commas between. */
function listOf(tag: unknown): string | undefined {
  const entries = Array.isArray(tag) ? tag : valueOf(tag);
  if (!Array.isArray(entries)) return undefined;
  const texts = entries.flatMap((each: unknown) => {
    const text = groupIn(each)?.['description'] ?? valueOf(each) ?? each;
    return typeof text === 'string' ? [text] : [];
  });
  return texts.length === 0 ? undefined : texts.join(', ');
}

function valueOf(tag: unknown): unknown {
  return groupIn(tag)?.['value'];
}

function groupIn(value: unknown): Group | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : null;
}
