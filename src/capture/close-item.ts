import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Outcome } from '../contract/item.ts';
import type { EvidenceSink, Outcomes } from '../contract/sink.ts';
import type { Body } from './archive/index.ts';
import { withoutSecrets } from './archive/secrets.ts';
import type { CaptureState } from './capture-state.ts';
import { classify } from './facts/classify.ts';
import { clockStep, compareClocks } from './facts/clock.ts';
import { failureCode } from './facts/failure-code.ts';
import { makeRecord } from './facts/record.ts';
import { fileNameOf, isShownFile } from './facts/shown-file.ts';
import { writeFileTo } from './files.ts';
import { type ItemFiles, saveArchive } from './save-archive.ts';
import type { StepList } from './step-list.ts';

const saveMs = 120_000;

/** Hands over what the network brought, the record of how it was, and what became of it all. */
export async function closeItem(state: CaptureState, steps: StepList, files: ItemFiles): Promise<Outcomes> {
  const { request } = state;
  const { sink } = files;
  const download = await saveDownload(state, steps, sink);
  const saved = await saveArchive(state, steps, files, download);
  if (saved === null) return failed(state, steps);
  const { document: kept, server, secretsRemoved } = saved;

  const isFile = download === null && isShownFile(kept.exchange);
  if (download === null) {
    await steps.save(isFile ? 'download' : 'html', saveMs, async () => {
      if (kept.body === null) return { result: 'failed', reason: 'not-held' };
      const mediaType = kept.exchange.response?.mimeType ?? 'text/html';
      const name = isFile ? fileNameOf(kept.exchange) : 'page.html';
      await writeFileTo(sink, isFile ? 'original' : 'html', { name, mediaType }, readBody(kept.body));
      return kept.exchange.incomplete === null
        ? undefined
        : { result: 'failed', reason: `cut-short: ${kept.exchange.incomplete}` };
    });
  }
  const clock = compareClocks(kept.exchange, state.archivist.dates.values());
  steps.results.push(clockStep(clock));
  const answered = classify(
    { asked: request.url, status: kept.exchange.response?.status ?? null, bytes: kept.bytes },
    state.facts,
  );
  const outcome: Outcome = download !== null || (isFile && answered === 'ok') ? 'download' : answered;
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
    clock,
    secretsRemoved,
    outcome,
    browserFacts: files.browserFacts,
  });
  await writeFileTo(sink, 'capture', { name: 'capture.json', mediaType: 'application/json' }, [
    Buffer.from(`${JSON.stringify(record, null, 2)}\n`, 'utf8'),
  ]);
  const fileName = download?.name ?? (isFile ? fileNameOf(kept.exchange) : null);
  const title = record.title === '' ? (fileName ?? record.reached ?? record.asked) : record.title;
  return {
    result: 'item',
    state: itemState,
    details: {
      kind: 'web',
      title,
      source: { url: record.asked, ...(record.reached === null ? {} : { reached: record.reached }) },
      capturedAt: state.startedAt.toISOString(),
      outcome,
      steps: steps.results,
    },
    ...(state.text === undefined ? {} : { searchText: state.text }),
    ...(record.browser.profile === 'kept' ? { loggedIn: record.browser.loggedIn } : {}),
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
