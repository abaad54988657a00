import { app } from '../../../contract/app.ts';
import type { DraftFile, EvidenceSink } from '../../../contract/sink.ts';
import { recordingLimits, recordingName } from '../../../contract/visit-recording.ts';
import { SessionGone } from '../../browser/connection.ts';
import type { Browser } from '../../browser/launch.ts';
import { PictureEncoder } from './picture-encoder.ts';
import { WebmFilm } from './webm.ts';

/** Pictures that wait for the encoder; of more the last is replaced. */
const mostWaiting = 40;
/** A picture that stays is written again after so long, in ms, and then each time after so long: what there is of a film says how long it has been. */
const stillMs = { first: 500, then: 5000 };
/** How often an encoder whose browser is gone is replaced by another. */
const mostEncoders = 3;

/** What ended a film: the visit did (and how), or its limit in time or size. */
export type FilmEnd = 'closed' | 'ended' | 'died' | 'longest' | 'largest';

interface FilmTools {
  browser: () => Promise<Browser>;
  scratchDir: string;
}

export interface FilmFacts {
  startedAt: Date;
  durationMs: number;
  width: number;
  height: number;
  /** Pictures of the browser's that are in the film. */
  pictures: number;
  /** Those that came faster than they could be encoded, and gave way to the next. */
  leftOut: number;
}

/** Pictures on their way into a file, each at the time at which it came. */
export class Film {
  readonly #sink: EvidenceSink;
  readonly #tools: FilmTools;
  readonly #waiting: { jpeg: string; at: number }[] = [];
  #begun: { startedAt: Date; at: number } | null = null;
  #file: { webm: WebmFilm; draft: DraftFile; width: number; height: number } | null = null;
  #encoder: PictureEncoder | null = null;
  #encoders = 0;
  #last: string | null = null;
  /** Of the last picture in the file, in ms of the film. */
  #lastAt = -1;
  /** Whether the last in the file is a picture once more. */
  #isRepeated = false;
  #pictures = 0;
  #leftOut = 0;
  #why: FilmEnd | null = null;
  #wake: () => void = () => undefined;

  constructor(sink: EvidenceSink, tools: FilmTools) {
    this.#sink = sink;
    this.#tools = tools;
  }

  /** Whole ms from the first picture; 0 before it. */
  now(): number {
    return this.#begun === null ? 0 : Math.round(performance.now() - this.#begun.at);
  }

  /** @param jpeg in base64 */
  take(jpeg: string): void {
    if (this.#why !== null) return;
    this.#begun ??= { startedAt: new Date(), at: performance.now() };
    if (this.#waiting.length >= mostWaiting) {
      this.#waiting.pop();
      this.#leftOut += 1;
    }
    this.#waiting.push({ jpeg, at: this.now() });
    this.#wake();
  }

  /** What has come is still written. */
  end(why: FilmEnd): void {
    this.#why ??= why;
    this.#wake();
  }

  /** Null where there is no picture in it. */
  facts(): FilmFacts | null {
    if (this.#file === null || this.#begun === null || this.#pictures === 0) return null;
    const { width, height } = this.#file;
    return {
      ...{ startedAt: this.#begun.startedAt, durationMs: this.#lastAt, width, height },
      ...{ pictures: this.#pictures, leftOut: this.#leftOut },
    };
  }

  /** Writes it until it is ended, or has reached its limit. What is written by then is in its file, also where it throws. */
  async run(): Promise<FilmEnd> {
    try {
      for (;;) {
        const next = this.#waiting.shift();
        const isStill = this.#lastAt >= 0 && this.#stillFor() <= 0;
        if (next !== undefined) await this.#write(next.jpeg, next.at);
        else if (this.#why !== null || isStill) await this.#write(null, this.now());
        else await this.#untilWoken();
        if (this.#waiting.length === 0 && this.#why !== null && next === undefined) return this.#why;
        if (this.now() >= recordingLimits.ms) this.end('longest');
        else if ((this.#file?.webm.bytes ?? 0) >= recordingLimits.bytes) this.end('largest');
      }
    } finally {
      await this.#close();
    }
  }

  /** The file is closed whatever becomes of the encoder and of the last picture. */
  async #close(): Promise<void> {
    try {
      await this.#encoder?.close();
    } finally {
      try {
        await this.#file?.webm.end();
      } finally {
        if (this.#pictures > 0) await this.#file?.draft.close();
        else await this.#file?.draft.drop();
      }
    }
  }

  /** In how many ms the last picture is to be written once more. */
  #stillFor(): number {
    return (this.#isRepeated ? stillMs.then : stillMs.first) - (this.now() - this.#lastAt);
  }

  /** @param jpeg null for the last picture once more */
  async #write(jpeg: string | null, wanted: number): Promise<void> {
    if (jpeg === null && this.#last === null) return;
    const at = Math.max(this.#lastAt + 1, wanted);
    for (const picture of await this.#encode(jpeg, at)) await this.#file?.webm.add(picture);
    this.#lastAt = at;
    this.#isRepeated = jpeg === null;
    if (jpeg === null) return;
    this.#last = jpeg;
    this.#pictures += 1;
  }

  /** By another encoder where the one that there was is gone. */
  async #encode(jpeg: string | null, at: number): ReturnType<PictureEncoder['encode']> {
    for (;;) {
      const known = this.#encoder;
      try {
        const encoder = known ?? (await this.#openEncoder(jpeg ?? this.#last ?? ''));
        const isKey = known === null || (this.#file?.webm.needsKey(at) ?? true);
        return await encoder.encode(known === null ? (jpeg ?? this.#last) : jpeg, at, isKey);
      } catch (error) {
        this.#encoder = null;
        if (!(error instanceof SessionGone) || this.#encoders >= mostEncoders) throw error;
      }
    }
  }

  async #openEncoder(jpeg: string): Promise<PictureEncoder> {
    this.#encoders += 1;
    const encoder = await PictureEncoder.open(await this.#tools.browser(), this.#tools.scratchDir);
    const size = this.#file ?? (await encoder.sizeFor(jpeg));
    await encoder.begin({ width: size.width, height: size.height });
    this.#encoder = encoder;
    this.#file ??= await this.#beginFile(size);
    return encoder;
  }

  async #beginFile({ width, height }: { width: number; height: number }) {
    const startedAt = this.#begun?.startedAt ?? new Date();
    const name = recordingName(startedAt);
    const draft = this.#sink.file('recording', { name, mediaType: 'video/webm' });
    const software = `${app.name} ${app.version}`;
    return {
      webm: await WebmFilm.begin(draft, { width, height, startedAt, software }),
      draft,
      width,
      height,
    };
  }

  async #untilWoken(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = (): void => resolve(undefined);
    this.#wake = wake;
    // What came before there was somebody to wake.
    if (this.#waiting.length > 0 || this.#why !== null) return;
    const timer = setTimeout(wake, Math.max(20, this.#stillFor()));
    await promise;
    clearTimeout(timer);
  }
}
