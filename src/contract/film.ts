import { z } from 'zod';

/** A row of pictures in a film. */
const filmPictures = z.object({
  /** What they are encoded as, as people call it: `AVC`, `HEVC`, `VP9`; null where that is not known. */
  format: z.string().nullable(),
  /** How the file names that: `avc1`, `V_VP9`. */
  codec: z.string().nullable(),
  /** Pixels as stored, before they are turned. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  /** Degrees clockwise by which the file has them turned. */
  rotation: z.int().nullable(),
  /** Pictures a second. */
  frameRate: z.string().nullable(),
});

const filmSound = z.object({
  format: z.string().nullable(),
  codec: z.string().nullable(),
  channels: z.int().positive().nullable(),
  /** Hertz. */
  samplingRate: z.int().positive().nullable(),
});

/** What a film says of itself (docs/cli): claims, never filled in where absent. */
export const filmFacts = z.object({
  /** What holds pictures and sound together: `MPEG-4`, `WebM`, `AVI`. */
  container: z.string().nullable(),
  /** Which kind of that, as the file says: `QuickTime`, `Base Media / Version 2`. */
  profile: z.string().nullable(),
  durationMs: z.int().nonnegative().nullable(),
  pictures: z.array(filmPictures),
  sound: z.array(filmSound),
  /** When it was made, UTC as the format asks for; many devices write their local time there. */
  createdAt: z.string().nullable(),
  /** The device's own local time, and its offset, where the file gives these beside `createdAt`. */
  takenAt: z.string().nullable(),
  takenAtZone: z.string().nullable(),
  make: z.string().nullable(),
  model: z.string().nullable(),
  software: z.string().nullable(),
  /** What recorded it from a screen, where the file says that it is such a recording; absent is nothing against that. */
  screen: z.literal('ReplayKit').optional().catch(undefined),
  /** Decimal degrees WGS 84, metres. */
  place: z
    .object({ lat: z.string(), lon: z.string(), alt: z.string().nullable(), source: z.string() })
    .nullable(),
});
export type FilmFacts = z.infer<typeof filmFacts>;

/** What the details of a picture say that was taken out of a film. */
export const takenFrame = 'frame';

/** Where in a film a frame stands, and what decoded it. */
export const frameFacts = z.object({
  /** Its time in the film in whole milliseconds, by the film's own clock. */
  atMs: z.int().nonnegative(),
  /** The same in microseconds: no two frames share it. */
  atUs: z.int().nonnegative(),
  width: z.int().positive(),
  height: z.int().positive(),
  /** The browser that decoded it, as it names itself. */
  decoder: z.string().max(500),
});
export type FrameFacts = z.infer<typeof frameFacts>;

/** A frame that was taken out of a film, among what was made of it. */
export interface FilmFrame {
  item: string;
  title: string;
  atMs: number;
  madeAt: string;
  /** The label under which it is an exhibit. */
  exhibit: string | null;
}
