import { Buffer } from 'node:buffer';
import { hasHeifPages } from '../../contract/viewed.ts';
import { heifPage } from './heif-pages.ts';
import { fromPage } from './tiff-pages.ts';

/**
 * The bytes of which a decoder shows one page of a picture first, and nothing of the others.
 *
 * @param page from 1
 * @throws where the file has no such page
 */
export function pageOf(bytes: Uint8Array, mediaType: string, page: number): Buffer {
  if (hasHeifPages(mediaType)) return heifPage(bytes, page);
  return page === 1 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : fromPage(bytes, page);
}
