/** Where the words of a line stand: their middle, and each line of them. */
export interface Label {
  x: number;
  y: number;
  lines: string[];
}

export const labelLine = 15;
/** What is between two columns of boxes has room for so many letters. */
const lettersBetween = 20;

/** The words of a line, in lines that fit between two columns of boxes. */
export function brokenWords(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [at, word] of words.entries()) {
    const text = at === words.length - 1 ? word : `${word},`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < lettersBetween)
      lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines;
}

/** Moves labels of one gap between columns down, until none lies over another. */
export function keptApart(labels: readonly Label[]): Label[] {
  // By where its middle stands, of which there are few, the lowest that is taken.
  const taken = new Map<number, number>();
  const order = [...labels.entries()].toSorted(([, one], [, other]) => one.y - other.y);
  const moved = [...labels];
  for (const [at, label] of order) {
    let y = label.y;
    for (const [x, lowest] of taken) if (Math.abs(x - label.x) < lettersBetween * 7) y = Math.max(y, lowest);
    taken.set(label.x, y + label.lines.length * labelLine);
    moved[at] = { ...label, y };
  }
  return moved;
}
