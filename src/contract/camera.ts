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
