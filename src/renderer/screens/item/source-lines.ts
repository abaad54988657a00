/** Files that are text and worth reading as they are, in this order. */
export const readable = ['html', 'dom', 'post', 'capture', 'exif'] as const;

/** Longest piece of a line that is laid out as one; a page without line breaks has lines of a megabyte. */
const longest = 2000;

export interface SourceLine {
  /** From 1; null for the rest of a line that is shown in pieces. */
  number: number | null;
  text: string;
}

/** A file's lines, long ones in pieces. */
export function linesOf(source: string): SourceLine[] {
  return source.split(/\r\n|\n|\r/).flatMap((line, at) => {
    const pieces: SourceLine[] = [{ number: at + 1, text: line.slice(0, longest) }];
    for (let from = longest; from < line.length; from += longest) {
      pieces.push({ number: null, text: line.slice(from, from + longest) });
    }
    return pieces;
  });
}

/** The places in `lines` that hold the words, in any letter case. */
export function linesWith(lines: readonly SourceLine[], words: string): number[] {
  const wanted = words.toLowerCase();
  if (wanted === '') return [];
  return lines.flatMap(({ text }, at) => (text.toLowerCase().includes(wanted) ? [at] : []));
}
