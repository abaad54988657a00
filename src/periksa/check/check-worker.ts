import './no-code-from-text.ts';
import { textOf } from '../../bundle/bytes.ts';
import { folderArchive } from '../../bundle/folder-archive.ts';
import { parseNote } from '../../bundle/note.ts';
import { verifyBundle } from '../../bundle/verify.ts';
import type { BundleSource, ZipEntry } from '../../bundle/zip-archive.ts';
import { JejakError, toPlainError } from '../../contract/error.ts';
import { digestEntries } from './digest-entries.ts';
import type { Brought, Checked, CheckReply, CheckRequest, Given } from './messages.ts';
import { browserPrimitives } from './primitives.ts';

/** The page is told of progress at most so often, in ms. */
const tellEveryMs = 100;
/** As the command line has it: a checkpoint is a few lines, all roots that a system trusts some 200 KiB. */
const longest = { since: 64 * 1024, tsaCa: 1024 * 1024 };

const reply = (message: CheckReply): void => postMessage(message);
addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void check(data)
    .then(reply)
    .catch((error: unknown) => reply({ error: toPlainError(asOfFile(error)) }));
});

async function check({ given, brought }: CheckRequest): Promise<Checked> {
  // A browser gives its cryptography to no page that came over a network in the clear.
  if (!('subtle' in crypto)) throw new JejakError('page-not-from-disk', 'wrong-use');
  const { source, leftBySystem } = opened(given);
  const p = await browserPrimitives();
  const kept = new Map<string, Uint8Array>();
  let entries: ZipEntry[] = [];
  let done = 0;
  let toldAt = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    reply({ done, total: source.size });
  };
  const result = await verifyBundle(
    source,
    p,
    (found) => {
      entries = [...found];
      return digestEntries(p, source, found, onBytes);
    },
    { kept, ...(await read(brought)) },
  );
  return { result, entries, kept, leftBySystem };
}

function opened(given: Given): { source: BundleSource; leftBySystem: string[] } {
  if ('zip' in given)
    return { source: { size: given.zip.size, read: readerOf(given.zip) }, leftBySystem: [] };
  return folderArchive(
    given.folder.map(({ path, file }) => ({ path, size: file.size, read: readerOf(file) })),
  );
}

function readerOf(file: File): BundleSource['read'] {
  return async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
}

async function read({ key, since, tsaCa }: Brought): Promise<Parameters<typeof verifyBundle>[3]> {
  return {
    ...(key === undefined ? {} : { key }),
    ...(since === undefined ? {} : { since: await readSince(since) }),
    ...(tsaCa === undefined ? {} : { tsaCertificates: await readTsaCa(tsaCa) }),
  };
}

async function readSince(file: File): Promise<Uint8Array> {
  try {
    const bytes = await bytesOf(file, longest.since);
    parseNote(bytes); // what is no note at all says nothing about the bundle
    return bytes;
  } catch (error) {
    throw new JejakError('since-not-readable', 'wrong-use', { path: file.name }, { cause: error });
  }
}

async function readTsaCa(file: File): Promise<Uint8Array[]> {
  try {
    const { certificatesFromPem } = await import('../../bundle/timestamp/certificates.ts');
    return certificatesFromPem(textOf(await bytesOf(file, longest.tsaCa)));
  } catch (error) {
    throw new JejakError('tsa-ca-not-readable', 'wrong-use', { path: file.name }, { cause: error });
  }
}

async function bytesOf(file: File, most: number): Promise<Uint8Array> {
  if (file.size > most) throw new RangeError(`${file.name} has ${file.size} bytes`);
  return new Uint8Array(await file.arrayBuffer());
}

/** A browser gives up a file that was changed, moved or taken out while it was read. */
function asOfFile(error: unknown): unknown {
  if (!(error instanceof DOMException) || !['NotReadableError', 'NotFoundError'].includes(error.name))
    return error;
  return new JejakError('bundle-went-away', 'could-not-go-on', {}, { cause: error });
}
