import { createWriteStream, type WriteStream } from 'node:fs';
import { copyFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../archive/index.ts';

const inMemory = 1024 * 1024;

/**
 * Bodies on their way from the browser to the archive: small ones in memory, large ones in scratch files, and in
 * memory too where the scratch folder has no room for them.
 */
export class BodyStore {
  readonly #folder: string;
  #next = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keep(bytes: Uint8Array): Promise<Body> {
    if (bytes.byteLength <= inMemory) return { bytes };
    const path = this.#path();
    try {
      await writeFile(path, bytes);
    } catch {
      await dropBody({ path, size: 0 });
      return { bytes }; // Nothing is lost: it is there until the archive has it.
    }
    return { path, size: bytes.byteLength };
  }

  /** A body that comes in pieces, of unknown length. */
  open(): GrowingBody {
    return new GrowingBody(this.#path());
  }

  /** A copy of what has come of a body that goes on growing. */
  async copyOf(growing: GrowingBody): Promise<{ body: Body; size: number }> {
    const held = await growing.held();
    if (held !== null && 'bytes' in held) return { body: held, size: held.bytes.byteLength };
    const path = this.#path();
    if (held === null) return { body: null, size: 0 };
    await copyFile(held.path, path);
    const { size } = await stat(path);
    return { body: { path, size }, size };
  }

  #path(): string {
    this.#next += 1;
    return join(this.#folder, `body-${this.#next}`);
  }
}

export class GrowingBody {
  readonly #path: string;
  #parts: Uint8Array[] = [];
  #file: WriteStream | null = null;
  #isRefused = false;
  size = 0;

  constructor(path: string) {
    this.#path = path;
  }

  add(bytes: Uint8Array): void {
    this.size += bytes.byteLength;
    if (this.#file !== null) {
      if (!this.#isRefused) this.#file.write(bytes);
      return;
    }
    this.#parts.push(bytes);
    if (this.size <= inMemory) return;
    this.#file = createWriteStream(this.#path);
    this.#file.on('error', () => {
      this.#isRefused = true;
    });
    for (const part of this.#parts) this.#file.write(part);
    this.#parts = [];
  }

  /** What there is of it now; of a file, where it is: it may grow at any time. Null where the scratch folder refused bytes. */
  async held(): Promise<Body> {
    const file = this.#file;
    if (file === null) return { bytes: Buffer.concat(this.#parts) };
    await new Promise((resolve) => file.write('', resolve)); // What was written before is in the file then.
    return this.#isRefused ? null : { path: this.#path, size: this.size };
  }

  /** Ends it. Null where the scratch folder refused bytes; what it had taken is removed then. */
  async end(): Promise<Body> {
    const file = this.#file;
    if (file === null) return { bytes: Buffer.concat(this.#parts) };
    const closed = new Promise<void>((resolve) => file.once('close', () => resolve()));
    file.end();
    if (!file.closed) await closed;
    const body = { path: this.#path, size: this.size };
    if (!this.#isRefused) return body;
    await dropBody(body);
    return null;
  }
}

/** Removes a body's scratch file, once it is in the archive; one that stays goes with its folder. */
export async function dropBody(body: Body): Promise<void> {
  if (body !== null && 'path' in body) await rm(body.path, { force: true }).catch(() => undefined);
}
