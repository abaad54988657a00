/**
 * Looks for altered copies in a made set of 1,000 pictures with 10 copies of 100 of them, and times the same questions
 * among 100,000 pictures, the others of which are those of the set with waves turned round at random.
 *
 *     node bench/product/similar.ts LOCKER
 */
import { setTimeout } from 'node:timers/promises';
import { startIntakeProcess } from '../../src/intake/client.ts';
import { alterations, alterPicture, makeSimilarPicture } from '../similar-pictures.ts';
import { createBenchLocker, openBenchLocker } from './session.ts';

const pictures = 1000;
const copied = 100;
const among = 100_000;
const asked = 200;

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: similar.ts LOCKER');
const locker = await createBenchLocker(dir);
const intake = startIntakeProcess();

const originals = new Map<string, string>();
const copies = new Map<string, string>();
const hashes: Uint8Array[] = [];
for (let n = 0; n < pictures; n++) {
  const picture = await makeSimilarPicture(n);
  await keep(idOf(n, 0), await hashOf(picture));
  originals.set(idOf(n, 0), String(n));
  const every = pictures / copied;
  if (n % every !== Math.floor(n / every) % every) continue;
  for (const [at, how] of alterations.entries()) {
    await keep(idOf(n, at + 1), await hashOf(await alterPicture(picture, n, how)));
    copies.set(idOf(n, at + 1), String(n));
  }
}
await intake.close();

let found = 0;
let wrong = 0;
const numbers = new Map([...originals, ...copies]);
for (const [item, number] of numbers) {
  const others = (await locker.similar(item, 1000)).map((each) => numbers.get(each.item));
  if (
    copies.has(item) &&
    (await locker.similar(item, 1000)).some((each) => originals.get(each.item) === number)
  )
    found += 1;
  if (others.some((other) => other !== number)) wrong += 1;
}

let state = 20261127;
for (let n = numbers.size; n < among; ) {
  const batch: Promise<void>[] = [];
  for (const end = Math.min(among, n + 500); n < end; n++)
    batch.push(locker.keepPictureHash(idOf(n, 99), turned(n)));
  await Promise.all(batch);
}
await locker.close();

/** The time of one question right after opening, and of all once what they need was read ahead, as the desk has it done. */
const cold = await openBenchLocker(dir);
const [anyone = ''] = copies.keys();
const coldBegan = performance.now();
await cold.similar(anyone, 20);
const coldMs = performance.now() - coldBegan;
await cold.close();

const again = await openBenchLocker(dir);
await again.prepareSimilar();
await setTimeout(1000);
const times: number[] = [];
for (const item of [...copies.keys()].slice(0, asked)) {
  const began = performance.now();
  await again.similar(item, 20);
  times.push(performance.now() - began);
}
await again.close();
console.log(
  JSON.stringify({
    found: found / copies.size,
    wrong: wrong / numbers.size,
    coldMs,
    firstMs: times[0],
    times,
  }),
);

async function hashOf(bytes: Buffer): Promise<Uint8Array> {
  const made = await intake.thumbnail({ bytes, mediaType: 'image/jpeg' });
  if (!('hash' in made) || made.hash === null) throw new Error('a picture of the set was not read');
  return made.hash;
}

async function keep(item: string, hash: Uint8Array): Promise<void> {
  hashes.push(hash);
  await locker.keepPictureHash(item, hash);
}

/** One of the set, of whose bits every third is another at random. */
function turned(n: number): Uint8Array {
  return Uint8Array.from(hashes[n % hashes.length] ?? [], (byte) => byte ^ (random() & random()));
}

function random(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state & 0xff;
}

function idOf(n: number, copy: number): string {
  return `${n.toString(16).padStart(24, '0')}${copy.toString(16).padStart(8, '0')}`;
}
