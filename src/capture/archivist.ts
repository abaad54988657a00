import { copyFile, link } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaptureRecord } from '../contract/capture-record.ts';
import type { Archive, Exchange as ArchivedExchange, Body, Truncation } from './archive/index.ts';
import { SecretRemover } from './archive/secrets.ts';
import { ServerDates } from './facts/clock.ts';
import { Manifests } from './films/manifests.ts';
import { Parts } from './parts.ts';
import { ReadableAnswers } from './readable-answers.ts';
import type { Exchange } from './recorder/exchange.ts';
import type { RecorderDelegate } from './recorder/recorder.ts';
import type { RecordedSocket } from './recorder/sockets.ts';
import { SentTexts } from './shown/sent-texts.ts';

type Network = CaptureRecord['network'];

/** A document that the main frame was sent, kept until the capture is over. */
export interface KeptDocument {
  exchange: Exchange;
  body: Body;
  bytes: number;
}

/** How many of each kind the record names; of more it has the number. */
const named = 500;
const notKept = new Set(['not-held', 'cut-short', 'not-stored']);

const brokenConnection =
  /CONNECTION_|LENGTH_MISMATCH|INCOMPLETE|EMPTY_RESPONSE|HTTP2|SOCKET|INTERNET|NETWORK_|TIMED_OUT/;

/** Writes what the recorder hands over into the archive, and keeps count. */
export class Archivist implements RecorderDelegate {
  readonly #archive: Archive;
  readonly #scratch: string;
  mainFrameId = '';
  readonly documents: KeptDocument[] = [];
  readonly sent = new SentTexts();
  readonly readable = new ReadableAnswers();
  readonly manifests = new Manifests();
  readonly dates = new ServerDates();
  readonly counts = { requests: 0, responses: 0, bodyBytes: 0, wireBytes: 0 };
  readonly #failed: Network['failed'] = [];
  readonly #incomplete: Network['incomplete'] = [];

  /** @param scratch folder for the bodies of large main documents */
  constructor(archive: Archive, scratch: string) {
    this.#archive = archive;
    this.#scratch = scratch;
  }

  /** @throws what kept a part of it from being kept; the other parts are */
  async exchangeEnded(exchange: Exchange): Promise<void> {
    const parts = new Parts();
    this.#count(exchange);
    const isDocument = exchange.type === 'Document' && exchange.frameId === this.mainFrameId;
    if (isDocument && exchange.refused === null) await parts.keep(() => this.#keep(exchange));
    if (!isDocument) await parts.keep(() => this.readable.keep(exchange));
    await parts.keep(() => this.manifests.keep(exchange));
    if (exchange.response !== null && !exchange.response.fromCache) {
      const isSent = await parts.keep(() => this.sent.add(exchange));
      if (!isSent) this.sent.isAll = false;
      // A document that failed is perhaps a download: `addLate` has its bytes.
      if (!isDocument || exchange.ending.how !== 'failed')
        await parts.keep(() => this.#archiveIt(exchange, exchange.body));
    }
    parts.end();
  }

  /**
   * Main documents that were broken off, with the file that one of them turned out to be.
   *
   * @throws what kept one of them from being kept; the others are
   */
  async addLate(download: { url: string; path: string; size: number } | null): Promise<void> {
    const parts = new Parts();
    for (const kept of this.documents) {
      const { exchange } = kept;
      if (exchange.response === null || exchange.ending.how !== 'failed') continue;
      if (download !== null && download.url === exchange.url) {
        exchange.incomplete = null;
        kept.body = { path: download.path, size: download.size };
        kept.bytes = download.size;
      } else if (exchange.incomplete !== null) this.#noteIncomplete(exchange);
      await parts.keep(() => this.#archiveIt(exchange, kept.body));
    }
    parts.end();
  }

  /**
   * How many answers were lost because a connection broke: those of the page's own host, and any where
   * the network itself was gone. What a stranger's server failed to send is noted, no more.
   */
  brokenOff(pageUrl: string): number {
    const { host } = new URL(pageUrl);
    const lost = [...this.#failed, ...this.#incomplete].filter(
      ({ url, reason }) =>
        (new URL(url).host === host && brokenConnection.test(reason)) ||
        /INTERNET_DISCONNECTED|NETWORK_CHANGED/.test(reason),
    );
    return lost.length;
  }

  /** How many bodies the browser had in full and this recording has not: a fault of ours, whoever's the server. */
  get notKept(): number {
    return this.#incomplete.filter(({ reason }) => notKept.has(reason)).length;
  }

  /** What failed and what is not whole, as the record says it. */
  get troubles(): Pick<Network, 'failed' | 'failedNotNamed' | 'incomplete' | 'incompleteNotNamed'> {
    const [failed, incomplete] = [this.#failed.length - named, this.#incomplete.length - named];
    return {
      failed: this.#failed.slice(0, named),
      ...(failed > 0 ? { failedNotNamed: failed } : {}),
      incomplete: this.#incomplete.slice(0, named),
      ...(incomplete > 0 ? { incompleteNotNamed: incomplete } : {}),
    };
  }

  async addSocket({ exchange, frames }: RecordedSocket): Promise<void> {
    if (frames.length === 0) return;
    for (const { direction, payload } of frames) if (direction === 'received') this.sent.addMessage(payload);
    const secrets = new SecretRemover();
    const url = secrets.address(exchange.url);
    const lines = frames.map((frame) => {
      const payload =
        frame.direction === 'sent' ? secrets.text(frame.payload, 'request-body') : frame.payload;
      return `${JSON.stringify({ url, ...frame, payload })}\n`;
    });
    await this.#archive.addResource({
      url: `urn:jejak:web-socket:${exchange.requestId}`,
      mediaType: 'application/jsonl',
      bytes: Buffer.from(lines.join('')),
      date: new Date(exchange.startedAt).toISOString(),
      removed: secrets.removed,
    });
  }

  async #archiveIt(exchange: Exchange, body: Body): Promise<void> {
    try {
      await this.#archive.addExchange(toArchived(exchange, body));
    } catch (error) {
      if (exchange.incomplete === null) this.#noteIncomplete({ ...exchange, incomplete: 'not-stored' });
      throw error;
    }
  }

  async #keep(exchange: Exchange): Promise<void> {
    const { body } = exchange;
    const kept: KeptDocument = { exchange, body: null, bytes: exchange.bodyBytes };
    this.documents.push(kept);
    if (body === null || 'bytes' in body) {
      kept.body = body;
      return;
    }
    const path = join(this.#scratch, `document-${this.documents.length}`);
    await link(body.path, path).catch(() => copyFile(body.path, path)); // A second name takes no room.
    kept.body = { path, size: body.size };
  }

  #count(exchange: Exchange): void {
    const { response, refused, ending } = exchange;
    this.counts.requests += 1;
    if (response === null) {
      if (refused !== null) return;
      const reason = ending.how === 'failed' ? ending.error : 'not-answered';
      this.#failed.push({ url: exchange.url, method: exchange.method, type: exchange.type, reason });
      return;
    }
    if (!response.fromCache) this.counts.responses += 1;
    this.counts.bodyBytes += exchange.bodyBytes;
    this.counts.wireBytes += exchange.wireBytes;
    this.dates.add(exchange);
    const late =
      exchange.type === 'Document' && exchange.frameId === this.mainFrameId && ending.how === 'failed';
    if (exchange.incomplete !== null && !late) this.#noteIncomplete(exchange);
  }

  #noteIncomplete({ url, response, bodyBytes, incomplete }: Exchange): void {
    if (response === null || incomplete === null) return;
    this.#incomplete.push({ url, status: response.status, bytes: bodyBytes, reason: incomplete });
  }
}

function toArchived(exchange: Exchange, body: Body): ArchivedExchange {
  const { response } = exchange;
  if (response === null) throw new Error('an exchange without a response is not archived');
  const { address, port, security } = response;
  const host = address?.includes(':') === true ? `[${address.replace(/^\[|\]$/g, '')}]` : address;
  const truncated = toTruncation(exchange);
  return {
    url: exchange.url,
    method: exchange.method,
    requestHeaders: exchange.requestHeaders,
    ...(exchange.requestBody === null ? {} : { requestBody: exchange.requestBody }),
    status: response.status,
    statusText: response.statusText,
    httpVersion: response.protocol,
    responseHeaders: response.headers,
    body,
    startedAt: new Date(exchange.startedAt).toISOString(),
    ...(host === null ? {} : { remoteAddress: port === null ? host : `${host}:${port}` }),
    ...(security === null ? {} : { security: { ...security } }),
    ...(exchange.wireBytes > 0 ? { wire: { bodyBytes: exchange.wireBytes } } : {}),
    ...(response.fromServiceWorker ? { fromServiceWorker: true } : {}),
    ...(truncated === null ? {} : { truncated }),
    resourceType: exchange.type.toLowerCase(),
  };
}

function toTruncation({ incomplete, ending, response }: Exchange): Truncation | null {
  if (ending.how === 'redirected') {
    const length = response?.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? '0';
    return length === '0' ? null : 'unspecified';
  }
  if (incomplete === null) return null;
  if (incomplete === 'not-ended') return 'time';
  return /CONNECTION|LENGTH_MISMATCH|INCOMPLETE|EMPTY|HTTP2|SOCKET|INTERNET|NETWORK/.test(incomplete)
    ? 'disconnect'
    : 'unspecified';
}
