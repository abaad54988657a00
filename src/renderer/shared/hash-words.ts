/** A hash in groups of four, all of it. */
export function inFours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A hash in groups of four: first and last eight digits, the whole where it is short. */
export function shortHash(value: string): string {
  return value.length <= 20 ? inFours(value) : `${inFours(value.slice(0, 8))} … ${inFours(value.slice(-8))}`;
}
