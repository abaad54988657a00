import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Outcome } from '../contract/item.ts';
import type { DraftFile, EvidenceSink, Outcomes } from '../contract/sink.ts';
import type { Archive, Body, SecretCount } from './archive/index.ts';
import type { KeptDocument } from './archivist.ts';
import { BrowserRefusal, SessionGone } from './browser/connection.ts';
import type { CaptureState } from './capture-page.ts';
import { classify } from './facts/classify.ts';
import { failureCode } from './facts/failure-code.ts';
import { makeRecord, type RecordFacts } from './facts/record.ts';
import { serverFacts } from './facts/server.ts';
import { writeFileTo } from './files.ts';
import { ignoreRefusal } from './recorder/targets.ts';
import type { StepList } from './step-list.ts';

const saveMs = 120_000;
/** How long an answer that was broken off may take to say so. */
const brokenOffMs = 500;

export interface ItemFiles {
  archive: Archive;
  wacz: DraftFile;
  sink: EvidenceSink;
  browserFacts: RecordFacts['browserFacts'];
}

/** Hands over what the network brought, the record of how it was, and what became of it all. */
export async function closeItem(state: CaptureState, steps: StepList, files: ItemFiles): Promise<Outcomes> {
  const { page, archivist, request } = state;
  const { sink } = files;
  const download = await saveDownload(state, steps, sink);
  let secretsRemoved: SecretCount[] = [];
  let server: ReturnType<typeof serverFacts> = null;
  let document: KeptDocument | null = null;
  let closedWacz = false;

  await steps.save('wacz', saveMs, async () => {
    await stopLoading(state);
    await page.recorder.finish(brokenOffMs);
    await archivist.addLate(download);
    for (const socket of page.recorder.sockets.all()) await archivist.addSocket(socket);
    document = mainDocument(state);
    if (document === null) return { result: 'skipped', reason: 'nothing-came' };
    const chain = await certificates(state, document);
    server = serverFacts(document.exchange, chain);
    await addChain(files.archive, document, chain);
    files.archive.addPage({
      url: document.exchange.url,
      title: state.facts?.title ?? '',
      ts: new Date(document.exchange.startedAt).toISOString(),
      ...(state.text === undefined ? {} : { text: state.text }),
    });
    ({ secretsRemoved } = await files.archive.finish());
    await files.wacz.close();
    closedWacz = true;
    const broken = archivist.brokenOff(document.exchange.url);
    return broken === 0 ? undefined : { result: 'failed', reason: `responses-broken-off: ${broken}` };
  });
  if (!closedWacz) await files.wacz.drop();
  const kept = document as KeptDocument | null; // Assigned inside the step, where the compiler does not look.
  if (kept === null || kept.exchange.response === null) return failed(state, steps);

  if (download === null) {
    await steps.save('html', saveMs, async () => {
      if (kept.body === null) return { result: 'failed', reason: 'not-held' };
      const mediaType = kept.exchange.response?.mimeType ?? 'text/html';
      await writeFileTo(sink, 'html', { name: 'page.html', mediaType }, readBody(kept.body));
      return kept.exchange.incomplete === null
        ? undefined
        : { result: 'failed', reason: `cut-short: ${kept.exchange.incomplete}` };
    });
  }
  const outcome: Outcome =
    download !== null
      ? 'download'
      : classify(
          { asked: request.url, status: kept.exchange.response.status, bytes: kept.bytes },
          state.facts,
        );
  const partial = !steps.clean;
  const itemState = partial
    ? 'partial'
    : outcome === 'ok' || outcome === 'download'
      ? 'complete'
      : 'no-content';
  const record = makeRecord({
    state,
    steps,
    document: kept,
    server,
    secretsRemoved,
    outcome,
    browserFacts: files.browserFacts,
  });
  await writeFileTo(sink, 'capture', { name: 'capture.json', mediaType: 'application/json' }, [
    Buffer.from(`${JSON.stringify(record, null, 2)}\n`, 'utf8'),
  ]);
  const title = record.title === '' ? (download?.name ?? record.reached ?? request.url) : record.title;
  return {
    result: 'item',
    state: itemState,
    details: {
      kind: 'web',
      title,
      source: { url: request.url, ...(record.reached === null ? {} : { reached: record.reached }) },
      capturedAt: state.startedAt.toISOString(),
      outcome,
      steps: steps.results,
    },
    ...(state.text === undefined ? {} : { searchText: state.text }),
  };
}

/** No byte came: what was asked for, and why there is nothing. */
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
  return { result: 'failed', code, source: { url: state.request.url }, message };
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

/** What is still on its way is broken off, so that what has come of it can be taken. */
async function stopLoading({ page }: CaptureState): Promise<void> {
  if (page.recorder.inFlight.length === 0) return;
  page.act('stopped-loading', `${page.recorder.inFlight.length} requests`);
  await ignoreRefusal(page.session.send('Page.stopLoading'));
}

function mainDocument({ page, archivist }: CaptureState): KeptDocument | null {
  const answered = archivist.documents.filter(({ exchange }) => exchange.response !== null);
  return (
    answered.findLast(({ exchange }) => exchange.requestId === page.frame.loaderId) ?? answered.at(-1) ?? null
  );
}

async function certificates({ page }: CaptureState, { exchange }: KeptDocument): Promise<string[]> {
  if (!exchange.url.startsWith('https:')) return [];
  try {
    const { tableNames } = await page.session.send('Network.getCertificate', {
      origin: new URL(exchange.url).origin,
    });
    return tableNames;
  } catch (error) {
    if (error instanceof BrowserRefusal || error instanceof SessionGone) return [];
    throw error;
  }
}

async function addChain(archive: Archive, { exchange }: KeptDocument, chain: string[]): Promise<void> {
  if (chain.length === 0) return;
  const pem = chain.map(
    (der) =>
      `-----BEGIN CERTIFICATE-----\n${der.replace(/(.{64})(?=.)/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
  );
  await archive.addResource({
    url: `urn:jejak:certificate-chain:${new URL(exchange.url).host}`,
    mediaType: 'application/x-pem-file',
    bytes: Buffer.from(pem.join('')),
    date: new Date(exchange.startedAt).toISOString(),
  });
}

function readBody(body: NonNullable<Body>): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  return 'bytes' in body ? [body.bytes] : createReadStream(body.path, { highWaterMark: 1024 * 1024 });
}
