import { readFile } from 'node:fs/promises';
import { platformOf } from '../contract/platforms.ts';
import type { PageSource } from './readers/read-post.ts';
import type { Exchange } from './recorder/exchange.ts';

type Frames = NonNullable<PageSource['frames']>;
type Answers = NonNullable<PageSource['answers']>;

const largestBytes = 2 * 1024 * 1024;
const mostBytes = 16 * 1024 * 1024;

/** What else than the main document came from a platform's own servers and may say something of the post: frames and data. */
export class ReadableAnswers {
  readonly #frames: Frames = [];
  readonly #answers: Answers = [];
  #bytes = 0;
  readonly #leftOut: { url: string }[] = [];

  /** Copies what may be read; the body is gone when this resolves. */
  async keep({ url, type, response, body, bodyBytes, refused }: Exchange): Promise<void> {
    const isFrame = type === 'Document';
    if ((!isFrame && type !== 'Fetch' && type !== 'XHR') || refused !== null || body === null) return;
    if (response?.status !== 200) return;
    const address = URL.parse(url);
    if (address === null || !isPlatforms(address) || !isText(response.mimeType, isFrame)) return;
    if (bodyBytes > largestBytes || this.#bytes + bodyBytes > mostBytes) {
      this.#leftOut.push({ url });
      return;
    }
    this.#bytes += bodyBytes;
    const text = Buffer.from('bytes' in body ? body.bytes : await readFile(body.path)).toString('utf8');
    if (isFrame) this.#frames.push({ url, html: text });
    else if (/^\s*(?:for \(;;\);|\)\]\}',?)?\s*[{[]/.test(text)) this.#answers.push({ url, json: text });
  }

  /**
   * What came from the same platform as the page, or from its own host; `unread` is how much of it was not kept to be
   * read, as it was too large or too much.
   */
  of(page: URL): { frames: Frames; answers: Answers; unread: number } {
    const isOwn = ({ url }: { url: string }): boolean => {
      const { hostname } = new URL(url);
      const platform = platformOf(page.hostname);
      return platform === undefined ? hostname === page.hostname : platformOf(hostname) === platform;
    };
    return {
      frames: this.#frames.filter(isOwn),
      answers: this.#answers.filter(isOwn),
      unread: this.#leftOut.filter(isOwn).length,
    };
  }
}

/** A platform by its hosts; Mastodon, which has none, by the address of its data; oEmbed of any site by its name. */
function isPlatforms({ hostname, pathname }: URL): boolean {
  return (
    platformOf(hostname) !== undefined || /^\/api\/v1\/statuses\/\d+(\/context)?$|\boembed\b/i.test(pathname)
  );
}

function isText(mediaType: string, isFrame: boolean): boolean {
  return isFrame ? /html/.test(mediaType) : /json|javascript|text\/(html|plain)/.test(mediaType);
}
