/** Numbers between two others, the same for the same seed (mulberry32). */
export function drawSeeded(seed: number): (least: number, most: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return (least, most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (most - least);
  };
}
