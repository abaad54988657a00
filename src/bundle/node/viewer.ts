import { readFile } from 'node:fs/promises';
import { viewerUrl } from '../../contract/entry-url.ts';
import { toHex } from '../bytes.ts';
import { nodePrimitives } from './primitives.ts';

/** `periksa.html` of this version, as it goes into every bundle: viewer and verifier in one file. */
export async function readViewer(): Promise<Uint8Array> {
  return new Uint8Array(await readFile(viewerUrl(import.meta.url)));
}

/** The SHA-256 of this version's `periksa.html`, hex. */
export async function viewerSha256(): Promise<string> {
  return toHex(nodePrimitives.sha256(await readViewer()));
}
