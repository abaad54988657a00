/** What stands in a column that should hold JSON; undefined where it holds none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // which is a finding of whoever asks
  }
}
