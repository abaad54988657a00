import { createHash } from 'node:crypto';
import { type CheckedRecord, checkWarc } from './check-warc.ts';
import { entryOf, readZip, type ZipEntry } from './read-wacz.ts';

interface IndexLine {
  key: string;
  timestamp: string;
  json: {
    url: string;
    mime: string;
    status: number;
    digest: string;
    length: number;
    offset: number;
    filename: string;
    method?: string;
    requestBody?: string;
  };
}

export interface CheckedWacz {
  entries: Map<string, ZipEntry>;
  records: CheckedRecord[];
  index: IndexLine[];
  pages: Record<string, string>[];
}

interface DataPackage {
  profile: string;
  wacz_version: string;
  resources: { name: string; path: string; hash: string; bytes: number }[];
}

/** Checks a WACZ 1.1.1 and all that is in it; throws on the first breach. Shares no code with the writer. */
export async function checkWacz(wacz: Buffer): Promise<CheckedWacz> {
  const entries = readZip(wacz);
  const description = entryOf(entries, 'datapackage.json').content;
  const digest = JSON.parse(entryOf(entries, 'datapackage-digest.json').content.toString()) as Record<
    string,
    string
  >;
  if (digest['path'] !== 'datapackage.json' || digest['hash'] !== sha256(description))
    throw new Error('digest');
  const datapackage = JSON.parse(description.toString()) as DataPackage;
  if (datapackage.profile !== 'data-package' || datapackage.wacz_version !== '1.1.1')
    throw new Error('profile');
  const described = new Map(datapackage.resources.map((resource) => [resource.path, resource]));
  for (const { path, content, method } of entries.values()) {
    if (path.startsWith('datapackage')) continue;
    const resource = described.get(path);
    if (resource?.hash !== sha256(content) || resource.bytes !== content.length)
      throw new Error(`hash of ${path}`);
    if (path.endsWith('.gz') && method !== 0) throw new Error(`${path} is compressed twice`);
    described.delete(path);
  }
  if (described.size > 0) throw new Error(`described and not there: ${[...described.keys()].join()}`);

  const records = await checkWarc(entryOf(entries, 'archive/data.warc.gz').content);
  const index = readIndex(entryOf(entries, 'indexes/index.cdx').content, records);
  const [header, ...pages] = entryOf(entries, 'pages/pages.jsonl')
    .content.toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  if (header?.['format'] !== 'json-pages-1.0') throw new Error('header line of the pages');
  for (const page of pages) {
    if (page['url'] === undefined || Number.isNaN(Date.parse(page['ts'] ?? ''))) throw new Error('page');
  }
  return { entries, records, index, pages };
}

function readIndex(content: Buffer, records: CheckedRecord[]): IndexLine[] {
  const lines = content.toString().split('\n').slice(0, -1);
  const bytewise = lines.map((line) => Buffer.from(line)).toSorted((a, b) => Buffer.compare(a, b));
  if (bytewise.some((line, at) => line.toString() !== lines[at]))
    throw new Error('index is not sorted by bytes');
  return lines.map((line) => {
    const [, key, timestamp, text] = /^(\S+) (\d{14}|\d{17}) (\{.*\})$/.exec(line) ?? [];
    if (key === undefined || timestamp === undefined || text === undefined)
      throw new Error(`index line ${line}`);
    const json = JSON.parse(text) as IndexLine['json'];
    const record = records.find(({ offset }) => offset === json.offset);
    if (record?.length !== json.length) throw new Error(`offset or length of ${json.url}`);
    if (record.get('WARC-Target-URI') !== json.url) throw new Error(`address of ${json.url}`);
    const digest = record.get('WARC-Payload-Digest') ?? record.get('WARC-Block-Digest');
    if (digest !== json.digest) throw new Error(`digest of ${json.url}`);
    if (record.get('WARC-Date')?.replace(/\D/g, '') !== timestamp) throw new Error(`time of ${json.url}`);
    return { key, timestamp, json };
  });
}

function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
