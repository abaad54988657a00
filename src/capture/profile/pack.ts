import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { JejakError } from '../../contract/error.ts';
import type { KeptFile } from './kept-files.ts';

/**
 * A packed profile: gzip over one line of JSON that names the files and their lengths in order, and their
 * bytes. The same files give the same bytes.
 */
const listing = z.object({
  v: z.literal(1),
  files: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative() })),
});

/** A site that keeps more than this in a browser is no log-in; the bytes go through memory. */
const mostBytes = 128 * 1024 * 1024;
const lineEnd = 0x0a;

/** @throws JejakError `profile-too-large` */
export async function packProfile(files: readonly KeptFile[]): Promise<Uint8Array> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > mostBytes)
    throw new JejakError('profile-too-large', 'could-not-go-on', { mebibytes: Math.ceil(total / 2 ** 20) });
  const head = { v: 1, files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length })) };
  const parts = [Buffer.from(`${JSON.stringify(head)}\n`), ...files.map(({ bytes }) => bytes)];
  return promisify(gzip)(Buffer.concat(parts));
}

/** @throws JejakError `profile-damaged` where these are not the bytes of a packed profile */
export async function unpackProfile(packed: Uint8Array): Promise<KeptFile[]> {
  try {
    const all = await promisify(gunzip)(packed, { maxOutputLength: 2 * mostBytes });
    const end = all.indexOf(lineEnd);
    const { files } = listing.parse(JSON.parse(all.toString('utf8', 0, end)));
    let at = end + 1;
    return files.map(({ path, bytes }) => {
      if (!staysInside(path) || at + bytes > all.length) throw new Error(path);
      at += bytes;
      return { path, bytes: all.subarray(at - bytes, at) };
    });
  } catch (error) {
    throw new JejakError('profile-damaged', 'could-not-go-on', {}, { cause: error });
  }
}

function staysInside(path: string): boolean {
  return (
    !/[\\\0:]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
