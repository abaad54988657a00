import { once } from 'node:events';
import { JejakError } from '../contract/error.ts';
import type { StepResult } from '../contract/item.ts';
import type { OnProgress } from '../contract/sink.ts';
import { BrowserDied, SessionGone } from './browser/connection.ts';
import { Limit, LimitReached, Stopped } from './limit.ts';
import { watchPauses } from './pauses.ts';

/** The steps of a capture, in their order; progress, record and work are the same list. */
export type StepName =
  | 'launch'
  | 'navigate'
  | 'wait'
  | 'viewport'
  | 'consent'
  | 'prompt'
  | 'stories'
  | 'people'
  | 'order'
  | 'scroll'
  | 'rows'
  | 'open'
  | 'frames'
  | 'media'
  | 'text'
  | 'dom'
  | 'mhtml'
  | 'screenshot'
  | 'pictures'
  | 'post'
  | 'download'
  | 'html'
  | 'wacz'
  | 'shown'
  | 'recording';

/** What a step may say of itself where it went well but not as usual. */
export interface StepNote {
  result?: 'ok' | 'skipped' | 'failed' | 'timed-out';
  reason: string;
}

/** How long the word to stop may be behind what it did to the browser, in ms. */
const stopMayTakeMs = 1000;

/** Runs named steps and records what came of each. A step that fails does not stop the ones after it. */
export class StepList {
  /** Whether it was waited for why the page is gone. */
  #hasAsked = false;
  readonly results: StepResult[] = [];
  readonly #stop: AbortSignal;
  readonly #onProgress: OnProgress;
  /** Why nothing more can be done: the browser is gone, or the capture was stopped. */
  broken: string | null = null;

  constructor(stop: AbortSignal, onProgress: OnProgress) {
    this.#stop = stop;
    this.#onProgress = onProgress;
  }

  /** True where every step went well. */
  get clean(): boolean {
    return this.results.every(({ result }) => result === 'ok' || result === 'skipped');
  }

  /** @param ms its limit in milliseconds */
  async run(
    name: StepName,
    ms: number,
    work: (limit: Limit) => Promise<StepNote | undefined>,
  ): Promise<void> {
    if (this.broken !== null) {
      this.results.push({ name, result: 'interrupted', ms: 0, reason: this.broken });
      return;
    }
    await this.#record(name, this.#stop, ms, work);
  }

  /** A step that saves what is there: it is done even where the browser is gone or the capture was stopped. */
  async save(
    name: StepName,
    ms: number,
    work: (limit: Limit) => Promise<StepNote | undefined>,
  ): Promise<void> {
    await this.#record(name, new AbortController().signal, ms, work);
  }

  async #record(
    name: StepName,
    stop: AbortSignal,
    ms: number,
    work: (limit: Limit) => Promise<StepNote | undefined>,
  ): Promise<void> {
    this.#onProgress({ step: name });
    const begun = performance.now();
    const pausedBy = watchPauses();
    const note = (result: StepResult['result'], reason?: string) => {
      const took = Math.round(performance.now() - begun);
      this.results.push({ name, result, ms: took, ...(reason === undefined ? {} : { reason }) });
    };
    try {
      const limit = new Limit(stop, ms);
      const said = await limit.race(work(limit));
      // What the page and its servers did meanwhile nobody saw, and the times of the record say less than they seem to.
      const paused = pausedBy();
      if (paused === null) note(said?.result ?? 'ok', said?.reason);
      else note('failed', paused);
    } catch (error) {
      const paused = pausedBy();
      if (error instanceof LimitReached) note('timed-out', paused ?? 'limit');
      else {
        const broken = whyBroken(error) ?? (await this.#whyGone(error));
        this.broken ??= broken;
        note(broken === null ? 'failed' : 'interrupted', broken ?? describe(error));
      }
    }
  }

  /**
   * A page that is gone may be the first to be heard of a capture that was stopped: the same Ctrl-C may reach the
   * browser before it reaches this process as a word to stop.
   */
  async #whyGone(error: unknown): Promise<string | null> {
    if (!(error instanceof SessionGone) || this.#hasAsked) return null;
    this.#hasAsked = true;
    const stop = this.#stop;
    if (!stop.aborted)
      await once(stop, 'abort', { signal: AbortSignal.timeout(stopMayTakeMs) }).catch(() => null);
    return stop.aborted ? 'stopped' : null;
  }

  /** What failed outside of any step. */
  failed(name: string, error: unknown): void {
    this.results.push({ name, result: 'failed', ms: 0, reason: describe(error) });
  }

  /** A step that does not apply to this page. */
  skip(name: StepName, reason: string): void {
    this.results.push({ name, result: 'skipped', ms: 0, reason });
  }
}

function whyBroken(error: unknown): string | null {
  if (error instanceof Stopped) return 'stopped';
  if (error instanceof BrowserDied) return 'browser-died';
  return null;
}

function describe(error: unknown): string {
  return error instanceof JejakError
    ? error.code
    : `failed: ${error instanceof Error ? error.message : String(error)}`;
}
