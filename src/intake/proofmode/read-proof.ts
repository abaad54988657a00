import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { PublicKey } from 'openpgp';
import type { ProofCheck, ProofFile, ProofOfFile } from '../../contract/proof.ts';
import type { PackedFile } from '../chat/packed-file.ts';
import { inArchive, type Together } from '../chat/together.ts';
import type { Listing } from '../chat/zip-entries.ts';
import type { Source } from '../source-file.ts';
import { readOpenTimestamp } from './open-timestamps.ts';
import { checkSignature, describeKey, readKey } from './signatures.ts';
import { valuesOf } from './values.ts';

/** Pictures and films of one bundle, and their bytes, beyond which it is not looked at. */
const mostFiles = 200;
const mostBytes = 512 * 1024 * 1024;
const mostOfOne = 128 * 1024 * 1024;
/** Of a proof, a signature or a stamp. */
const mostSmall = 1024 * 1024;

const proofName = /^([0-9a-f]{64})\.proof\.(csv|json)$/i;
const asideName = /\.(?:asc|csv|json|ots|gst|devicecheck|txt|html?|c2pa|pem|crt|pub)$/i;

interface ReadProof {
  file: ProofFile;
  /** Its pictures and films, to be taken out of it. */
  packed: ({ entry: string; file: PackedFile } | { entry: string; why: Listing['refused'][number]['why'] })[];
}

/** Checks a ProofMode bundle, a ZIP; null for any other. Asks nobody. */
export async function readProof(source: Source): Promise<ReadProof | null> {
  const together = await inArchive(source);
  return together === null ? null : proofIn(together);
}

/** Checks the ProofMode bundle that files are which came together; null where they are none. Asks nobody. */
export async function proofIn(together: Together): Promise<ReadProof | null> {
  const { listing } = together;
  const { files } = listing;
  const proofs = files.filter(({ name }) => proofName.test(basename(name)));
  if (proofs.length === 0) return null;
  const media = files.filter(({ name }) => !asideName.test(name));
  const bundle = new Bundle(together);
  const key = await bundle.key();
  const hashes = [...new Set(proofs.map(({ name }) => basename(name).slice(0, 64).toLowerCase()))];
  const found: ProofOfFile[] = [];
  const had = new Set<string>();
  let room = mostBytes;
  const looked = media.slice(0, mostFiles).filter(({ size }) => (room -= size) >= 0);
  bundle.isWhole = looked.length === media.length && listing.refused.length === 0;
  for (const file of looked) {
    const bytes = file.size > mostOfOne ? null : await together.start(file, mostOfOne);
    if (bytes === null) bundle.isWhole = false;
    const sha256 = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
    // A file that is not the one of the only proof is looked at beside it, so that all of it is seen to be wrong.
    const proven = hashes.includes(sha256)
      ? sha256
      : hashes.length === 1 && media.length === 1
        ? hashes[0]
        : undefined;
    if (proven !== undefined) had.add(proven);
    found.push(await bundle.check(file.name, bytes, sha256, proven, key));
  }
  for (const hash of hashes.filter((each) => !had.has(each)).slice(0, mostFiles)) {
    found.push(await bundle.check(null, null, hash, hash, key));
  }
  const checks = found.flatMap((each) => each.checks);
  const count = (result: ProofCheck['result']): number =>
    checks.filter((each) => each.result === result).length;
  const receipt = {
    ...{ media: media.length, right: count('right') },
    ...{ wrong: count('wrong'), notChecked: count('not-checked') },
  };
  const cut =
    looked.length < media.length || hashes.length - had.size > mostFiles || listing.refused.length > 0;
  const others = files.filter(
    ({ name }) => !bundle.used.has(name) && !media.some((each) => each.name === name),
  );
  return {
    file: {
      ...{ v: 1, receipt, key: key === null ? null : await describeKey(key), files: found },
      ...{ others: others.slice(0, mostFiles).map(({ name }) => name.slice(0, 300).toWellFormed()) },
      cut: cut ? 'yes' : 'no',
    },
    packed: [
      ...media.map((file) => ({ entry: file.name, file })),
      ...listing.refused.map(({ name, why }) => ({ entry: name, why })),
    ],
  };
}

/** The files of a bundle, found by the ends of their names wherever they lie in it. */
class Bundle {
  readonly used = new Set<string>();
  /** False where a file of it was not looked at: it may be the one that a proof is for. */
  isWhole = true;
  readonly #together: Together;
  readonly #byName: Map<string, PackedFile>;

  constructor(together: Together) {
    this.#together = together;
    // Of two that differ only in where they lie, the first.
    const { files } = together.listing;
    this.#byName = new Map(files.toReversed().map((file) => [basename(file.name).toLowerCase(), file]));
  }

  async key(): Promise<PublicKey | null> {
    const bytes = (await this.#small('pubkey.asc'))?.bytes;
    return bytes === undefined ? null : readKey(bytes.toString('latin1'));
  }

  async #small(name: string): Promise<{ entry: string; bytes: Buffer } | null> {
    const file = this.#byName.get(name.toLowerCase());
    if (file === undefined || file.size > mostSmall) return null;
    const bytes = await this.#together.start(file, mostSmall);
    if (bytes === null) return null;
    this.used.add(file.name);
    return { entry: file.name, bytes };
  }

  /** Everything that is to be checked of one picture or film; `proven` is the hash in the names of its proof. */
  async check(
    entry: string | null,
    bytes: Buffer | null,
    sha256: string,
    proven: string | undefined,
    key: PublicKey | null,
  ): Promise<ProofOfFile> {
    const checks: ProofCheck[] = [];
    const values: ProofOfFile['values'] = [];
    const add = (
      subject: ProofCheck['subject'],
      about: string,
      said: Omit<ProofCheck, 'subject' | 'entry'>,
    ): void => void checks.push({ subject, ...said, entry: about });
    if (entry === null)
      add('hash', `${sha256}.proof`, {
        ...(this.isWhole
          ? ({ result: 'wrong', code: 'file-missing' } as const)
          : ({ result: 'not-checked', code: 'not-unpacked' } as const)),
        says: null,
      });
    else if (bytes === null) add('hash', entry, { result: 'not-checked', code: 'not-unpacked', says: null });
    else {
      const isRight = sha256 === proven;
      add('hash', entry, {
        result: isRight ? 'right' : 'wrong',
        code: isRight ? 'hash-right' : 'hash-other',
        says: null,
      });
      const signature =
        (await this.#small(`${basename(entry)}.asc`)) ?? (await this.#small(`${proven ?? sha256}.asc`));
      add('signature', signature?.entry ?? entry, await this.#signed(bytes, signature?.bytes, key));
    }
    for (const form of ['csv', 'json']) {
      const proof = proven === undefined ? null : await this.#small(`${proven}.proof.${form}`);
      if (proof === null) continue;
      const signature = await this.#small(`${basename(proof.entry)}.asc`);
      add('proof-signature', proof.entry, await this.#signed(proof.bytes, signature?.bytes, key));
      const read = valuesOf(proof.bytes.toString('utf8'), form === 'json');
      const hashes = read.filter(({ name }) => /^file.?hash/i.test(name));
      if (hashes.length > 0) {
        const isRight = hashes.every(({ value }) => value.toLowerCase() === proven);
        const said = { result: isRight ? ('right' as const) : ('wrong' as const), says: null };
        add('proof-hash', proof.entry, { ...said, code: isRight ? 'proof-hash-right' : 'proof-hash-other' });
      }
      for (const each of read)
        if (!values.some(({ name, value }) => name === each.name && value === each.value)) values.push(each);
    }
    const stamp = proven === undefined ? null : await this.#small(`${proven}.ots`);
    if (stamp !== null) add('stamp', stamp.entry, stampOf(stamp.bytes, proven ?? ''));
    for (const kind of ['gst', 'devicecheck']) {
      const attested = proven === undefined ? null : await this.#small(`${proven}.${kind}`);
      if (attested !== null)
        add('device', attested.entry, { result: 'not-checked', code: 'device', says: null });
    }
    return { entry, sha256, checks, values };
  }

  #signed(bytes: Buffer, signature: Buffer | undefined, key: PublicKey | null) {
    if (signature === undefined) return { result: 'wrong' as const, code: 'no-signature', says: null };
    if (key === null) return { result: 'not-checked' as const, code: 'no-key', says: null };
    return checkSignature(bytes, signature, key);
  }
}

/** A stamp of OpenTimestamps is over the hash of the picture, or over that as text. */
function stampOf(bytes: Buffer, sha256: string): Omit<ProofCheck, 'subject' | 'entry'> {
  const stamp = readOpenTimestamp(bytes);
  if (stamp === null) return { result: 'wrong', code: 'stamp-unreadable', says: null };
  const digests = [sha256, createHash('sha256').update(sha256).digest('hex')];
  if (!digests.includes(stamp.digest.toString('hex')))
    return { result: 'wrong', code: 'stamp-other', says: null };
  const [block] = stamp.blocks;
  return block === undefined
    ? { result: 'not-checked', code: 'stamp-pending', says: stamp.pending[0]?.slice(0, 200) ?? null }
    : { result: 'not-checked', code: 'stamp-block', says: String(block) };
}
