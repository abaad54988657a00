import type { EvidenceSink, OnProgress } from '../contract/sink.ts';
import type { Archivist } from './archivist.ts';
import type { Browser } from './browser/launch.ts';
import type { PageFacts } from './facts/classify.ts';
import type { LiveView } from './live-view.ts';
import type { CaptureRequest } from './messages.ts';
import type { OpenPage } from './page/open-page.ts';
import type { Arrival } from './steps/navigate.ts';

export interface BrowserFacts {
  headless: boolean;
  languages: string[];
  timeZone: string;
  /** Of the kept profile; null for a temporary one. */
  profileName: string | null;
}

/** What a capture is given to work with. */
export interface CaptureTools {
  /** Started already or on its way; the first capture waits for it in its `launch` step. */
  browser: () => Promise<Browser>;
  browserFacts: BrowserFacts;
  scratchDir: string;
  sink: EvidenceSink;
  stop: AbortSignal;
  onProgress: OnProgress;
  /** What whoever looks on sees. */
  live: LiveView;
}

/** The window where the request names none, in CSS pixels. */
export const standardViewport = { width: 1280, height: 720 };

/** Everything that is known of a capture when its files are written; `closeItem` makes the record of it. */
export interface CaptureState {
  request: CaptureRequest;
  startedAt: Date;
  /** `performance.now()` at the start. */
  begun: number;
  browser: Browser;
  page: OpenPage;
  archivist: Archivist;
  arrival: Arrival | null;
  /** Loader id of the document that pictures and texts were taken of. */
  taken: string | null;
  facts: PageFacts | null;
  text: string | undefined;
}
