import type { DraftFile } from '../contract/sink.ts';
import type { Archive, SecretCount } from './archive/index.ts';
import type { KeptDocument } from './archivist.ts';
import { BrowserRefusal, SessionGone } from './browser/connection.ts';
import type { CaptureState, CaptureTools } from './capture-state.ts';
import { serverFacts } from './facts/server.ts';
import type { CountingSink } from './files.ts';
import { Parts } from './parts.ts';
import { ignoreRefusal } from './recorder/targets.ts';
import type { StepList } from './step-list.ts';

const saveMs = 120_000;
/** How long an answer that was broken off may take to say so. */
const brokenOffMs = 500;

export interface ItemFiles {
  archive: Archive;
  wacz: DraftFile;
  sink: CountingSink;
  browserFacts: CaptureTools['browserFacts'];
  /** Gives the archivist all that is still to be archived; where it is not said, what the page's recorder has. */
  gather?: () => Promise<void>;
}

export interface SavedArchive {
  /** Null where no server answered with the page. */
  document: KeptDocument | null;
  server: ReturnType<typeof serverFacts>;
  secretsRemoved: SecretCount[];
}

/**
 * The `wacz` step: takes in what is still on its way, and ends the archive. It needs no browser: where that
 * has died, the archive holds what had come. What fails on the way costs its own part; where the archive itself
 * cannot be ended there is none, and what is known of the page comes back all the same.
 */
export async function saveArchive(
  state: CaptureState,
  steps: StepList,
  files: ItemFiles,
  download: { url: string; path: string; size: number } | null,
): Promise<SavedArchive> {
  const { archivist } = state;
  const made: { chain: string[]; secretsRemoved: SecretCount[]; isClosed: boolean } = {
    ...{ chain: [], secretsRemoved: [], isClosed: false },
  };
  await steps.save('wacz', saveMs, async () => {
    const parts = new Parts();
    await parts.keep(files.gather ?? (() => endRecording(state, download)));
    const document = mainDocument(state);
    if (document === null && archivist.counts.responses === 0) {
      parts.end();
      return { result: 'skipped', reason: 'nothing-came' };
    }
    if (document !== null) {
      await parts.keep(async () => {
        made.chain = await certificates(state, document);
        await addChain(files.archive, document, made.chain);
      });
      files.archive.addPage({
        url: document.exchange.url,
        title: state.facts?.title ?? '',
        ts: new Date(document.exchange.startedAt).toISOString(),
        ...(state.text === undefined ? {} : { text: state.text }),
      });
    }
    if (state.listPage !== null) files.archive.addPage(state.listPage);
    const { secretsRemoved } = await files.archive.finish();
    await files.wacz.close();
    made.secretsRemoved = secretsRemoved;
    made.isClosed = true;
    const { notKept } = archivist;
    if (notKept > 0) return { result: 'failed', reason: `responses-not-kept: ${notKept}` };
    parts.end();
    const broken = document === null ? 0 : archivist.brokenOff(document.exchange.url);
    return broken === 0 ? undefined : { result: 'failed', reason: `responses-broken-off: ${broken}` };
  });
  if (!made.isClosed) await files.wacz.drop();
  const document = mainDocument(state);
  const { chain, secretsRemoved } = made;
  const server = document === null ? null : serverFacts(document.exchange, chain);
  return { document, server, secretsRemoved };
}

/** @throws what kept a part of it from being kept; the other parts are */
async function endRecording(
  state: CaptureState,
  download: { url: string; path: string; size: number } | null,
): Promise<void> {
  const { page, archivist } = state;
  const parts = new Parts();
  await parts.keep(() => stopLoading(state));
  await parts.keep(async () => {
    const lost = await page.recorder.finish(brokenOffMs);
    if (lost !== null) throw lost;
  });
  await parts.keep(() => archivist.addLate(download));
  for (const socket of page.recorder.sockets.all()) await parts.keep(() => archivist.addSocket(socket));
  parts.end();
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
