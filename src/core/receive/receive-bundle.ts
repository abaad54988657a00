import { compareUtf8, toHex } from '../../bundle/bytes.ts';
import { FormatError } from '../../bundle/format-error.ts';
import { outsideTagmanifest } from '../../bundle/layout.ts';
import type { Decryption } from '../../bundle/node/age-header.ts';
import { type FileSource, openFileSource } from '../../bundle/node/file-source.ts';
import { nodePrimitives as p } from '../../bundle/node/primitives.ts';
import { verifyApart } from '../../bundle/node/verify-apart.ts';
import type { VerifyFileOptions, VerifyResult } from '../../bundle/node/verify-file.ts';
import { InflateError } from '../../bundle/primitives.ts';
import { type BundleContent, readContent } from '../../bundle/verify/content.ts';
import { Findings } from '../../bundle/verify/findings.ts';
import { type OpenBundle, openBundle } from '../../bundle/verify/open-bundle.ts';
import { entryPieces } from '../../bundle/zip-content.ts';
import { JejakError } from '../../contract/error.ts';
import { startIntakeProcess } from '../../intake/client.ts';
import type { Incoming, Locker, Receipt, Received } from '../../locker/index.ts';
import { makeThumbnails, pictureOf } from '../thumbnails.ts';
import { withDecrypted } from '../verify-encrypted.ts';
import type { Work } from '../work.ts';
import { toIncoming } from './incoming.ts';

export interface ReceiveRequest extends Pick<VerifyFileOptions, 'key' | 'since'> {
  file: string;
  /** Who handed it over; empty where it is not said. */
  from: string;
  decryption?: Decryption | undefined;
}

/** A bundle that is not intact is only told: nothing of it is stored. */
export interface ReceiveResult {
  verified: VerifyResult;
  received: (Received & Pick<Incoming, 'bundle' | 'sealSha256' | 'origin' | 'signedBy'>) | null;
}

/**
 * Takes a case bundle into the locker (docs/formats, "received"). It is verified first; what was read of it then is
 * what is stored, and of every other file the hash that leads to the seal is looked at again as its bytes come in, so
 * that a file that is changed or exchanged meanwhile is noticed. All of it becomes durable in one transaction.
 *
 * @throws JejakError `bundle-changed-meanwhile`, `bundle-not-receivable`, `no-room-to-receive`, `interrupted`, and
 * what `withDecrypted` and `verifyApart` throw
 */
export async function receiveBundle(
  locker: Locker,
  request: ReceiveRequest,
  work: Work,
): Promise<ReceiveResult> {
  return await withDecrypted(request.file, request.decryption, work, (plain) =>
    receivePlain(locker, plain, request, work),
  );
}

async function receivePlain(
  locker: Locker,
  file: string,
  request: ReceiveRequest,
  work: Work,
): Promise<ReceiveResult> {
  const kept = new Map<string, Uint8Array>();
  const verified = await verifyApart(file, {
    ...work,
    ...(request.key === undefined ? {} : { key: request.key }),
    ...(request.since === undefined ? {} : { since: request.since }),
    kept,
  });
  const { intact, signedBy, sealSha256 } = verified;
  if (!intact || signedBy === null || sealSha256 === null) return { verified, received: null };
  using source = openFileSource(file);
  const bundle = await openAgain(source, kept);
  const content = await contentOf(kept);
  await addUnlisted(bundle, content, kept);
  const sizes = new Map([...bundle.files].map(([path, { size }]) => [path, size]));
  const incoming = toIncoming(content, { from: request.from, signedBy, sealSha256, sizes });
  const received = await takeIn(locker, { source, bundle, kept, incoming }, work);
  await makeSmallPictures(locker, incoming.case.id, work);
  const { bundle: id, origin } = incoming;
  return { verified, received: { ...received, bundle: id, sealSha256, origin, signedBy } };
}

interface Coming {
  source: FileSource;
  bundle: OpenBundle;
  kept: ReadonlyMap<string, Uint8Array>;
  incoming: Incoming;
}

async function takeIn(locker: Locker, coming: Coming, work: Work): Promise<Received> {
  const { incoming } = coming;
  const known = locker
    .receivedBundles(incoming.case.id)
    .some(({ sealSha256 }) => sealSha256 === incoming.sealSha256);
  const receipt = await locker.beginReceipt();
  try {
    if (!known) await bringBytes(locker, receipt, coming, work);
    if (work.signal.aborted) throw new JejakError('interrupted', 'interrupted');
    work.onProgress({ step: 'receive-seal' });
    return await receipt.seal(incoming);
  } catch (error) {
    // What cannot be given up now is when the locker is opened next; the reason to tell is the first one.
    await receipt.drop().catch(() => undefined);
    throw error;
  }
}

/** Bytes after which it is asked again whether the disk has room: others write to it too. */
const askedAgainAfter = 8 * 1024 * 1024;

/** Streams the bytes that the locker has not yet, each once. */
async function bringBytes(
  locker: Locker,
  receipt: Receipt,
  { source, bundle, kept, incoming }: Coming,
  { onProgress, signal }: Work,
): Promise<void> {
  const byHash = new Map(incoming.files.map((file) => [file.sha256, file]));
  const files = locker
    .missingBytes(incoming.files)
    .flatMap((sha256) => byHash.get(sha256) ?? [])
    .sort((a, b) => compareUtf8(a.path, b.path));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  /** How much had come when it was last asked whether there is room. */
  let asked = 0;
  const askForRoom = (): Promise<void> => receipt.assertRoom({ total, left: total - (asked = done) });
  await askForRoom();
  for (const { path, sha256 } of files) {
    const entry = bundle.files.get(path);
    if (entry === undefined) throw changed(path);
    const room = receipt.file(sha256);
    const whole = kept.get(path);
    try {
      for await (const piece of whole === undefined ? entryPieces(p, source, entry) : [whole]) {
        if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
        await room.write(piece);
        done += piece.length;
        if (done - asked > askedAgainAfter) await askForRoom();
        onProgress({ step: 'receive', done, total, unit: 'bytes' });
      }
    } catch (error) {
      throw error instanceof InflateError ? changed(path) : error;
    }
    if ((await room.close()).sha256 !== sha256) throw changed(path);
  }
}

/** Also those that an earlier receipt was stopped before. One that fails is tried again with the next. */
async function makeSmallPictures(locker: Locker, caseId: string, work: Work): Promise<void> {
  const items = locker
    .items({ caseId })
    .filter((item) => !item.files.some(({ role }) => role === 'thumbnail') && pictureOf(item) !== undefined);
  if (items.length === 0) return;
  const intake = startIntakeProcess();
  try {
    await makeThumbnails(locker, intake, items, work);
  } finally {
    await intake.close();
  }
}

async function openAgain(source: FileSource, kept: Map<string, Uint8Array>): Promise<OpenBundle> {
  const bundle = await openBundle(source, p, new Findings(), kept);
  if (bundle === undefined) throw changed('');
  return bundle;
}

async function contentOf(kept: ReadonlyMap<string, Uint8Array>): Promise<BundleContent> {
  try {
    return await readContent(p, kept);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new JejakError('bundle-changed-meanwhile', 'answer-is-no', error.params, { cause: error });
  }
}

/** What vouches for the seal stands in no manifest; from now on this locker's own log knows its hash. */
async function addUnlisted(
  bundle: OpenBundle,
  { hashes }: BundleContent,
  kept: Map<string, Uint8Array>,
): Promise<void> {
  for (const path of outsideTagmanifest) {
    if (hashes.has(path) || !bundle.files.has(path)) continue;
    const bytes = kept.get(path) ?? (await bundle.read(path));
    if (bytes === undefined) throw changed(path);
    hashes.set(path, toHex(p.sha256(bytes)));
  }
}

function changed(path: string): JejakError {
  return new JejakError('bundle-changed-meanwhile', 'answer-is-no', { path });
}
