import { decoderWarnings, type PhotoWarning } from '../contract/item.ts';

/**
 * What is worth knowing about a file beside what it says: the code is stable (docs/photo-warnings), the
 * sentence is the English one of the JSON; people see `photo-warning.CODE` of the words.
 */
export const photoWarnings = {
  'type-differs': 'The bytes are of another type than the ending of the file name says.',
  'followed-link': 'The name was a symbolic link; the file it leads to was read.',
  'changed-while-read': 'The file changed while it was read; what is said of it may be of either state.',
  'partly-checked': 'The file is too large to be checked in full; only its outer structure was looked at.',
  'trailing-bytes': 'There are bytes after the end that the format marks.',
  'film-unreadable': 'What the film says of itself could not be read; it is kept as it came.',
  'metadata-unreadable': 'The file carries metadata that could not be read in full.',
  'metadata-twice': 'The file carries more than one Exif block; another program may read another one.',
  'metadata-cut': 'The metadata is larger than what is kept in readable form; the file itself has all of it.',
  'pages-cut':
    'The list of the pages in the file breaks off or is longer than is counted: there may be more pages than are shown.',
  'moving-not-shown':
    'The file also holds a short film or moving pictures; only the still picture is shown and read.',
  'position-unsigned':
    'The position has no hemisphere (N or S, E or W), so it could be in two or four places; it is not shown as a place.',
  'position-unreadable': 'The position in the file is not a position on earth or cannot be read.',
  'position-zero':
    'The file gives the position 0, 0, which devices write when they have none; it is not shown as a place.',
  'position-differs': 'Exif and XMP in the file give different positions; the one of Exif is shown.',
  'position-from-network': 'The device worked the position out from a network, not from satellites.',
  'position-coarse': 'The device says that the position may be off by more than 100 metres.',
  'position-other-datum':
    'The position is given on another datum than WGS 84 and may be off by hundreds of metres.',
  'position-outside-indonesia':
    'The position lies outside of Indonesia: taken abroad, or the sign or the order of its numbers is wrong.',
  'altitude-unsigned': 'The altitude does not say whether it is above or below sea level; it is not shown.',
  'clock-disagrees':
    "No time zone brings the camera's clock within two minutes of the GPS time: one of the two was wrong.",
  'gps-time-incomplete': 'The GPS time lacks its date or its time of day and cannot be compared.',
  'time-unreadable': 'A time in the file is not a time that exists.',
  'zone-unreadable': 'The time zone in the file is not an offset that exists.',
  'zone-in-xmp-only': 'XMP gives a time zone for the time that Exif gives without one; it is not taken over.',
  'charset-assumed': 'The text is not UTF-8; it was read as Windows-1252, and some letters may be wrong.',
  ...decoderWarnings,
  'small-picture-failed':
    'The small picture for lists could not be made or kept. The file is in the locker, whole.',
  'modified-before-taken':
    'The file was last written before the time at which it says the picture was taken.',
  edited: 'The file names a program that changes pictures among those that wrote it.',
  'messenger-copy':
    'The file is named or marked as a messenger does, and has no data of a camera: likely a smaller copy, compressed again.',
  'text-cut': 'Only a part of the text was read; the file itself has all of it.',
  'archive-not-read':
    'The directory of the archive, or a text in it, could not be read, so no conversation was found in that.',
  'mail-not-read':
    'The message could not be read as e-mail: it has no head, or is built or large beyond what is read here.',
  'text-unreadable': 'The text of the document could not be read.',
} as const satisfies Record<string, string>;

export type PhotoWarningCode = keyof typeof photoWarnings;

/** Collects warnings, each code once, in the order in which they came up. */
export class Warnings {
  readonly #codes = new Set<PhotoWarningCode>();

  add(code: PhotoWarningCode): void {
    this.#codes.add(code);
  }

  list(): PhotoWarning[] {
    return Array.from(this.#codes, (code) => ({ code, message: photoWarnings[code] }));
  }
}
