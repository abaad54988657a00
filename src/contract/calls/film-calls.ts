import { oc } from '@orpc/contract';
import { z } from 'zod';
import { gives, id, text } from './form.ts';

/** Films, which the page alone can decode. */
export const filmCalls = {
  /** Makes a frame of a film an item of its own. */
  takeFrame: oc
    .input(
      z.object({
        item: id,
        /** The film among its files. */
        role: z.string().max(100),
        /** A PNG that the page made of the frame. */
        picture: z.instanceof(Blob),
        /** Its time in the film, whole microseconds. */
        atUs: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
        /** The browser that decoded it, as it names itself. */
        decoder: z.string().trim().min(1).max(500),
        title: text,
      }),
    )
    .output(gives<{ item: string }>()),
  /** Keeps a small picture of a film that has none, of a frame that the page decoded; true where it is kept. */
  keepPoster: oc
    .input(z.object({ item: id, picture: z.instanceof(Blob) }))
    .output(gives<{ kept: boolean }>()),
};
