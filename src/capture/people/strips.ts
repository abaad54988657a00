import type { EvidenceSink } from '../../contract/sink.ts';
import { writeFileTo } from '../files.ts';

/** How high a picture becomes, in pixels: read from top to bottom it is a good part of a list. */
const mostHeight = 8000;
/** How many pictures may be on their way to be stored. */
const mostOnTheWay = 2;

/** Where a screen comes to stand: number of the picture, and how far down in it. */
export interface ScreenPlace {
  strip: number;
  top: number;
}

interface Screen {
  input: Buffer;
  top: number;
  width: number;
}

/**
 * Puts screens of a list one under the other, as the browser drew them, into pictures `strip-1`, `strip-2` …: a list
 * of thousands is some dozens of pictures.
 */
export class Strips {
  readonly #sink: EvidenceSink;
  readonly #storing = new Set<Promise<void>>();
  #screens: Screen[] = [];
  #height = 0;
  #last = 0;

  constructor(sink: EvidenceSink) {
    this.#sink = sink;
  }

  /** How many pictures there are. */
  get count(): number {
    return this.#last;
  }

  /** Where a screen would come to stand that is added next, of about this height. */
  place(height: number): ScreenPlace {
    const fits = this.#screens.length > 0 && this.#height + height <= mostHeight;
    return fits ? { strip: this.#last, top: this.#height } : { strip: this.#last + 1, top: 0 };
  }

  /** @param picture a PNG; @param place what `place` gave for it */
  async add(picture: Buffer, { strip, top }: ScreenPlace): Promise<void> {
    if (strip > this.#last) {
      await this.#store();
      this.#last = strip;
    }
    // Width and height stand at the beginning of a PNG (PNG specification, 11.2.2).
    this.#screens.push({ input: picture, top, width: picture.readUInt32BE(16) });
    this.#height = top + picture.readUInt32BE(20);
  }

  /** Stores what is there, and waits until all of it is. */
  async end(): Promise<void> {
    await this.#store();
    await Promise.all(this.#storing);
  }

  async #store(): Promise<void> {
    const [screens, height, role] = [this.#screens, this.#height, `strip-${this.#last}`];
    this.#screens = [];
    this.#height = 0;
    const [only] = screens;
    if (only === undefined) return;
    while (this.#storing.size >= mostOnTheWay) await Promise.race(this.#storing);
    const work = (async () => {
      const picture = screens.length === 1 ? only.input : await oneUnderTheOther(screens, height);
      await writeFileTo(this.#sink, role, { name: `${role}.png`, mediaType: 'image/png' }, [picture]);
    })();
    const stored: Promise<void> = work.finally(() => this.#storing.delete(stored));
    stored.catch(() => undefined); // Told by `end`.
    this.#storing.add(stored);
  }
}

async function oneUnderTheOther(screens: readonly Screen[], height: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const width = Math.max(...screens.map((screen) => screen.width));
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite(screens.map(({ input, top }) => ({ input, top, left: 0 })))
    .png({ compressionLevel: 4 })
    .toBuffer();
}
