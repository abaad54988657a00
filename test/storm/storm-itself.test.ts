import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blowThrough } from './blow-through.ts';
import { seededRandom } from './random.ts';
import { type Blow, openStorm, type Storm } from './storm.ts';
import { toyStore } from './toy/toy.ts';

let folder: string;
let storm: Storm;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'jejak-storm-')));
  storm = await openStorm(toyStore, folder, 2);
});
afterAll(() => {
  storm.close();
  rmSync(folder, { recursive: true });
});

async function stormOver(operation: string, shots: number, cuts: number): Promise<Blow[]> {
  const blows: Blow[] = [];
  const size = { operations: [operation], shots, cuts, repeatOneOf: 4, width: 2 };
  await blowThrough(storm, size, seededRandom(7), (blow) => void blows.push(blow));
  return blows;
}
const wrong = (blows: Blow[]): string[] =>
  blows.flatMap(({ name, problems }) => problems.map((one) => `${name}: ${one}`));

describe('a storm', () => {
  test('leaves a store alone that keeps what it promised', async () => {
    const blows = await stormOver('keep', 35, 120);
    expect(wrong(blows)).toEqual([]);
    expect(blows.filter(({ met }) => met)).toHaveLength(blows.length);
    const endings = new Set(blows.map(({ ending }) => ending));
    expect([...endings]).toEqual(
      expect.arrayContaining(['SIGKILL', 'disk-failing', 'disk-full', 'cut', 'done']),
    );
  });

  test('finds by power cuts a store that does not wait for the disk', async () => {
    const blows = await stormOver('keep-without-fsync', 0, 60);
    expect(wrong(blows).filter((line) => line.includes('dropped'))).not.toEqual([]);
    expect(wrong(blows.filter(({ kind }) => kind.endsWith('all-kept')))).toEqual([]);
  });

  test('finds by kills a store that promises before it has stored', async () => {
    const shots = (await storm.shots('promise-before-commit')).filter(
      ({ fault, call }) => fault === 'kill' && call === 'pwrite64',
    );
    const blows: Blow[] = [];
    for (const shot of seededRandom(7).sample(shots, 10)) blows.push(await storm.shoot(shot, false));
    expect(wrong(blows)).not.toEqual([]);
  });
});
