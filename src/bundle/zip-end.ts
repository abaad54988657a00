import { JejakError } from '../contract/error.ts';
import type { Breach, ByteSource } from './zip-archive.ts';
import { fixedLength, in64, limits, readUint64, signature, viewOf } from './zip-format.ts';

/** What the end of an archive says of its directory. */
export interface ZipEnd {
  count: number;
  directoryOffset: number;
  directorySize: number;
}

const longestComment = 0xffff;
const ageMagic = 'age-encryption.org/';
const ageArmor = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * Finds the end records and what they say. Undefined where the directory cannot be taken from them, with
 * the breach added. Throws `bundle-encrypted`, `bundle-cut-off` or `bundle-not-a-zip`.
 */
export async function readEnd(source: ByteSource, breaches: Breach[]): Promise<ZipEnd | undefined> {
  const tailLength = Math.min(source.size, fixedLength.end + longestComment);
  const tail = await source.read(source.size - tailLength, tailLength);
  const inTail = findEnd(tail);
  if (inTail === undefined) throw await whyNotAZip(source);
  const view = viewOf(tail);
  const comment = view.getUint16(inTail + 20, true);
  const after = tail.length - inTail - fixedLength.end;
  if (comment > 0) breaches.push({ code: 'zip-comment' });
  if (comment !== after) breaches.push({ code: 'zip-bytes-outside', params: { at: source.size - after } });

  const endOffset = source.size - tailLength + inTail;
  const short = {
    disks: [view.getUint16(inTail + 4, true), view.getUint16(inTail + 6, true)],
    counts: [view.getUint16(inTail + 8, true), view.getUint16(inTail + 10, true)],
    directorySize: view.getUint32(inTail + 12, true),
    directoryOffset: view.getUint32(inTail + 16, true),
  };
  const long = await readEnd64(source, endOffset, breaches);
  if (long === 'damaged') return undefined;
  const agrees = (value: number | undefined, wide: number | undefined, sentinel: number): boolean =>
    wide === undefined ? value !== sentinel || sentinel === in64.count : value === wide || value === sentinel;
  if (
    !short.counts.every((count) => agrees(count, long?.count, in64.count)) ||
    !agrees(short.directorySize, long?.directorySize, in64.size) ||
    !agrees(short.directoryOffset, long?.directoryOffset, in64.size)
  ) {
    breaches.push({ code: 'zip64-disagrees' });
    return undefined;
  }
  if (!short.disks.every((disk) => disk === 0 || (long !== undefined && disk === in64.count))) {
    breaches.push({ code: 'zip-many-disks' });
    return undefined;
  }
  if (long === undefined && short.counts[0] !== short.counts[1]) {
    breaches.push({ code: 'zip-many-disks' });
    return undefined;
  }
  return placed(
    source,
    {
      count: long?.count ?? short.counts[1] ?? 0,
      directorySize: long?.directorySize ?? short.directorySize,
      directoryOffset: long?.directoryOffset ?? short.directoryOffset,
    },
    long?.offset ?? endOffset,
    breaches,
  );
}

/** The directory must end where the end records begin. */
async function placed(
  source: ByteSource,
  end: ZipEnd,
  recordsOffset: number,
  breaches: Breach[],
): Promise<ZipEnd | undefined> {
  const between = recordsOffset - (end.directoryOffset + end.directorySize);
  if (between < 0) throw cutOff();
  if (between > 0) {
    // An archive that was cut off may end with the end records of another archive that lies inside it.
    const isDirectory = (await signatureAt(source, end.directoryOffset)) === signature.centralHeader;
    if (!isDirectory && (await signatureAt(source, 0)) === signature.localHeader) throw cutOff();
    breaches.push({ code: 'zip-bytes-outside', params: { at: recordsOffset - between } });
    return undefined;
  }
  if (end.count > limits.entries || end.directorySize > limits.directoryBytes) {
    breaches.push({ code: 'zip-too-many-entries', params: { count: end.count, limit: limits.entries } });
    return undefined;
  }
  return end;
}

/** The last end record whose comment lies within the file; the file should end with it. */
function findEnd(tail: Uint8Array): number | undefined {
  const view = viewOf(tail);
  for (let at = tail.length - fixedLength.end; at >= 0; at--) {
    if (view.getUint32(at, true) !== signature.end) continue;
    if (at + fixedLength.end + view.getUint16(at + 20, true) <= tail.length) return at;
  }
  return undefined;
}

async function readEnd64(
  source: ByteSource,
  endOffset: number,
  breaches: Breach[],
): Promise<(ZipEnd & { offset: number }) | 'damaged' | undefined> {
  const locatorOffset = endOffset - fixedLength.locator64;
  if (locatorOffset < 0) return undefined;
  const locator = viewOf(await source.read(locatorOffset, fixedLength.locator64));
  if (locator.getUint32(0, true) !== signature.locator64) return undefined;
  const offset = locatorOffset - fixedLength.end64;
  const damaged = (): 'damaged' => {
    breaches.push({ code: 'zip64-disagrees' });
    return 'damaged';
  };
  // The record is 56 bytes long, without the extensible part, and stands right before its locator.
  if (offset < 0 || readUint64(locator, 8) !== offset) return damaged();
  if (locator.getUint32(4, true) !== 0 || locator.getUint32(16, true) !== 1) return damaged();
  const record = viewOf(await source.read(offset, fixedLength.end64));
  if (record.getUint32(0, true) !== signature.end64) return damaged();
  if (readUint64(record, 4) !== fixedLength.end64 - 12) return damaged();
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0) return damaged();
  const count = readUint64(record, 32);
  if (readUint64(record, 24) !== count) return damaged();
  return { offset, count, directorySize: readUint64(record, 40), directoryOffset: readUint64(record, 48) };
}

async function signatureAt(source: ByteSource, offset: number): Promise<number> {
  return viewOf(await source.read(offset, 4)).getUint32(0, true);
}

function cutOff(): JejakError {
  return new JejakError('bundle-cut-off', 'wrong-use');
}

async function whyNotAZip(source: ByteSource): Promise<JejakError> {
  const head = await source.read(0, Math.min(source.size, ageArmor.length));
  const text = String.fromCharCode(...head);
  if (text.startsWith(ageMagic) || text.startsWith(ageArmor))
    return new JejakError('bundle-encrypted', 'wrong-use');
  return text.startsWith('PK\u0003\u0004') ? cutOff() : new JejakError('bundle-not-a-zip', 'wrong-use');
}
