import type { VisitFacts } from '../contract/capture-record.ts';
import type { PeopleReceipt } from '../contract/people-list.ts';
import type { Post } from '../contract/post.ts';
import type { EvidenceSink, OnProgress } from '../contract/sink.ts';
import type { ArchivePage } from './archive/index.ts';
import type { Archivist } from './archivist.ts';
import type { Browser } from './browser/launch.ts';
import type { PlaceFinder } from './cover/look-for-places.ts';
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
  /** What the investigator is called on pages; looked for, and recorded nowhere. */
  ownNames: readonly string[];
}

/** What a capture is given to work with. */
export interface CaptureTools {
  /** Started already or on its way; the first capture waits for it in its `launch` step. */
  browser: () => Promise<Browser>;
  /** Ends a browser that does not answer any more. */
  giveUpBrowser: () => Promise<void>;
  /** How long the browser may take to open an empty page, in ms; longer than it may take to start. */
  launchMs: number;
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
  /** What was read of the page; null where it is no post, or was not read. */
  post: Post | null;
  /** What came of the list of people that was asked for. */
  people: PeopleReceipt | null;
  /** The document of that list, where it was one of its own. */
  listPage: ArchivePage | null;
  /** How many stories were shown. */
  stories: number;
  /** The page does not show them any more when it is read, but perhaps somebody else's. */
  areOver: boolean;
  places: PlaceFinder;
  /** Where a person had the page before them. */
  visit?: VisitFacts;
}
