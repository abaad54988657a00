import type { Item, PhotoFacts } from './item.ts';

/** What a picture could say of itself and does not. */
export type PhotoLack = 'position' | 'time';

/** Warnings that say already what became of it, or that it may stand in what could not be read. */
const saidBy: Record<PhotoLack, ReadonlySet<string>> = {
  position: new Set(['position-unsigned', 'position-unreadable', 'position-zero', 'metadata-unreadable']),
  time: new Set(['time-unreadable', 'metadata-unreadable']),
};

/**
 * Which of position and time taken a picture's file does not give. No fault of it, and so no warning; of one that was
 * taken here with the camera, whose time and place this locker tells, nothing is missing.
 */
export function photoLacks({ photo, source }: Pick<Item, 'photo' | 'source'>): PhotoLack[] {
  if (photo === undefined || source.camera !== undefined) return [];
  return [
    ...(photo.place === null && isUnsaid('position', photo) ? (['position'] as const) : []),
    ...(photo.takenAt === null && isUnsaid('time', photo) ? (['time'] as const) : []),
  ];
}

function isUnsaid(lack: PhotoLack, { warnings }: PhotoFacts): boolean {
  return !warnings.some(({ code }) => saidBy[lack].has(code));
}
