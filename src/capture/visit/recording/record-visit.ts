import { arch, hostname, platform, release } from 'node:os';
import { app } from '../../../contract/app.ts';
import type { ItemDetails } from '../../../contract/item.ts';
import type { EvidenceSink, OnProgress, Outcomes } from '../../../contract/sink.ts';
import { type RecordingRecord, recordingName } from '../../../contract/visit-recording.ts';
import { BrowserDied } from '../../browser/connection.ts';
import type { Browser } from '../../browser/launch.ts';
import type { BrowserFacts } from '../../capture-state.ts';
import { writeFileTo } from '../../files.ts';
import { StepList, type StepNote } from '../../step-list.ts';
import type { Visit } from '../visit.ts';
import { Film, type FilmEnd } from './film.ts';
import { Screen } from './screen.ts';
import { ShownPages } from './shown-pages.ts';

export interface RecordingTools {
  /** A browser without a window and without a network, which encodes the pictures. */
  browser: () => Promise<Browser>;
  browserFacts: BrowserFacts;
  scratchDir: string;
  sink: EvidenceSink;
  stop: AbortSignal;
  onProgress: OnProgress;
  /** Resolves when the visit is over. */
  over: Promise<'closed' | 'ended' | 'died'>;
}

/** No timer takes more. The film has a limit of its own. */
const noLimit = 2 ** 31 - 1;

/**
 * A film of what the browser of a visit shows, one tab after the other, from now until the visit is over. What came of
 * it is there whatever ends it.
 */
export async function recordVisit(visit: Visit, tools: RecordingTools): Promise<Outcomes> {
  const { sink, over, stop, browserFacts } = tools;
  const startedAt = new Date();
  const steps = new StepList(stop, tools.onProgress);
  const film = new Film(sink, tools);
  const pages = new ShownPages(() => film.now());
  const screen = new Screen(visit.browser, (jpeg) => film.take(jpeg));
  const follow = (): void => {
    const { front } = visit;
    screen.show(front?.targetId ?? null);
    if (front !== undefined) pages.show(front.number, front.url);
  };
  const end: { why: FilmEnd | 'failed' } = { why: 'failed' };
  await steps.save('recording', noLimit, async () => {
    const unwatch = visit.watchFront(follow);
    stop.addEventListener('abort', () => film.end('ended'));
    if (stop.aborted) film.end('ended');
    void over.then((how) => film.end(how));
    follow();
    try {
      end.why = await film.run();
    } finally {
      unwatch();
      await screen.close();
    }
    return noteOf(end.why);
  });
  const facts = film.facts();
  if (facts === null) {
    const code = 'nothing-recorded';
    return { result: 'failed', code, source: {}, message: steps.results[0]?.reason ?? code };
  }
  const state = steps.clean ? 'complete' : 'partial';
  const url = pages.firstOfWeb();
  const name = recordingName(facts.startedAt);
  const record: RecordingRecord = {
    ...{ v: 1, what: 'recording', state },
    recording: {
      ...{ ...facts, startedAt: facts.startedAt.toISOString(), mediaType: 'video/webm', codec: 'vp9' },
      ...{ sound: false, source: 'browser-picture', ended: end.why },
    },
    visit: { startedAt: visit.startedAt.toISOString(), ...pages.all() },
    timeZone: browserFacts.timeZone,
    browser: {
      ...{ product: visit.browser.product, userAgent: visit.browser.userAgent },
      ...(browserFacts.profileName === null
        ? { profile: 'temporary' }
        : { profile: 'kept', profileName: browserFacts.profileName }),
    },
    software: app,
    device: { name: hostname(), system: platform(), release: release(), architecture: arch() },
    steps: steps.results,
  };
  await writeFileTo(sink, 'capture', { name: 'capture.json', mediaType: 'application/json' }, [
    Buffer.from(`${JSON.stringify(record, null, 2)}\n`, 'utf8'),
  ]);
  const details: ItemDetails = {
    ...{ kind: 'video', title: name, source: url === undefined ? {} : { url } },
    ...{ capturedAt: startedAt.toISOString(), steps: steps.results },
  };
  return { result: 'item', state, details };
}

/** @throws BrowserDied where it was that which ended the film */
function noteOf(ended: FilmEnd | 'failed'): StepNote | undefined {
  switch (ended) {
    case 'closed':
    case 'ended':
      return undefined;
    case 'died':
      throw new BrowserDied('Page.startScreencast');
    case 'failed':
      return { result: 'failed', reason: ended };
    case 'longest':
    case 'largest':
      return { result: 'timed-out', reason: `recording-limit: ${ended}` };
  }
}
