/**
 * Of what was read, the share of signs that are wrong: the fewest signs to put in, take out and change to come from one
 * to the other, against those that stand there. White space counts as one space, lines in their order.
 */
export function characterErrorRate(stands: string, read: string): number {
  const [from, to] = [signsOf(stands), signsOf(read)];
  return from.length === 0 ? Number(to.length > 0) : distance(from, to) / from.length;
}

function signsOf(text: string): string[] {
  return Array.from(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
}

function distance(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, sign] of from.entries()) {
    const next = [at + 1];
    for (const [other, read] of to.entries()) {
      const changed = (row[other] ?? 0) + Number(sign !== read);
      next.push(Math.min(changed, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
