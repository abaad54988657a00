import { concat, fromHex, joinBytes, sameBytes, textOf, toHex, utf8 } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import type { Primitives } from '../primitives.ts';
import { apply, encodeOperation, type Operation, readOperation } from './operation.ts';
import { encodeNumber, ProofReader } from './reader.ts';

/** Who says what of a message: a calendar that it will put it into a block, a Bitcoin block that it is in it. */
export type Attestation =
  | { is: 'pending'; calendar: string }
  | { is: 'bitcoin'; height: number }
  /** Of a kind that is not known here: kept as it is, and nothing is said by it. */
  | { is: 'other'; tag: string; said: Uint8Array };

/** A message, who attests it, and the steps that lead on from it. */
export interface Stamp {
  message: Uint8Array;
  attestations: Attestation[];
  steps: { operation: Operation; to: Stamp }[];
}

const magic = fromHex('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294');
const version = 1;
const sha256Tag = 0x08;
const pendingTag = '83dfe30d2ef90c8e';
const bitcoinTag = '0588960d73d71901';
const forkTag = 0xff;
const attestationTag = 0x00;

/** As the reference client has them. */
const deepest = 256;
const longestAttestation = 8192;
const longestCalendar = 1000;
const calendarSigns = /^[A-Za-z0-9\-._/:]+$/;
/** Real proofs have some hundred. */
const mostSteps = 10_000;
const mostBytes = 256 * 1024;

/**
 * A detached proof of OpenTimestamps (`.ots`) over a SHA-256, with each step reckoned after.
 *
 * @throws FormatError `ots-wrong-form`, `ots-other-operation`, `ots-too-large`
 */
export function readProof(p: Primitives, bytes: Uint8Array): Stamp {
  if (bytes.length > mostBytes) throw new FormatError('ots-too-large');
  const from = new ProofReader(bytes);
  if (!sameBytes(from.take(magic.length), magic) || from.number() !== version)
    throw new FormatError('ots-wrong-form');
  if (from.byte() !== sha256Tag) throw new FormatError('ots-wrong-form');
  return readToEnd(p, from, from.take(32));
}

/** What a calendar answers: a stamp of a message that the asker knows. @throws as `readProof` */
export function readStamp(p: Primitives, bytes: Uint8Array, message: Uint8Array): Stamp {
  if (bytes.length > mostBytes) throw new FormatError('ots-too-large');
  return readToEnd(p, new ProofReader(bytes), message);
}

function readToEnd(p: Primitives, from: ProofReader, message: Uint8Array): Stamp {
  const stamp = readFrom(p, from, message, { depth: 0, count: { steps: 0 } });
  from.end();
  return stamp;
}

function readFrom(
  p: Primitives,
  from: ProofReader,
  message: Uint8Array,
  { depth, count }: { depth: number; count: { steps: number } },
): Stamp {
  if (depth >= deepest) throw new FormatError('ots-too-large');
  const stamp: Stamp = { message, attestations: [], steps: [] };
  for (let isLast = false; !isLast; ) {
    const first = from.byte();
    isLast = first !== forkTag;
    const tag = isLast ? first : from.byte();
    if (++count.steps > mostSteps) throw new FormatError('ots-too-large');
    if (tag === attestationTag) stamp.attestations.push(readAttestation(from));
    else {
      const operation = readOperation(tag, from);
      const to = readFrom(p, from, apply(p, operation, message), { depth: depth + 1, count });
      stamp.steps.push({ operation, to });
    }
  }
  return stamp;
}

function readAttestation(from: ProofReader): Attestation {
  const tag = toHex(from.take(8));
  const said = from.part(longestAttestation);
  const inner = new ProofReader(said);
  if (tag === bitcoinTag) {
    const height = inner.number();
    inner.end();
    return { is: 'bitcoin', height };
  }
  if (tag !== pendingTag) return { is: 'other', tag, said };
  const calendar = textOf(inner.part(longestCalendar));
  inner.end();
  if (!calendarSigns.test(calendar)) throw new FormatError('ots-wrong-form');
  return { is: 'pending', calendar };
}

/** The file of a proof over a SHA-256, as any client of OpenTimestamps reads it. */
export function encodeProof(stamp: Stamp): Uint8Array {
  return joinBytes([
    magic,
    encodeNumber(version),
    Uint8Array.of(sha256Tag),
    stamp.message,
    ...encodeStamp(stamp),
  ]);
}

function encodeStamp({ attestations, steps }: Stamp): Uint8Array[] {
  const parts = [
    ...attestations.map((each) => [concat(Uint8Array.of(attestationTag), encodeAttestation(each))]),
    ...steps.map(({ operation, to }) => [encodeOperation(operation), ...encodeStamp(to)]),
  ];
  return parts.flatMap((part, at) => (at < parts.length - 1 ? [Uint8Array.of(forkTag), ...part] : part));
}

function encodeAttestation(attestation: Attestation): Uint8Array {
  switch (attestation.is) {
    case 'pending':
      return withLength(pendingTag, withLength('', utf8(attestation.calendar)));
    case 'bitcoin':
      return withLength(bitcoinTag, encodeNumber(attestation.height));
    case 'other':
      return withLength(attestation.tag, attestation.said);
  }
}

function withLength(tag: string, said: Uint8Array): Uint8Array {
  return concat(fromHex(tag), encodeNumber(said.length), said);
}

/** Every message that somebody attests, with who does. */
export function attested(stamp: Stamp): { message: Uint8Array; attestation: Attestation }[] {
  return [
    ...stamp.attestations.map((attestation) => ({ message: stamp.message, attestation })),
    ...stamp.steps.flatMap(({ to }) => attested(to)),
  ];
}

/**
 * A proof to be given to calendars: they see only the hash over a random number beside the message.
 *
 * @returns the proof, and its end, of which they are told
 */
export function beginProof(
  p: Primitives,
  message: Uint8Array,
  nonce: Uint8Array,
): { first: Stamp; last: Stamp } {
  const first: Stamp = { message, attestations: [], steps: [] };
  const nonced = goOn(p, first, { tag: 0xf0, part: nonce });
  return { first, last: goOn(p, nonced, { tag: sha256Tag, part: undefined }) };
}

function goOn(p: Primitives, from: Stamp, operation: Operation): Stamp {
  const to: Stamp = { message: apply(p, operation, from.message), attestations: [], steps: [] };
  from.steps.push({ operation, to });
  return to;
}

/** Takes what another stamp of the same message says into this one, each thing once. */
export function mergeStamp(into: Stamp, other: Stamp): void {
  const said = new Set(into.attestations.map((each) => toHex(encodeAttestation(each))));
  into.attestations.push(...other.attestations.filter((each) => !said.has(toHex(encodeAttestation(each)))));
  for (const step of other.steps) {
    const name = toHex(encodeOperation(step.operation));
    const same = into.steps.find(({ operation }) => toHex(encodeOperation(operation)) === name);
    if (same === undefined) into.steps.push(step);
    else mergeStamp(same.to, step.to);
  }
}
