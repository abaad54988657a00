import { createHash } from 'node:crypto';
import type { Exchange } from './exchange.ts';
import { exchangeNotes, type PreparedExchange } from './exchange-records.ts';
import type { Indexed } from './index-line.ts';
import type { RecordStream } from './record-stream.ts';
import type { Revisits } from './revisits.ts';
import type { RemovedSecret } from './secrets.ts';
import { newRecordId, revisitProfile } from './warc-record.ts';

/** What the exchanges of one archive share. */
export interface ArchiveState {
  records: RecordStream;
  revisits: Revisits;
  warcinfoId: string;
}

/** Writes response (or revisit), request and metadata records; returns what the index needs. */
export async function writeExchange(
  { records, revisits, warcinfoId }: ArchiveState,
  exchange: Exchange,
  prepared: PreparedExchange,
): Promise<{ indexed: Indexed; removed: RemovedSecret[] }> {
  const { url, date, responseId, response, request } = prepared;
  const shared = [
    ['WARC-Target-URI', url],
    ['WARC-Warcinfo-ID', warcinfoId],
    ['WARC-IP-Address', prepared.ip],
  ] as const;
  const first = revisits.find(exchange, prepared);
  const place = await records.writeMessage(
    {
      type: first === undefined ? 'response' : 'revisit',
      id: responseId,
      date,
      contentType: 'application/http;msgtype=response',
      more: [
        ...shared,
        ['WARC-Payload-Digest', response.digests.payload],
        ['WARC-Truncated', exchange.truncated],
        ...(first === undefined
          ? []
          : ([
              ['WARC-Profile', revisitProfile],
              ['WARC-Refers-To', first.id],
              ['WARC-Refers-To-Target-URI', first.url],
              ['WARC-Refers-To-Date', first.date],
            ] as const)),
      ],
    },
    first === undefined
      ? { ...response, head: response.bytes, body: exchange.body }
      : {
          head: response.bytes,
          body: null,
          bodyBytes: 0,
          digests: { ...response.digests, block: sha256(response.bytes) },
          mediaType: response.mediaType,
        },
  );
  await records.writeMessage(
    {
      type: 'request',
      id: newRecordId(),
      date,
      contentType: 'application/http;msgtype=request',
      more: [...shared, ['WARC-Concurrent-To', responseId], ['WARC-Payload-Digest', request.digests.payload]],
    },
    { ...request, head: request.bytes, body: { bytes: request.body }, bodyBytes: request.body.byteLength },
  );
  await records.writeBlock(
    {
      type: 'metadata',
      id: newRecordId(),
      date,
      contentType: 'application/json',
      more: [...shared, ['WARC-Concurrent-To', responseId], ['WARC-Refers-To', responseId]],
    },
    Buffer.from(exchangeNotes(exchange, prepared)),
  );
  return {
    removed: prepared.secrets.removed,
    indexed: {
      ...place,
      url,
      date,
      mime: first === undefined ? response.mediaType || 'unk' : 'warc/revisit',
      status: exchange.status,
      digest: response.digests.payload,
      method: exchange.method,
      requestBody: request.body,
      requestType: request.mediaType,
      part: response.part,
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
