import { removedMark } from '../../contract/removed-mark.ts';

/** Whether it is the address that an entry names, where secrets of a session are taken out: a list keeps it as it was given. */
export function isOfAddress(url: string, told: string): boolean {
  const [start = '', ...pieces] = told.split(removedMark);
  if (pieces.length === 0) return url === told;
  const end = pieces.at(-1) ?? '';
  if (!url.startsWith(start) || !url.endsWith(end) || url.length < start.length + end.length) return false;
  let at = start.length;
  for (const piece of pieces.slice(0, -1)) {
    const found = url.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= url.length - end.length;
}
