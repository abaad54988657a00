import { z } from 'zod';

/** A box on the map, its edges with it, in decimal degrees (WGS 84). Where `west` is greater than `east` it crosses the 180th meridian. */
export const box = z
  .strictObject({
    west: z.number().min(-180).max(180),
    south: z.number().min(-90).max(90),
    east: z.number().min(-180).max(180),
    north: z.number().min(-90).max(90),
  })
  .refine(({ south, north }) => south <= north);
export type Box = z.infer<typeof box>;
