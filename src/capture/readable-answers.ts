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

  /** Copies what may be read; the body is gone when this resolves. */
  async keep({ url, type, response, body, bodyBytes, refused }: Exchange): Promise<void> {
    const isFrame = type === 'Document';
    if ((!isFrame && type !== 'Fetch' && type !== 'XHR') || refused !== null || body === null) return;
    if (response?.status !== 200 || bodyBytes > largestBytes || this.#bytes + bodyBytes > mostBytes) return;
    const address = URL.parse(url);
    if (address === null || !isPlatforms(address) || !isText(response.mimeType, isFrame)) return;
    this.#bytes += bodyBytes;
    const text = Buffer.from('bytes' in body ? body.bytes : await readFile(body.path)).toString('utf8');
    if (isFrame) this.#frames.push({ url, html: text });
    else if (/^\s*(?:for \(;;\);|\)\]\}',?)?\s*[{[]/.test(text)) this.#answers.push({ url, json: text });
  }

  /** What came from the same platform as the page, or from its own host. */
  of(page: URL): { frames: Frames; answers: Answers } {
    const isOwn = ({ url }: { url: string }): boolean => {
      const { hostname } = new URL(url);
      const platform = platformOf(page.hostname);
      return platform === undefined ? hostname === page.hostname : platformOf(hostname) === platform;
    };
    return { frames: this.#frames.filter(isOwn), answers: this.#answers.filter(isOwn) };
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
