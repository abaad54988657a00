/** What hangs, stands or sticks there (docs/domain); `other` is said in words. */
export const bannerKinds = [
  'spanduk',
  'baliho',
  'umbul-umbul',
  'reklame',
  'poster',
  'stiker',
  'other',
] as const;
export type BannerKind = (typeof bannerKinds)[number];

/** The pictures that a record wants: what is around it, all of it, what is written on it, and a detail such as how it is fixed. */
export const wantedShots = ['surroundings', 'whole', 'close', 'detail'] as const;
export const bannerShots = [...wantedShots, 'other'] as const;
export type BannerShot = (typeof bannerShots)[number];

/** What became of it each time that somebody looked. */
export const sightingKinds = ['found', 'still', 'gone'] as const;

/** Where a position or a direction comes from: from a picture's file, from a person, from a device that was read off. */
export const measureSources = ['picture', 'hand', 'device'] as const;

/** From which north a direction is counted, as Exif has it. */
export const norths = ['true', 'magnetic', 'unknown'] as const;
export type North = (typeof norths)[number];

export const landKinds = ['public', 'government', 'private', 'unknown'] as const;

export const permitAnswers = ['yes', 'no', 'unknown'] as const;

export const sizeWays = ['measured', 'estimated'] as const;
export const countWays = ['counted', 'estimated'] as const;

/** Stands in a transcription where letters cannot be read. */
export const unreadableMark = '[…]';
