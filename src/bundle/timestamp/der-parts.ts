/** One element of DER: where it begins, where its content does, and where it ends. */
export interface DerPart {
  tag: number;
  at: number;
  content: number;
  end: number;
}

/**
 * The elements that lie one after the other in a range of DER, each by its place: no byte is copied, and nothing within
 * them is read.
 *
 * @throws TypeError where they do not fill the range, or a length is not DER's
 */
export function* derParts(bytes: Uint8Array, from: number, to: number): Generator<DerPart> {
  for (let at = from; at < to; ) {
    const part = partAt(bytes, at, to);
    yield part;
    at = part.end;
  }
}

/** @throws TypeError */
export function partAt(bytes: Uint8Array, at: number, to: number): DerPart {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new TypeError('no element');
  const more = first < 0x80 ? 0 : first - 0x80;
  if (more > 4 || first === 0x80) throw new TypeError('no length');
  let length = more === 0 ? first : 0;
  for (let i = 0; i < more; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const content = at + 2 + more;
  if (content + length > to) throw new TypeError('beyond its end');
  return { tag, at, content, end: content + length };
}

/** An element of these bytes, with its tag and its length. */
export function derOfParts(tag: number, pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, { length: each }) => sum + each, 0);
  const digits: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256);
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 + digits.length, ...digits];
  const whole = new Uint8Array(head.length + length);
  whole.set(head);
  let at = head.length;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
