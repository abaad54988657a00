import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ResponseNote } from './log.ts';

export interface Reply {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  encoding?: 'gzip' | 'br';
}

/** Host names and ports of the site, for pages that reach across origins. */
export interface Addresses {
  /** `http://127.0.0.1:PORT` */
  here: string;
  /** The same server under another site: `http://localhost:PORT`. */
  elsewhere: string;
}

/** One request to the site, and the answer to it. Whatever is sent through it stands in the log. */
export class Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly note: ResponseNote;
  readonly addresses: Addresses;
  /** Set where the request did something to the site that a reader would not. */
  acted = false;

  constructor(request: IncomingMessage, response: ServerResponse, origin: string, addresses: Addresses) {
    this.request = request;
    this.response = response;
    this.url = new URL(request.url ?? '/', origin);
    this.note = new ResponseNote(this.url.href, request.method ?? 'GET');
    this.addresses = addresses;
  }

  async body(): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of this.request) parts.push(Buffer.from(part as Uint8Array));
    return Buffer.concat(parts).toString('utf8');
  }

  begin(status: number, headers: Record<string, string | string[]>): void {
    this.note.status = status;
    this.response.writeHead(status, headers);
  }

  write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    this.note.add(bytes);
    this.response.write(bytes);
  }

  end(): void {
    this.note.finished = true;
    this.response.end();
  }

  /** Closes the connection under the browser. */
  cut(): void {
    this.response.socket?.destroy();
  }

  reply({ status = 200, headers = {}, body = '', encoding }: Reply): void {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    const wire =
      encoding === 'gzip' ? gzipSync(bytes) : encoding === 'br' ? brotliCompressSync(bytes) : bytes;
    const bodyless = status === 304 || status === 204 || this.request.method === 'HEAD';
    this.note.contentEncoding = encoding ?? null;
    this.begin(status, {
      'content-type': 'text/html; charset=utf-8',
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
      ...headers,
      ...(bodyless ? {} : { 'content-length': String(wire.byteLength) }),
    });
    if (!bodyless) {
      this.note.add(bytes);
      this.response.write(wire);
    }
    this.end();
  }
}

export type Page = (visit: Visit) => void | Promise<void>;
export type Pages = Record<string, Page>;

/** A whole HTML document around `body`. */
export function html(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}
