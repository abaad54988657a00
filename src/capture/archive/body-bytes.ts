import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { JejakError } from '../../contract/error.ts';
import type { Body } from './exchange.ts';

const pieceBytes = 1 << 20;

/** How many bytes a body has; a file is asked, not the promise about it. */
export async function bodySize(body: Body): Promise<number> {
  if (body === null) return 0;
  return 'bytes' in body ? body.bytes.byteLength : (await stat(body.path)).size;
}

async function* piecesOf(body: Body): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  if ('bytes' in body) {
    yield body.bytes;
    return;
  }
  for await (const piece of createReadStream(body.path, { highWaterMark: pieceBytes })) {
    yield piece as Uint8Array; // a stream without an encoding gives buffers
  }
}

/** WARC digests, `sha256:` and lower-case hex: over the body alone, and over head and body (the record's block). */
export interface MessageDigests {
  payload: string;
  block: string;
}

/** Both digests in one pass over the body. */
export async function digestMessage(head: Uint8Array, body: Body): Promise<MessageDigests> {
  const payload = createHash('sha256');
  const block = createHash('sha256').update(head);
  for await (const piece of piecesOf(body)) {
    payload.update(piece);
    block.update(piece);
  }
  return { payload: hexDigest(payload), block: hexDigest(block) };
}

/**
 * The body once more, for writing, in pieces of at most 1 MiB where it comes from a file.
 *
 * @throws JejakError `archive-body-changed` after the last piece, where a file is no longer what was hashed
 */
export async function* digestedPieces(body: Body, payloadDigest: string): AsyncGenerator<Uint8Array> {
  if (body === null || 'bytes' in body) {
    yield* piecesOf(body);
    return;
  }
  const hash = createHash('sha256');
  for await (const piece of piecesOf(body)) {
    hash.update(piece);
    yield piece;
  }
  if (hexDigest(hash) !== payloadDigest) throw new JejakError('archive-body-changed', 'could-not-go-on');
}

function hexDigest(hash: ReturnType<typeof createHash>): string {
  return `sha256:${hash.digest('hex')}`;
}
