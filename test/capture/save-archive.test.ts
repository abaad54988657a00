import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createArchive } from '../../src/capture/archive/index.ts';
import { Archivist } from '../../src/capture/archivist.ts';
import type { CaptureState } from '../../src/capture/capture-state.ts';
import { CountingSink } from '../../src/capture/files.ts';
import type { Exchange } from '../../src/capture/recorder/exchange.ts';
import { saveArchive } from '../../src/capture/save-archive.ts';
import { StepList } from '../../src/capture/step-list.ts';
import { begun } from './archive/sink-to-memory.ts';
import { MemoryEvidence } from './capture-one.ts';
import { recordedResponses } from './compare-with-log.ts';

/** What a disk does that no test can ask of one: reading or writing fails in the middle of it. */
const folder = mkdtempSync(join(tmpdir(), 'jejak-save-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answered(path: string, body: Exchange['body']): Exchange {
  return {
    ...{ requestId: path, hop: 0, url: `http://kabar.example${path}`, method: 'GET', type: 'Document' },
    ...{ frameId: 'F', loaderId: path, requestHeaders: [], requestBody: null, startedAt: 0 },
    response: {
      ...{ status: 200, statusText: 'OK', protocol: 'http/1.1', headers: [], mimeType: 'text/html' },
      ...{ charset: '', address: null, port: null, security: null, securityState: 'secure' },
      ...{ fromServiceWorker: false, fromCache: false, receivedAt: 0 },
    },
    ...{ body, bodyBytes: 3, wireBytes: 0, incomplete: null, refused: null },
    ending: { how: 'finished' },
  };
}

async function save(beforeFinish: (archivist: Archivist, evidence: MemoryEvidence) => Promise<void>) {
  const evidence = new MemoryEvidence();
  const sink = new CountingSink(evidence);
  const wacz = sink.file('wacz', { name: 'page.wacz', mediaType: 'application/wacz' });
  const archive = createArchive({ sink: wacz, software: 'Jejak test', title: 'Uji', createdAt: begun });
  const archivist = new Archivist(archive, folder);
  archivist.mainFrameId = 'F';
  const page = { frame: { loaderId: '/' } };
  const state = { archivist, page, taken: '/', facts: null, listPage: null } as unknown as CaptureState; // no more is read
  const steps = new StepList(new AbortController().signal, () => undefined);
  const browserFacts = { headless: true, languages: [], timeZone: '', profileName: null, ownNames: [] };
  const saved = await saveArchive(
    state,
    steps,
    { archive, wacz, sink, browserFacts, gather: () => beforeFinish(archivist, evidence) },
    null,
  );
  return { saved, steps: steps.results, evidence };
}

test('a body that cannot be read any more costs itself; the archive has the others', async () => {
  const { saved, steps, evidence } = await save(async (archivist) => {
    await archivist.exchangeEnded(answered('/', { bytes: Buffer.from('isi') }));
    await archivist.exchangeEnded(answered('/lain', { path: join(folder, 'gone'), size: 3 }));
  });
  expect(saved.document?.exchange.url).toBe('http://kabar.example/');
  expect(steps).toMatchObject([{ name: 'wacz', result: 'failed', reason: 'responses-not-kept: 1' }]);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  expect(recorded.map(({ url }) => url)).toEqual(['http://kabar.example/']);
});

test('an archive that cannot be ended costs itself; what is known of the page comes back', async () => {
  const { saved, steps, evidence } = await save(async (archivist, written) => {
    await archivist.exchangeEnded(answered('/', { bytes: Buffer.from('isi') }));
    written.beforeWrite = () => Promise.reject(new Error('refused'));
  });
  expect(saved.document?.exchange.url).toBe('http://kabar.example/');
  expect(steps).toMatchObject([{ name: 'wacz', result: 'failed', reason: 'failed: refused' }]);
  expect(evidence.files.has('wacz')).toBe(false);
});
