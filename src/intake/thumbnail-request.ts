import { JejakError } from '../contract/error.ts';
import type { IntakeRequest } from './messages.ts';
import type { SourcePath } from './source-file.ts';

/** What a small picture is made of: a file, or bytes. */
export interface ThumbnailSource {
  path?: SourcePath;
  /** In one piece or in several; they may not be written to any more. */
  bytes?: Uint8Array | readonly Uint8Array[];
  mediaType: string;
  /** As the facts give it; left out, what the picture itself says counts. */
  orientation?: number | null;
}

/** What the process that makes it is asked, and the bytes that it gets beside that. */
export function thumbnailRequest(
  id: number,
  { path, bytes, mediaType, orientation = null }: ThumbnailSource,
): { request: IntakeRequest; beside: readonly Uint8Array[] } {
  const about = { type: 'thumbnail', id, mediaType, orientation } as const;
  if (bytes !== undefined) {
    const beside = bytes instanceof Uint8Array ? [bytes] : bytes;
    const length = beside.reduce((sum, piece) => sum + piece.length, 0);
    return { request: { ...about, from: { beside: length } }, beside };
  }
  if (path !== undefined) return { request: { ...about, from: { path } }, beside: [] };
  throw new JejakError('internal', 'could-not-go-on', { detail: 'a thumbnail of nothing' });
}
