import { z } from 'zod';

const id = z.string().regex(/^[0-9a-f]{32}$/);
const line = z.int().positive();

/**
 * Of what was read of files together that were brought in beside one another: the items that it was read of (`with`),
 * and those that it names or proves (`files`), each with its way from the folder that they lay in.
 */
export const readTogether = z.object({
  with: z.array(z.object({ item: id, entry: z.string() })),
  files: z.array(
    z.object({ item: id, entry: z.string(), message: line.exactOptional(), line: line.exactOptional() }),
  ),
});
export type ReadTogether = z.infer<typeof readTogether>;
