import { readFile } from 'node:fs/promises';
import { decodeHtml } from '../readers/decode-html.ts';
import type { Exchange } from '../recorder/exchange.ts';

/** Bytes of answers that are kept until the page has been read, and of one answer. */
const mostKept = 64 * 1024 * 1024;
const mostOfOne = 8 * 1024 * 1024;
const noText = /^(image|audio|video|font)\/(?!svg)|^application\/(pdf|zip|gzip|wasm|octet-stream|font)/i;

/** The texts of the answers that came over the wire, kept in memory until they are held against what is shown. */
export class SentTexts {
  readonly #kept: { bytes: Uint8Array; charset: string }[] = [];
  #bytes = 0;
  /** False where there was more than is kept. */
  isAll = true;

  /** Takes the answer's body where it is text. What a service worker answered with has not come over the wire. */
  async add({ url, response, body, bodyBytes }: Exchange): Promise<void> {
    if (response === null || body === null || response.fromServiceWorker || !/^https?:/i.test(url)) return;
    if (noText.test(response.mimeType)) return;
    if (bodyBytes > mostOfOne || this.#bytes + bodyBytes > mostKept) {
      this.isAll = false;
      return;
    }
    this.#keep('bytes' in body ? body.bytes : await readFile(body.path), response.charset);
  }

  /** What a server said through a socket. */
  addMessage(text: string): void {
    const bytes = Buffer.from(text);
    if (this.#bytes + bytes.length > mostKept) this.isAll = false;
    else this.#keep(bytes, 'utf-8');
  }

  *all(): Iterable<string> {
    for (const { bytes, charset } of this.#kept) yield decodeHtml(bytes, charset);
  }

  #keep(bytes: Uint8Array, charset: string): void {
    this.#kept.push({ bytes, charset });
    this.#bytes += bytes.length;
  }
}
