import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { CaptureRecord } from '../contract/capture-record.ts';
import type { Outcome } from '../contract/item.ts';
import type { ShownAgainstSent } from '../contract/shown-against-sent.ts';
import type { EvidenceSink, Outcomes } from '../contract/sink.ts';
import type { Body } from './archive/index.ts';
import { withoutSecrets } from './archive/secrets.ts';
import type { KeptDocument } from './archivist.ts';
import type { CaptureState } from './capture-state.ts';
import { askedToWait } from './facts/asked-to-wait.ts';
import { classify } from './facts/classify.ts';
import { clockStep } from './facts/clock.ts';
import { failureCode } from './facts/failure-code.ts';
import { addressOfTaken } from './facts/other-page.ts';
import { makeRecord, type RecordFacts } from './facts/record.ts';
import { fileNameOf, isShownFile } from './facts/shown-file.ts';
import { writeFileTo } from './files.ts';
import { decodeHtml } from './readers/decode-html.ts';
import type { Exchange } from './recorder/exchange.ts';
import { type ItemFiles, saveArchive } from './save-archive.ts';
import { compareShown } from './shown/compare-shown.ts';
import { wordsOf } from './shown/words.ts';
import type { StepList } from './step-list.ts';
import { outcomeWith } from './steps/post.ts';

/** So many words make a line that somebody wrote. */
const wordsOfSentence = 5;
const saveMs = 120_000;
const mostOfDocument = 8 * 1024 * 1024;

/** Hands over what the network brought, the record of how it was, and what became of it all. */
export async function closeItem(state: CaptureState, steps: StepList, files: ItemFiles): Promise<Outcomes> {
  const { request } = state;
  const { sink } = files;
  const download = await saveDownload(state, steps, sink);
  const saved = await saveArchive(state, steps, files, download);
  const { document: kept, server, secretsRemoved } = saved;
  if (kept === null && sink.count === 0) return failed(state, steps);

  const exchange = kept?.exchange ?? null;
  const isFile = download === null && exchange !== null && isShownFile(exchange);
  if (download === null) {
    await steps.save(isFile ? 'download' : 'html', saveMs, async () => {
      if (kept === null || exchange === null) return { result: 'failed', reason: 'no-document' };
      const { incomplete } = exchange;
      if (kept.body === null)
        return { result: 'failed', reason: incomplete === 'not-stored' ? incomplete : 'not-held' };
      const mediaType = exchange.response?.mimeType ?? 'text/html';
      const name = isFile ? fileNameOf(exchange) : 'page.html';
      await writeFileTo(sink, isFile ? 'original' : 'html', { name, mediaType }, readBody(kept.body));
      return incomplete === null ? undefined : { result: 'failed', reason: `cut-short: ${incomplete}` };
    });
  }
  const shown = await holdAgainstSent(state, steps, kept);
  const clock = state.archivist.dates.compare(exchange?.url ?? request.url);
  steps.results.push(clockStep(clock));
  const answeredWith = exchange?.response?.status ?? null;
  const bytes = kept?.bytes ?? null;
  const said = classify({ asked: request.url, status: answeredWith, bytes }, state.facts);
  const answered = outcomeWith(said, state, { status: answeredWith, steps: steps.results });
  const outcome: Outcome = download !== null || (isFile && answered === 'ok') ? 'download' : answered;
  const { browserFacts } = files;
  const facts = { state, steps, document: kept, server, clock, shown, secretsRemoved, outcome, browserFacts };
  const record = recordOf(facts);
  if (record !== null)
    await writeFileTo(sink, 'capture', { name: 'capture.json', mediaType: 'application/json' }, [
      Buffer.from(`${JSON.stringify(record, null, 2)}\n`, 'utf8'),
    ]);
  const partial = !steps.clean;
  const itemState = partial
    ? 'partial'
    : outcome === 'ok' || outcome === 'download'
      ? 'complete'
      : 'no-content';
  const fileName = download?.name ?? (exchange !== null && isFile ? fileNameOf(exchange) : null);
  const { status = null, headers = [] } = exchange?.response ?? {};
  const wait = askedToWait(status, headers);
  const toCover = state.places.result();
  const { title: ownTitle = '', reached = null } = record ?? {};
  const asked = addressAsked(state, exchange, reached);
  const title = ownTitle === '' ? (fileName ?? reached ?? asked) : ownTitle;
  return {
    result: 'item',
    state: itemState,
    details: {
      kind: 'web',
      title,
      source: { url: asked, ...(reached === null ? {} : { reached }) },
      capturedAt: state.startedAt.toISOString(),
      outcome,
      steps: steps.results,
      ...(state.post === null ? {} : { post: state.post }),
      ...(state.people === null ? {} : { people: state.people }),
      ...(clock.comparison === undefined ? {} : { clock: { servers: clock.comparison } }),
    },
    ...(state.text === undefined ? {} : { searchText: state.text }),
    ...(record?.browser.profile === 'kept' ? { loggedIn: record.browser.loggedIn } : {}),
    toCover,
    ...(status === null ? {} : { status }),
    ...(wait === undefined ? {} : { askedToWait: wait }),
  };
}

/** Without secrets. */
function addressAsked(
  { request, visit, archivist }: CaptureState,
  answered: Exchange | null,
  reached: string | null,
): string {
  const url = withoutSecrets(request.url);
  if (visit === undefined || answered === null || reached === null) return url;
  const hops = archivist.documents.filter(({ exchange }) => exchange.requestId === answered.requestId);
  const { method } = hops.find(({ exchange }) => exchange.hop === 0)?.exchange ?? answered;
  return addressOfTaken({ asked: { url, method }, answered: withoutSecrets(answered.url), shown: reached });
}

/** Null where it could not be made, which is among the steps then: it costs the record alone. */
function recordOf(facts: RecordFacts): CaptureRecord | null {
  try {
    return makeRecord(facts);
  } catch (error) {
    facts.steps.failed('capture', error);
    return null;
  }
}

/** What the page showed against what came for it; null where no text was read. */
async function holdAgainstSent(
  { text, archivist: { sent } }: CaptureState,
  steps: StepList,
  kept: KeptDocument | null,
): Promise<ShownAgainstSent | null> {
  if (text === undefined) return null;
  let shown: ShownAgainstSent | null = null;
  await steps.save('shown', saveMs, async () => {
    const { response = null } = kept?.exchange ?? {};
    const body = /html/i.test(response?.mimeType ?? '') ? (kept?.body ?? null) : null;
    const document = body === null ? null : await wholeText(body, response?.charset ?? '');
    shown = compareShown(text, sent.all(), document, sent.isAll);
    const { notSent, assembled } = shown;
    if (notSent.count > 0) return { reason: `not-sent: ${notSent.count}` };
    // Times and counts, which pages put together everywhere, are short.
    const long = assembled.lines.filter((line) => wordsOf(line).length >= wordsOfSentence).length;
    return long === 0 ? undefined : { reason: `put-together: ${long}` };
  });
  return shown;
}

/** Null where it is too long to be looked through. */
async function wholeText(body: NonNullable<Body>, charset: string): Promise<string | null> {
  const bytes = 'bytes' in body ? body.bytes : body.size > mostOfDocument ? null : await readFile(body.path);
  return bytes === null ? null : decodeHtml(bytes, charset);
}

/** No byte came, and nothing was taken: what was asked for, and why there is nothing. */
function failed(state: CaptureState, steps: StepList): Outcomes {
  const last = steps.results.find(({ name }) => name === 'navigate');
  const code =
    steps.broken ??
    (state.arrival?.how === 'failed'
      ? failureCode(state.arrival.error)
      : last?.result === 'timed-out'
        ? 'timed-out'
        : 'navigation-failed');
  const message = state.arrival?.how === 'failed' ? state.arrival.error : (last?.reason ?? code);
  return { result: 'failed', code, source: { url: withoutSecrets(state.request.url) }, message };
}

async function saveDownload(
  state: CaptureState,
  steps: StepList,
  sink: EvidenceSink,
): Promise<{ url: string; path: string; size: number; name: string } | null> {
  const { main } = state.page.downloads;
  if (main === null) return null;
  let size = 0;
  await steps.run('download', state.request.timeoutMs, async (limit) => {
    const how = await limit.race(main.ended);
    if (how === 'canceled') return { result: 'failed', reason: 'download-broken-off' };
    ({ size } = await stat(main.path));
    await writeFileTo(
      sink,
      'original',
      { name: main.name, mediaType: 'application/octet-stream' },
      readBody({ path: main.path, size }),
    );
    return undefined;
  });
  return size > 0 ? { url: main.url, path: main.path, size, name: main.name } : null;
}

function readBody(body: NonNullable<Body>): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  return 'bytes' in body ? [body.bytes] : createReadStream(body.path, { highWaterMark: 1024 * 1024 });
}
