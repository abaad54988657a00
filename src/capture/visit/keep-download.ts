import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { arch, hostname, platform, release } from 'node:os';
import { app } from '../../contract/app.ts';
import type { EvidenceSink, OnProgress, Outcomes } from '../../contract/sink.ts';
import type { DownloadRecord } from '../../contract/visit-download.ts';
import { countSecrets, SecretRemover } from '../archive/secrets.ts';
import type { BrowserFacts } from '../capture-state.ts';
import { writeFileTo } from '../files.ts';
import { StepList } from '../step-list.ts';
import { addressOfDownload } from './download-address.ts';
import type { Visit } from './visit.ts';
import type { VisitDownload } from './visit-downloads.ts';

interface DownloadTools {
  sink: EvidenceSink;
  stop: AbortSignal;
  onProgress: OnProgress;
  browserFacts: BrowserFacts;
}

const saveMs = 15 * 60_000;

/** A file that came to a visit, as the browser stored it, with where it came from and when. */
export async function keepDownload(
  visit: Visit,
  download: VisitDownload,
  { sink, stop, onProgress, browserFacts }: DownloadTools,
): Promise<Outcomes> {
  const secrets = new SecretRemover();
  const url = secrets.address(addressOfDownload(download.url));
  const { name, path, response, tab, page, startedAt, endedAt } = download;
  if (download.how === 'canceled')
    return { result: 'failed', code: 'download-broken-off', source: { url }, message: name };
  const steps = new StepList(stop, onProgress);
  let bytes = 0;
  await steps.save('download', saveMs, async () => {
    ({ size: bytes } = await stat(path));
    const mediaType = 'application/octet-stream'; // What a server calls it is its claim, and stands in the record.
    await writeFileTo(
      sink,
      'original',
      { name, mediaType },
      createReadStream(path, { highWaterMark: 1024 * 1024 }),
    );
    return undefined;
  });
  await rm(path, { force: true }).catch(() => undefined); // The folder goes with the visit.
  if (!steps.clean) {
    const message = steps.results[0]?.reason ?? name;
    return { result: 'failed', code: 'download-not-kept', source: { url }, message };
  }
  const record: DownloadRecord = {
    ...{ v: 1, what: 'download', state: 'complete' },
    download: {
      ...{ url, name, bytes, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() },
      response: response && {
        status: response.status,
        headers: secrets.headers(response.headers, 'response-header'),
        ...{ address: response.address, port: response.port },
      },
    },
    visit: {
      ...{ startedAt: visit.startedAt.toISOString(), tab },
      page: page === null ? null : secrets.address(addressOfDownload(page)),
    },
    timeZone: browserFacts.timeZone,
    browser: {
      ...{ product: visit.browser.product, userAgent: visit.browser.userAgent },
      ...(browserFacts.profileName === null
        ? { profile: 'temporary' }
        : { profile: 'kept', profileName: browserFacts.profileName }),
    },
    software: app,
    device: { name: hostname(), system: platform(), release: release(), architecture: arch() },
    secretsRemoved: countSecrets(secrets.removed),
    steps: steps.results,
  };
  await writeFileTo(sink, 'capture', { name: 'capture.json', mediaType: 'application/json' }, [
    Buffer.from(`${JSON.stringify(record, null, 2)}\n`, 'utf8'),
  ]);
  return {
    ...{ result: 'item', state: 'complete' },
    details: {
      ...{ kind: 'file', title: name === '' ? url : name, source: { url }, outcome: 'download' },
      ...{ capturedAt: startedAt.toISOString(), steps: steps.results },
    },
  };
}
