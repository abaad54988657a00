import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Session } from '../../browser/connection.ts';
import type { Browser } from '../../browser/launch.ts';
import { letRun } from '../../recorder/targets.ts';
import type { EncodedPicture } from './webm.ts';

/** `vp09`, profile 0, level 4.1 (up to 1920 by 1200 and more), 8 bits. Every Chromium has this encoder. */
const codec = 'vp09.00.41.08';
/** What an hour in which something moves all the time may take: some 900 MB. */
const bitsPerSecond = 2_000_000;
/** Of the film, in pixels: text on a large window stays legible. */
const widest = 1920;
const highest = 1200;

/** Runs in an empty page of a browser without a network. A picture of another size is drawn into the film's. */
const encoding = `(() => {
  const bytesOf = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const textOf = (bytes) => { let text = ''; for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192)); return btoa(text); };
  let film, canvas, context, failure = null;
  const chunks = [];
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      chunks.push({ at: Math.round(chunk.timestamp / 1000), isKey: chunk.type === 'key', data: textOf(bytes) });
    },
    error: (error) => { failure = error; },
  });
  const encode = async (at, isKey) => {
    const frame = new VideoFrame(canvas, { timestamp: at * 1000 });
    encoder.encode(frame, { keyFrame: isKey });
    frame.close();
    await encoder.flush();
    if (failure !== null) throw failure;
    return chunks.splice(0);
  };
  globalThis.jejakFilm = {
    async begin(size) {
      film = size;
      const config = { codec: '${codec}', ...size, bitrate: ${bitsPerSecond}, framerate: 8, latencyMode: 'realtime', contentHint: 'text' };
      if (!(await VideoEncoder.isConfigSupported(config)).supported) throw new Error('this browser encodes no VP9');
      encoder.configure(config);
      canvas = new OffscreenCanvas(size.width, size.height);
      context = canvas.getContext('2d', { alpha: false });
    },
    async sizeOf(jpeg) {
      const picture = await createImageBitmap(new Blob([bytesOf(jpeg)], { type: 'image/jpeg' }));
      const { width, height } = picture;
      picture.close();
      return { width, height };
    },
    async add(jpeg, at, isKey) {
      const picture = await createImageBitmap(new Blob([bytesOf(jpeg)], { type: 'image/jpeg' }));
      const scale = Math.min(1, film.width / picture.width, film.height / picture.height);
      const [width, height] = [picture.width * scale, picture.height * scale];
      context.fillStyle = '#000';
      context.fillRect(0, 0, film.width, film.height);
      context.drawImage(picture, Math.floor((film.width - width) / 2), Math.floor((film.height - height) / 2), width, height);
      picture.close();
      return encode(at, isKey);
    },
    again: encode,
  };
})()`;

interface FilmSize {
  width: number;
  height: number;
}

/**
 * Makes pictures of a film out of JPEGs, in a page of a browser: each has the encoder, and a damaged picture can do
 * nothing there.
 */
export class PictureEncoder {
  readonly #browser: Browser;
  readonly #session: Session;
  readonly #contextId: string;
  readonly #folder: string;

  private constructor(browser: Browser, session: Session, contextId: string, folder: string) {
    this.#browser = browser;
    this.#session = session;
    this.#contextId = contextId;
    this.#folder = folder;
  }

  /** @param browser without a window and without a network */
  static async open(browser: Browser, scratchDir: string): Promise<PictureEncoder> {
    const folder = await mkdtemp(join(scratchDir, 'film-'));
    // Encoders are for secure pages alone: a file is one, an empty page is none.
    const file = join(folder, 'film.html');
    await writeFile(file, '<!doctype html><title>film</title>');
    const { browserContextId } = await browser.session.send('Target.createBrowserContext', {
      disposeOnDetach: true,
    });
    browser.hub.claim(browserContextId, (one) => void letRun(one));
    const { targetId } = await browser.session.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    });
    const { sessionId } = await browser.session.send('Target.attachToTarget', { targetId, flatten: true });
    const session = browser.pipe.session(sessionId);
    await session.send('Page.enable');
    const loaded = new Promise<void>((resolve, reject) => {
      session.on('Page.loadEventFired', () => resolve());
      session.onGone(reject);
    });
    await Promise.all([session.send('Page.navigate', { url: pathToFileURL(file).href }), loaded]);
    const encoder = new PictureEncoder(browser, session, browserContextId, folder);
    await encoder.#run(encoding);
    return encoder;
  }

  /** How large a film is whose first picture is this one: even numbers, and no larger than is encoded. */
  async sizeFor(jpeg: string): Promise<FilmSize> {
    const { width, height } = (await this.#run(`jejakFilm.sizeOf(${JSON.stringify(jpeg)})`)) as FilmSize; // of the text above
    const scale = Math.min(1, widest / width, highest / height);
    const even = (pixels: number): number => Math.max(2, Math.floor((pixels * scale) / 2) * 2);
    return { width: even(width), height: even(height) };
  }

  async begin(size: FilmSize): Promise<void> {
    await this.#run(`jejakFilm.begin(${JSON.stringify(size)})`);
  }

  /** @param jpeg in base64; null for the last picture once more */
  async encode(jpeg: string | null, at: number, isKey: boolean): Promise<EncodedPicture[]> {
    const call = jpeg === null ? `again(${at}, ${isKey})` : `add(${JSON.stringify(jpeg)}, ${at}, ${isKey})`;
    const made = (await this.#run(`jejakFilm.${call}`)) as { at: number; isKey: boolean; data: string }[]; // as above
    return made.map(({ data, ...picture }) => ({ ...picture, bytes: Buffer.from(data, 'base64') }));
  }

  async close(): Promise<void> {
    await this.#browser.session
      .send('Target.disposeBrowserContext', { browserContextId: this.#contextId })
      .catch(() => undefined); // It is gone with its browser.
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
