import type { DraftFile } from '../../contract/sink.ts';
import type { ArchivePage, ArchiveResource, Exchange } from './exchange.ts';
import { prepareExchange } from './exchange-records.ts';
import { type Indexed, indexText } from './index-line.ts';
import { RecordStream, type RecordWatcher } from './record-stream.ts';
import { Revisits } from './revisits.ts';
import { removedMark } from './secret-names.ts';
import {
  countSecrets,
  type RemovedSecret,
  type SecretCount,
  SecretRemover,
  withoutSecrets,
} from './secrets.ts';
import { dataPackage, dataPackageDigest, pageList } from './wacz-pages.ts';
import { WaczZip } from './wacz-zip.ts';
import { newRecordId, targetUri } from './warc-record.ts';
import { writeExchange } from './write-exchange.ts';

const warcName = 'data.warc.gz';

export interface ArchiveOptions {
  sink: DraftFile;
  /** `Jejak 0.1.0 (Chromium 156…)`. */
  software: string;
  title: string;
  /** An instant. */
  createdAt: string;
  watcher?: RecordWatcher | null;
}

export interface ArchiveSummary {
  records: number;
  /** Size of the WACZ. */
  bytes: number;
  secretsRemoved: SecretCount[];
}

/** A WACZ that is being written. Calls may overlap; records are written in the order of the calls. */
export interface Archive {
  /**
   * Resolves when the exchange is on its way to the sink and its body's file may go. One whose body cannot be read
   * is left out and rejects; the others stay.
   */
  addExchange(exchange: Exchange): Promise<void>;
  addResource(resource: ArchiveResource): Promise<void>;
  addPage(page: ArchivePage): void;
  /** Writes index, pages and package description; does not close the sink. What is added from then on is refused. */
  finish(): Promise<ArchiveSummary>;
}

/**
 * Writes a WACZ 1.1.1 with one WARC 1.1 file straight to `sink`: nothing is read back, nothing waits
 * on disk, memory holds the index only. Session secrets are replaced before anything is written;
 * response bodies are kept as received.
 *
 * After a failure (the sink's, or `archive-body-changed`) every later call fails with it: the archive
 * is then of no use.
 */
export function createArchive(options: ArchiveOptions): Archive {
  const zip = new WaczZip(options.sink, `archive/${warcName}`);
  const records = new RecordStream(zip, options.watcher ?? null);
  const warcinfoId = newRecordId();
  const state = { records, revisits: new Revisits(), warcinfoId };
  const index: Indexed[] = [];
  const pages: ArchivePage[] = [];
  const removed: RemovedSecret[] = [];

  let last: Promise<void> = writeWarcinfo(records, warcinfoId, options);
  last.catch(() => undefined); // comes again from the next call
  let ended = false;
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    if (ended) return Promise.reject(new Error('the archive has ended'));
    last = last.then(work);
    last.catch(() => undefined); // the caller has it, and so has the next call
    return last;
  };

  return {
    addExchange: async (exchange) => {
      let leftOut: { error: unknown } | null = null as { error: unknown } | null; // set in its turn
      await inTurn(async () => {
        const prepared = await prepareExchange(exchange).catch((error: unknown) => {
          leftOut = { error };
          return null;
        });
        if (prepared === null) return; // Nothing of it is written yet.
        const written = await writeExchange(state, exchange, prepared);
        index.push(written.indexed);
        removed.push(...written.removed);
      });
      if (leftOut !== null) throw leftOut.error;
    },

    addResource: (resource) =>
      inTurn(async () => {
        index.push(await writeResource(records, warcinfoId, resource));
        removed.push(...(resource.removed ?? []));
      }),

    addPage: (page) => {
      const secrets = new SecretRemover();
      pages.push({ ...page, url: secrets.address(page.url) });
      removed.push(...secrets.removed);
    },

    finish: async () => {
      ended = true;
      await last;
      zip.endStream();
      await zip.add('indexes/index.cdx', indexText(index, warcName));
      await zip.add('pages/pages.jsonl', pageList(pages));
      const title = withoutSecrets(options.title);
      const described = await zip.add(
        'datapackage.json',
        dataPackage({ ...options, title }, pages[0], zip.files),
      );
      await zip.add('datapackage-digest.json', dataPackageDigest(described));
      const bytes = await zip.end();
      return { records: records.records, bytes, secretsRemoved: countSecrets(removed) };
    },
  };
}

async function writeWarcinfo(records: RecordStream, id: string, options: ArchiveOptions): Promise<void> {
  const fields = [
    `software: ${options.software.replace(/[\r\n]+/g, ' ')}`,
    'format: WARC File Format 1.1',
    'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    `description: Values of cookies, credentials and session tokens in headers, addresses and request bodies were replaced by "${removedMark}" before anything was written; the metadata record of each exchange says which. Response bodies are as received, decoded: where a page itself put a token into its text, the token is still there.`,
    '',
  ];
  await records.writeBlock(
    {
      type: 'warcinfo',
      id,
      date: options.createdAt,
      contentType: 'application/warc-fields',
      more: [['WARC-Filename', warcName]],
    },
    Buffer.from(fields.join('\r\n')),
  );
}

async function writeResource(
  records: RecordStream,
  warcinfoId: string,
  resource: ArchiveResource,
): Promise<Indexed> {
  const url = targetUri(resource.url);
  const { place, digest } = await records.writeBlock(
    {
      type: 'resource',
      id: newRecordId(),
      date: resource.date,
      contentType: resource.mediaType,
      more: [
        ['WARC-Target-URI', url],
        ['WARC-Warcinfo-ID', warcinfoId],
      ],
    },
    resource.bytes,
  );
  const mime = resource.mediaType;
  return { ...place, url, date: resource.date, mime, status: 200, digest, method: 'GET', part: false };
}
