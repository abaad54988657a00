import { z } from 'zod';

/** What the system says of the camera that a picture was taken with: claims of its driver. */
export const cameraFacts = z.object({
  /** As its driver gives it; empty where it gives none. */
  label: z.string().trim().max(300),
  /** Pixels of its video at that moment. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Pictures a second. */
  frameRate: z.number().nonnegative().nullable(),
});
export type CameraFacts = z.infer<typeof cameraFacts>;

const degrees = z.string().regex(/^-?\d{1,3}(\.\d{1,10})?$/);

/** Where the system said that this device was, or why it said nothing: a claim of the system, as its clock is. */
export const devicePlace = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('given'),
    /** Decimal degrees WGS 84. */
    lat: degrees,
    lon: degrees,
    /** Metres within which it is right, as the system says. */
    accuracy: z.string().regex(/^\d{1,8}(\.\d{1,3})?$/),
    /** When the system determined it. */
    at: z.iso.datetime({ precision: 3 }),
  }),
  z.object({ is: z.literal('not-given'), why: z.enum(['denied', 'unavailable', 'timeout']) }),
]);
export type DevicePlace = z.infer<typeof devicePlace>;

/** Whether a film has sound, and from which microphone; without one, why. */
export const filmSound = z.discriminatedUnion('is', [
  z.object({ is: z.literal('recorded'), label: z.string().trim().max(300) }),
  z.object({ is: z.literal('none'), why: z.enum(['not-wanted', 'no-microphone', 'denied', 'in-use']) }),
]);
export type FilmSound = z.infer<typeof filmSound>;

/** Why a film ended: by whoever took it; the rest leaves what had come until then. */
export const filmEnds = [
  'stopped',
  'unplugged',
  'camera-taken',
  'left',
  'recorder-failed',
  'not-stored',
] as const;
export type FilmEnd = (typeof filmEnds)[number];
