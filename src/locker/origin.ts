import { z } from 'zod';
import { readAddress } from '../contract/platforms.ts';

const text = z.string().optional().catch(undefined);
const shape = z.object({
  source: z.object({ url: text, pageUrl: text, fileName: text, camera: text }).catch({}),
  /** What the reader of a post says of it (docs/cli), as far as it is there. */
  post: z
    .object({ platform: text, author: z.object({ handle: text, id: text }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** Where an item comes from, as lists and search tell items apart. Of what is not said, the empty text or nothing. */
export interface Origin {
  /** Address, file name or camera. */
  source: string;
  host: string;
  platform: string | undefined;
  /** Accounts that the post or the address names, without their sign. */
  accounts: string[];
}

/** Reads it from an item's details; takes whatever they hold. */
export function originOf(details: unknown): Origin {
  const { source = {}, post } = shape.safeParse(details).data ?? {};
  const address = readAddress(source.url ?? source.pageUrl ?? '');
  const accounts = [post?.author?.handle, post?.author?.id, address?.account];
  return {
    source: source.url ?? source.pageUrl ?? source.fileName ?? source.camera ?? '',
    host: address?.host ?? '',
    platform: post?.platform?.toLowerCase() ?? address?.platform,
    accounts: [...new Set(accounts.flatMap((each) => (each ? [each.replace(/^@/, '')] : [])))],
  };
}
