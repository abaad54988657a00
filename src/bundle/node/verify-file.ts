import { availableParallelism } from 'node:os';
import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { textOf } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { parseNote } from '../note.ts';
import { type BlockHeader, readBlockHeaders } from '../opentimestamps/block-headers.ts';
import { type VerifyResult, verifyBundle } from '../verify.ts';
import { digestEntries } from './digest-entries.ts';
import { openFileSource } from './file-source.ts';
import { nodePrimitives } from './primitives.ts';
import { viewerSha256 } from './viewer.ts';

export type { VerifyResult } from '../verify.ts';

/** A checkpoint is a few lines; a longer file is none, and is not read. */
const longestSince = 64 * 1024;
/** Some thousand blocks. */
const longestHeaders = 1024 * 1024;
/** All roots that a system trusts have some 200 KiB. */
const longestTsaCa = 1024 * 1024;

export interface VerifyFileOptions {
  /** The fingerprint that must have signed: all 64 hex digits, grouped or not. */
  key?: string;
  /** Path of a checkpoint of this log that was kept from earlier. */
  since?: string;
  /** Path of PEM certificates of time-stamping authorities that the checker trusts. */
  tsaCa?: string;
  /** Path of PEM certificates that the checker trusts for officers' own. */
  certificateCa?: string;
  /** Path of headers of Bitcoin's blocks that the checker brings: see `readBlockHeaders`. */
  bitcoinHeaders?: string;
  /** Path of a list of revoked certificates (CRL, PEM or DER) that an authority published since. */
  tsaCrl?: string;
  /** Path of a later bundle of the same log, which shows what became of the key that sealed this one. */
  rotation?: string;
  /** Threads that hash; as many as there are processors, up to 4, unless said. */
  threads?: number;
  /** See `VerifyOptions`. */
  kept?: Map<string, Uint8Array>;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/**
 * Checks the case bundle in a file: see `verifyBundle`. Needs no locker and no network, and writes
 * nothing. Throws a JejakError for a file that cannot be read or is no bundle, and `interrupted`.
 */
export async function verifyFile(path: string, options: VerifyFileOptions = {}): Promise<VerifyResult> {
  const since = options.since === undefined ? undefined : await readSince(options.since);
  const tsaCertificates = options.tsaCa === undefined ? undefined : await readTsaCa(options.tsaCa);
  const officerCertificates =
    options.certificateCa === undefined ? undefined : await readTsaCa(options.certificateCa);
  const headers =
    options.bitcoinHeaders === undefined ? undefined : await readHeaders(options.bitcoinHeaders);
  const tsaCrls = options.tsaCrl === undefined ? undefined : await readTsaCrl(options.tsaCrl);
  const threads = options.threads ?? Math.min(availableParallelism(), 4);
  const signal = options.signal ?? new AbortController().signal;
  using rotation = options.rotation === undefined ? undefined : openFileSource(options.rotation);
  using source = openFileSource(path);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    options.onProgress?.({ step: 'verify', done, total: source.size, unit: 'bytes' });
  };
  const viewer = await viewerSha256().catch(() => undefined); // then it is said that the page was not compared
  return await verifyBundle(
    source,
    nodePrimitives,
    (entries) => digestEntries(path, source, entries, { threads, onBytes, signal }),
    {
      ...(options.key === undefined ? {} : { key: options.key }),
      ...(since === undefined ? {} : { since }),
      ...(tsaCertificates === undefined ? {} : { tsaCertificates }),
      ...(officerCertificates === undefined ? {} : { officerCertificates }),
      ...(headers === undefined ? {} : { bitcoinHeaders: headers }),
      ...(viewer === undefined ? {} : { viewerSha256: viewer }),
      ...(tsaCrls === undefined ? {} : { tsaCrls }),
      ...(rotation === undefined ? {} : { rotation }),
      ...(options.kept === undefined ? {} : { kept: options.kept }),
    },
  );
}

async function readSince(path: string): Promise<Uint8Array> {
  try {
    using source = openFileSource(path); // only a file: a device may never end
    if (source.size > longestSince) throw new FormatError('note-wrong-form');
    const bytes = await source.read(0, source.size);
    parseNote(bytes); // what is no note at all says nothing about the bundle
    return bytes;
  } catch (error) {
    throw new JejakError('since-not-readable', 'wrong-use', { path }, { cause: error });
  }
}

async function readHeaders(path: string): Promise<Map<number, BlockHeader>> {
  try {
    using source = openFileSource(path);
    if (source.size > longestHeaders) throw new FormatError('block-headers-wrong-form', { line: 1 });
    return readBlockHeaders(nodePrimitives, textOf(await source.read(0, source.size)));
  } catch (error) {
    if (!(error instanceof FormatError) || error.code === 'not-utf8')
      throw new JejakError('block-headers-not-readable', 'wrong-use', { path }, { cause: error });
    throw new JejakError(error.code, 'wrong-use', { ...error.params, path }, { cause: error });
  }
}

/**
 * The certificates of a file of PEM blocks, DER each.
 *
 * @throws JejakError `tsa-ca-not-readable`
 */
export async function readTsaCa(path: string): Promise<Uint8Array[]> {
  try {
    using source = openFileSource(path);
    if (source.size > longestTsaCa) throw new FormatError('certificates-wrong-form');
    const { certificatesFromPem } = await import('../timestamp/certificates.ts');
    return certificatesFromPem(textOf(await source.read(0, source.size)));
  } catch (error) {
    throw new JejakError('tsa-ca-not-readable', 'wrong-use', { path }, { cause: error });
  }
}

/**
 * The lists of revoked certificates of a file, DER each: one in DER, or PEM blocks.
 *
 * @throws JejakError `tsa-crl-not-readable`
 */
async function readTsaCrl(path: string): Promise<Uint8Array[]> {
  try {
    const { crlsFromFile, longestCrl } = await import('../timestamp/read-crl.ts');
    using source = openFileSource(path);
    if (source.size > 2 * longestCrl) throw new FormatError('crl-wrong-form');
    return crlsFromFile(await source.read(0, source.size));
  } catch (error) {
    throw new JejakError('tsa-crl-not-readable', 'wrong-use', { path }, { cause: error });
  }
}
