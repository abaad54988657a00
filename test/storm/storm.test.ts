import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blowThrough } from './blow-through.ts';
import { builtProduct } from './built-product.ts';
import { seededRandom, stormSeed } from './random.ts';
import { type Blow, openStorm, type Storm } from './storm.ts';

/** A sample of `npm run storm`, the same each time unless JEJAK_STORM_SEED says otherwise. */
const seed = stormSeed(20_261_122);
const sampleMs = 300_000;
let folder: string;
let storm: Storm;
beforeAll(async () => {
  console.log(`storm: JEJAK_STORM_SEED=${seed}`);
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'jejak-storm-')));
  storm = await openStorm(builtProduct, folder, 2);
});
afterAll(() => {
  storm.close();
  rmSync(folder, { recursive: true });
});

async function stormOver(operation: string, shots: number, cuts: number): Promise<Blow[]> {
  const blows: Blow[] = [];
  const size = { operations: [operation], shots, cuts, repeatOneOf: 8, width: 2 };
  await blowThrough(storm, size, seededRandom(seed), (blow) => void blows.push(blow));
  return blows;
}

describe('nothing that was told as stored is lost, and the locker is whole, after kills, failing calls and power cuts during', () => {
  test.each([
    ['import', 16, 40],
    ['capture', 4, 12],
    ['export', 10, 20],
    ['receive', 8, 20],
    ['create', 8, 20],
    ['backup', 5, 10],
    ['restore', 5, 10],
    ['passphrase', 4, 8],
    ['rekey', 5, 10],
    ['recover', 4, 8],
  ])(
    '%s',
    async (operation, shots, cuts) => {
      const blows = await stormOver(operation, shots, cuts);
      expect(blows.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`))).toEqual(
        [],
      );
      expect(blows.filter(({ met }) => met).length).toBeGreaterThan(blows.length / 2);
    },
    sampleMs,
  );
});
