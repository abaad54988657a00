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
  const placed: Label[] = [];
  const order = [...labels.keys()].toSorted((one, other) => (labels[one]?.y ?? 0) - (labels[other]?.y ?? 0));
  const moved = new Map<number, Label>();
  for (const at of order) {
    const label = labels[at];
    if (label === undefined) continue;
    const over = placed.filter((each) => Math.abs(each.x - label.x) < lettersBetween * 7);
    const lowest = Math.max(-Infinity, ...over.map(({ y, lines }) => y + lines.length * labelLine));
    const free = { ...label, y: Math.max(label.y, lowest) };
    placed.push(free);
    moved.set(at, free);
  }
  return [...labels.keys()].flatMap((at) => moved.get(at) ?? []);
}
