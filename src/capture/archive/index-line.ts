import { getSurt, postToGetUrl } from 'warcio/utils';
import type { RecordPlace } from './record-stream.ts';

/** Longest query that stands for a request body in the index; replay cuts its own likewise. */
const longestBodyQuery = 16_384;

/** What the index says of one record. */
export interface Indexed extends RecordPlace {
  url: string;
  /** An instant. */
  date: string;
  mime: string;
  status: number;
  digest: string;
  method: string;
  /** The request's body as it stands in the record, and its media type. */
  requestBody?: Uint8Array;
  requestType?: string;
  /** The answer holds a part of the file only (206), not its whole. */
  part: boolean;
}

/**
 * One CDXJ 0.1.0 line. A request other than GET is found by its method and body: they are appended to
 * the key as `__wb_method=POST&…`, by the rule of the IIPC's "CDX for non-GET requests", with the same
 * code that replay uses, or the answer would never be found again.
 */
function indexLine(record: Indexed, fileName: string): string {
  const query = record.method === 'GET' ? undefined : bodyQuery(record);
  const key = getSurt(query === undefined ? record.url : query.keyUrl);
  const timestamp = record.date.replace(/\D/g, '').slice(0, 17);
  const json = {
    url: record.url,
    mime: record.mime,
    status: record.status,
    digest: record.digest,
    length: record.length,
    offset: record.offset,
    filename: fileName,
    ...(query === undefined ? {} : { method: record.method, requestBody: query.requestBody }),
  };
  return `${key.replace(/\s/g, encodeURIComponent)} ${timestamp} ${JSON.stringify(json)}`;
}

function bodyQuery(record: Indexed): { keyUrl: string; requestBody: string } {
  const request = {
    requestBody: '',
    url: record.url,
    method: record.method,
    headers: new Map([['content-type', record.requestType ?? '']]),
    postData: record.requestBody === undefined ? '' : new TextDecoder().decode(record.requestBody),
  };
  postToGetUrl(request, longestBodyQuery);
  return { keyUrl: request.url, requestBody: request.requestBody };
}

/**
 * The whole index: sorted by its bytes, as `LC_ALL=C sort` would. Parts of a file (206) stand in it
 * only where nothing whole is there for their address: replay takes the first line that fits and
 * cannot play a part. In the WARC they are all the same.
 */
export function indexText(records: readonly Indexed[], fileName: string): string {
  const whole = new Set(records.filter((record) => !record.part).map((record) => record.url));
  const lines = records
    .filter((record) => !record.part || !whole.has(record.url))
    .map((record) => Buffer.from(`${indexLine(record, fileName)}\n`));
  return Buffer.concat(lines.toSorted((a, b) => Buffer.compare(a, b))).toString();
}
