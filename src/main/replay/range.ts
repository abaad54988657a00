/** The bytes `start` up to `end` (exclusive), and whether the whole was asked for. */
export interface WantedRange {
  start: number;
  end: number;
  isPart: boolean;
}

/**
 * Which bytes of a file a `Range` header asks for: `bytes=A-B`, `bytes=A-` and `bytes=-N`, cut to the file.
 * Anything else asks for the whole, as RFC 9110 has it. Null where it lies beyond the file.
 */
export function parseRange(header: string | null, size: number): WantedRange | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return { start: 0, end: size, isPart: false };
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  return start < end ? { start, end, isPart: true } : null;
}
