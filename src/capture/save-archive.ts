import type { DraftFile, EvidenceSink } from '../contract/sink.ts';
import type { Archive, SecretCount } from './archive/index.ts';
import type { KeptDocument } from './archivist.ts';
import { BrowserRefusal, SessionGone } from './browser/connection.ts';
import type { CaptureState, CaptureTools } from './capture-state.ts';
import { serverFacts } from './facts/server.ts';
import { ignoreRefusal } from './recorder/targets.ts';
import type { StepList } from './step-list.ts';

const saveMs = 120_000;
/** How long an answer that was broken off may take to say so. */
const brokenOffMs = 500;

export interface ItemFiles {
  archive: Archive;
  wacz: DraftFile;
  sink: EvidenceSink;
  browserFacts: CaptureTools['browserFacts'];
  /** Gives the archivist all that is still to be archived; where it is not said, what the page's recorder has. */
  gather?: () => Promise<void>;
}

export interface SavedArchive {
  document: KeptDocument;
  server: ReturnType<typeof serverFacts>;
  secretsRemoved: SecretCount[];
}

/**
 * The `wacz` step: takes in what is still on its way, and ends the archive. It needs no browser: where that
 * has died, the archive holds what had come. Null where no server answered at all.
 */
export async function saveArchive(
  state: CaptureState,
  steps: StepList,
  files: ItemFiles,
  download: { url: string; path: string; size: number } | null,
): Promise<SavedArchive | null> {
  const { archivist } = state;
  const saved: { archive: SavedArchive | null; closed: boolean } = { archive: null, closed: false };
  await steps.save('wacz', saveMs, async () => {
    await (files.gather ?? (() => endRecording(state, download)))();
    const document = mainDocument(state);
    if (document === null) return { result: 'skipped', reason: 'nothing-came' };
    const chain = await certificates(state, document);
    saved.archive = { document, server: serverFacts(document.exchange, chain), secretsRemoved: [] };
    await addChain(files.archive, document, chain);
    files.archive.addPage({
      url: document.exchange.url,
      title: state.facts?.title ?? '',
      ts: new Date(document.exchange.startedAt).toISOString(),
      ...(state.text === undefined ? {} : { text: state.text }),
    });
    if (state.listPage !== null) files.archive.addPage(state.listPage);
    saved.archive.secretsRemoved = (await files.archive.finish()).secretsRemoved;
    await files.wacz.close();
    saved.closed = true;
    const broken = archivist.brokenOff(document.exchange.url);
    if (broken > 0) return { result: 'failed', reason: `responses-broken-off: ${broken}` };
    const { notKept } = archivist;
    return notKept === 0 ? undefined : { result: 'failed', reason: `responses-not-kept: ${notKept}` };
  });
  if (!saved.closed) await files.wacz.drop();
  return saved.archive;
}

async function endRecording(
  state: CaptureState,
  download: { url: string; path: string; size: number } | null,
): Promise<void> {
  const { page, archivist } = state;
  await stopLoading(state);
  await page.recorder.finish(brokenOffMs);
  await archivist.addLate(download);
  for (const socket of page.recorder.sockets.all()) await archivist.addSocket(socket);
}

/** What is still on its way is broken off, so that what has come of it can be taken. */
async function stopLoading({ page }: CaptureState): Promise<void> {
  if (page.recorder.inFlight.length === 0) return;
  page.act('stopped-loading', `${page.recorder.inFlight.length} requests`);
  await ignoreRefusal(page.session.send('Page.stopLoading'));
}

function mainDocument({ page, archivist, taken }: CaptureState): KeptDocument | null {
  const answered = archivist.documents.filter(({ exchange }) => exchange.response !== null);
  const shown = taken ?? page.frame.loaderId;
  return answered.findLast(({ exchange }) => exchange.requestId === shown) ?? answered.at(-1) ?? null;
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
