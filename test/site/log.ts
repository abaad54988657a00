import { createHash, type Hash } from 'node:crypto';

/** One answer as the server sent it. `sha256` and `bytes` are of the body before any Content-Encoding. */
export interface ServedResponse {
  /** Scheme, host and path as the browser asked for them, `ws:` and `wss:` included. */
  url: string;
  method: string;
  status: number;
  bytes: number;
  sha256: string;
  contentEncoding: string | null;
  /** False where the server cut the connection or the browser left before the end. */
  finished: boolean;
}

/** What a response is on its way: fed as the server writes, read when the connection is done with it. */
export class ResponseNote {
  readonly url: string;
  readonly method: string;
  status = 0;
  bytes = 0;
  contentEncoding: string | null = null;
  finished = false;
  readonly #hash: Hash = createHash('sha256');

  constructor(url: string, method: string) {
    this.url = url;
    this.method = method;
  }

  add(decoded: Uint8Array): void {
    this.bytes += decoded.byteLength;
    this.#hash.update(decoded);
  }

  toServed(): ServedResponse {
    const { url, method, status, bytes, contentEncoding, finished } = this;
    return { url, method, status, bytes, sha256: this.#hash.copy().digest('hex'), contentEncoding, finished };
  }
}
