import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../archive/index.ts';

const inMemory = 1024 * 1024;

/** Bodies on their way from the browser to the archive: small ones in memory, large ones in scratch files. */
export class BodyStore {
  readonly #folder: string;
  #next = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keep(bytes: Uint8Array): Promise<Body> {
    if (bytes.byteLength <= inMemory) return { bytes };
    const path = this.#path();
    await writeFile(path, bytes);
    return { path, size: bytes.byteLength };
  }

  /** A body that comes in pieces, of unknown length. */
  open(): GrowingBody {
    return new GrowingBody(this.#path());
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
  #failure: Error | null = null;
  size = 0;

  constructor(path: string) {
    this.#path = path;
  }

  add(bytes: Uint8Array): void {
    this.size += bytes.byteLength;
    if (this.#file !== null) {
      this.#file.write(bytes);
      return;
    }
    this.#parts.push(bytes);
    if (this.size <= inMemory) return;
    this.#file = createWriteStream(this.#path);
    this.#file.on('error', (error) => {
      this.#failure = error;
    });
    for (const part of this.#parts) this.#file.write(part);
    this.#parts = [];
  }

  /** Ends it. Rejects where the scratch folder refused bytes. */
  async end(): Promise<Body> {
    if (this.#file === null) return { bytes: Buffer.concat(this.#parts) };
    this.#file.end();
    if (this.#failure === null) await once(this.#file, 'close');
    if (this.#failure !== null) throw this.#failure;
    return { path: this.#path, size: this.size };
  }
}

/** Removes a body's scratch file, once it is in the archive. */
export async function dropBody(body: Body): Promise<void> {
  if (body !== null && 'path' in body) await rm(body.path, { force: true });
}
