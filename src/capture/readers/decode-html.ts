import { TextDecoder } from 'node:util';

const marks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** In which a page must name its encoding. */
const headBytes = 1024;

/** A page's bytes as text: by its mark of order, by what the server said, by its own `meta`, else UTF-8, in the order of the HTML standard. */
export function decodeHtml(bytes: Uint8Array, charset: string | null): string {
  const marked = marks.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign))?.[0];
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headBytes, bytes.byteLength)).toString(
    'latin1',
  );
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  for (const label of [marked, charset, named]) {
    const decoder = label === undefined || label === null || label === '' ? undefined : decoderFor(label);
    if (decoder !== undefined) return decoder.decode(bytes);
  }
  return new TextDecoder().decode(bytes);
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined; // A name that no encoding has: as if none were given.
  }
}
