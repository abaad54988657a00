import type { OnProgress } from '../contract/sink.ts';

/** How whoever asked for long work follows it, and ends it. */
export interface Work {
  onProgress: OnProgress;
  signal: AbortSignal;
}
