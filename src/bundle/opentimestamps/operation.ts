import { concat, toHex, utf8 } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import type { Primitives } from '../primitives.ts';
import { encodeNumber, longestMessage, type ProofReader } from './reader.ts';

/** A step from one message to the next. */
export interface Operation {
  tag: number;
  /** What is put before or behind; undefined for the others. */
  part: Uint8Array | undefined;
}

const append = 0xf0;
const prepend = 0xf1;
const sha1 = 0x02;
const ripemd160 = 0x03;
const sha256 = 0x08;
const reverse = 0xf2;
const hexlify = 0xf3;
const known = new Set([append, prepend, sha1, ripemd160, sha256, reverse, hexlify]);

/** @throws FormatError `ots-wrong-form`; `ots-other-operation` for one that is not known here, such as Keccak-256 of Ethereum */
export function readOperation(tag: number, from: ProofReader): Operation {
  if (!known.has(tag)) throw new FormatError('ots-other-operation', { tag: toHex(Uint8Array.of(tag)) });
  if (tag !== append && tag !== prepend) return { tag, part: undefined };
  const part = from.part(longestMessage);
  if (part.length === 0) throw new FormatError('ots-wrong-form');
  return { tag, part };
}

export function encodeOperation({ tag, part }: Operation): Uint8Array {
  return part === undefined
    ? Uint8Array.of(tag)
    : concat(Uint8Array.of(tag), encodeNumber(part.length), part);
}

/** The message that comes of one. @throws FormatError `ots-wrong-form` where it would grow beyond what any may have */
export function apply(p: Primitives, { tag, part }: Operation, message: Uint8Array): Uint8Array {
  const result = resultOf(p, { tag, part }, message);
  if (result.length === 0 || result.length > longestMessage) throw new FormatError('ots-wrong-form');
  return result;
}

function resultOf(
  p: Primitives,
  { tag, part = new Uint8Array() }: Operation,
  message: Uint8Array,
): Uint8Array {
  switch (tag) {
    case append:
      return concat(message, part);
    case prepend:
      return concat(part, message);
    case reverse:
      return message.toReversed();
    case hexlify:
      return utf8(toHex(message));
    case sha1:
      return p.olderHash('sha1', message);
    case ripemd160:
      return p.olderHash('ripemd160', message);
    default:
      return p.sha256(message);
  }
}
