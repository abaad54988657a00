import { createHash } from 'node:crypto';
import { createInflateRaw } from 'node:zlib';

export interface CheckedRecord {
  offset: number;
  length: number;
  headers: [string, string][];
  block: Buffer;
  /** The entity body where the block is an HTTP message, else the block. */
  payload: Buffer;
  /** Start line and header lines where the block is an HTTP message. */
  httpHead: string | undefined;
  get(name: string): string | undefined;
}

const once = new Set(['warc-concurrent-to']);
const mandatory = ['WARC-Type', 'WARC-Record-ID', 'WARC-Date', 'Content-Length'];

/**
 * Takes a `.warc.gz` apart member by member and checks each against ISO 28500:2017: one record a
 * member, CRLFs, mandatory fields, no field twice, length, block and payload digest, ids unique.
 * Throws on the first breach. Shares no code with the writer.
 */
export async function checkWarc(file: Buffer): Promise<CheckedRecord[]> {
  const records: CheckedRecord[] = [];
  const ids = new Set<string>();
  for (let offset = 0; offset < file.length; ) {
    const { content, length } = await gunzipMember(file.subarray(offset));
    const record = parseRecord(content, offset, length);
    const id = record.get('WARC-Record-ID') ?? '';
    if (!/^<urn:uuid:[0-9a-f-]{36}>$/.test(id) || ids.has(id)) throw new Error(`record id ${id}`);
    ids.add(id);
    records.push(record);
    offset += length;
  }
  return records;
}

async function gunzipMember(bytes: Buffer): Promise<{ content: Buffer; length: number }> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) throw new Error('no gzip member here');
  if (bytes[3] !== 0) throw new Error('gzip flags are not read by this checker');
  const inflate = createInflateRaw();
  const pieces: Buffer[] = [];
  inflate.on('data', (piece: Buffer) => pieces.push(piece));
  await new Promise<void>((resolve, reject) => {
    inflate.on('end', resolve).on('error', reject).end(bytes.subarray(10));
  });
  const length = 10 + inflate.bytesWritten + 8;
  const content = Buffer.concat(pieces);
  if (bytes.readUInt32LE(length - 4) !== content.length % 2 ** 32) throw new Error('gzip length');
  return { content, length };
}

function parseRecord(content: Buffer, offset: number, length: number): CheckedRecord {
  const headEnd = content.indexOf('\r\n\r\n');
  if (headEnd < 0) throw new Error('record head does not end');
  const [version, ...lines] = content.toString('utf8', 0, headEnd).split('\r\n');
  if (version !== 'WARC/1.1') throw new Error(`version ${version ?? ''}`);
  const headers = lines.map((line): [string, string] => {
    const match = /^([!-9;-~]+): (.*)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) throw new Error(`header line ${line}`);
    if (/[\u0000-\u0008\u000a-\u001f]/.test(line)) throw new Error(`control character in ${match[1]}`);
    return [match[1], match[2]];
  });
  const names = headers.map(([name]) => name.toLowerCase());
  const twice = names.filter((name, at) => names.indexOf(name) !== at && !once.has(name));
  if (twice.length > 0) throw new Error(`field twice: ${twice.join()}`);
  const get = (name: string): string | undefined =>
    headers.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
  for (const name of mandatory) if (get(name) === undefined) throw new Error(`no ${name}`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(get('WARC-Date') ?? '')) throw new Error('date');

  const blockBytes = Number(get('Content-Length'));
  const block = content.subarray(headEnd + 4, headEnd + 4 + blockBytes);
  if (block.length !== blockBytes) throw new Error('block is shorter than Content-Length');
  if (content.toString('latin1', headEnd + 4 + blockBytes) !== '\r\n\r\n') throw new Error('record end');
  if (get('WARC-Block-Digest') !== digest(block)) throw new Error('block digest');

  const uri = get('WARC-Target-URI');
  const type = get('WARC-Type') ?? '';
  if ((type === 'warcinfo') !== (uri === undefined)) throw new Error(`target URI of ${type}`);
  if (uri !== undefined && !/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(uri)) throw new Error(`URI ${uri}`);
  if (uri !== undefined && /[<>\s]/.test(uri)) throw new Error(`URI ${uri}`);

  const isHttp = get('Content-Type')?.startsWith('application/http') ?? false;
  const httpEnd = isHttp ? block.indexOf('\r\n\r\n') : -4;
  if (isHttp && httpEnd < 0) throw new Error('HTTP head does not end');
  const payload = block.subarray(httpEnd + 4);
  const httpHead = isHttp ? block.toString('utf8', 0, httpEnd) : undefined;
  const claimed = get('WARC-Payload-Digest');
  if (isHttp && claimed === undefined) throw new Error('no payload digest');
  if (claimed !== undefined && type !== 'revisit' && claimed !== digest(payload))
    throw new Error('payload digest');
  if (type === 'revisit' && get('WARC-Profile') === undefined) throw new Error('revisit without profile');
  return { offset, length, headers, block, payload, httpHead, get };
}

function digest(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
