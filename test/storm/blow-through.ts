import { inParallel } from './parallel.ts';
import type { Random } from './random.ts';
import { drawShots, type Shot } from './shots.ts';
import type { Blow, Storm } from './storm.ts';

export interface StormSize {
  operations: readonly string[];
  /** Kills and failed calls, over all operations together. */
  shots: number;
  /** Power cuts, over all operations together. */
  cuts: number;
  /** Of how many blows one is followed by a repetition of the operation. */
  repeatOneOf: number;
  width: number;
}

/** Lets a storm of this size loose; every blow is told as it is over. */
export async function blowThrough(
  storm: Storm,
  size: StormSize,
  random: Random,
  onBlow: (blow: Blow) => void,
): Promise<void> {
  const shots: Shot[] = [];
  for (const operation of size.operations) {
    const all = await storm.shots(operation);
    shots.push(...drawShots(all, Math.ceil(size.shots / size.operations.length), random));
  }
  const drawn = shots.map((shot) => ({ shot, repeat: random.below(size.repeatOneOf) === 0 }));
  await inParallel(drawn, size.width, async ({ shot, repeat }) => onBlow(await storm.shoot(shot, repeat)));
  for (const operation of size.operations) {
    await storm.cutPower(operation, Math.ceil(size.cuts / size.operations.length), random, onBlow);
  }
}
