import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { brokenBundles, makeBroken } from './break-bundle.ts';
import { hex, sha256 } from './canonical.ts';
import { goodBundles, goodVariants } from './good-bundles.ts';
import { makeBundle } from './make-bundle.ts';
import { readZip } from './read-zip.ts';

const script = join(import.meta.dirname, 'perl/verify-bundle.pl');
const folder = mkdtempSync(join(tmpdir(), 'jejak-perl-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let written = 0;

/** Exit statuses by bundle; what is only told wrongly in `case.json`, and the archive's own form, are not its matter. */
const vectors = {
  'right.zip': 0,
  'right-rotated.zip': 0,
  'added-file.zip': 1,
  'case-seq-gap.zip': 1,
  'changed-file.zip': 1,
  'exchanged-and-sealed-again.zip': 1,
  'forged-prev.zip': 1,
  'opening-changed.zip': 1,
  'path-escape.zip': 1,
  'seal-by-stranger.zip': 1,
  'shortened-ledger.zip': 1,
  'cut-off.zip': 2,
};

/** A language that the system has not got is complained of by Perl itself. */
const env = { ...process.env, LC_ALL: 'C' };

/** What the Perl script says of a bundle; git brings Perl along on every system that the tests run on. */
async function judged(archive: Buffer): Promise<{ status: number; said: string }> {
  written += 1;
  const path = join(folder, `${written}.zip`);
  writeFileSync(path, archive);
  try {
    return { status: 0, said: (await promisify(execFile)('perl', [script, path], { env })).stdout };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('stdout' in error)) throw error;
    if (typeof error.code !== 'number') throw error; // Perl itself could not be started.
    return {
      status: error.code,
      said: String(error.stdout) + ('stderr' in error ? String(error.stderr) : ''),
    };
  }
}

const good = [
  ...Object.entries(goodBundles).map(([name, plan]) => ({ name, plan, tamper: {} })),
  ...Object.entries(goodVariants).map(([name, each]) => ({ name, ...each })),
];
const { 'the seal and the bag': bags, 'the ledger': ledgers } = brokenBundles;

/** A third reader of the format, in another language: seal, bag, keys, log and openings. */
describe('the script in Perl', () => {
  test.each(good)('finds a good bundle right, and its number: $name', async ({ plan, tamper }) => {
    const archive = makeBundle(plan, tamper);
    const seal = [...readZip(archive, [])].find(([path]) => path.endsWith('/seal.txt'))?.[1];
    expect(await judged(archive)).toEqual({
      status: 0,
      said: `right; the number of the seal is ${hex(sha256(seal ?? ''))}\n`,
    });
  });

  test.each(Object.entries({ ...bags, ...ledgers }))('finds what is broken: %s', async (_, each) => {
    const { status, said } = await judged(makeBroken(each));
    expect(said).toMatch(/^(?!Can't|Use of).+\nnot right\n$/s);
    expect(status).toBe(1);
  });

  test.each(Object.entries(vectors))(
    "judges the product's bundles that are kept: %s",
    async (name, wanted) => {
      const { status, said } = await judged(readFileSync(join(import.meta.dirname, '../vectors', name)));
      expect(status, said).toBe(wanted);
    },
  );
});
