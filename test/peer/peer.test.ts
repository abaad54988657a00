import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { JejakError } from '../../src/contract/error.ts';
import { builtFile } from '../built-code.ts';
import { plainPicture } from '../intake/exif-photo.ts';
import { brokenBundles, makeBroken } from './break-bundle.ts';
import { goodBundles, goodVariants } from './good-bundles.ts';
import { makeBundle } from './make-bundle.ts';
import { type Verdict, verifyBundle } from './verify-bundle.ts';

/**
 * The published format has two readers and two makers here: the product's, and one that was written from the
 * page alone. Each must judge the other's bundles right; where they differ, the page is not clear enough.
 */
const folder = mkdtempSync(join(tmpdir(), 'jejak-peer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function judgedByProduct(archive: Buffer): Promise<{ verdict: Verdict['verdict']; said: unknown }> {
  const path = join(folder, 'bundle.zip');
  writeFileSync(path, archive);
  try {
    const { intact, failures } = await verifyFile(path, {});
    return { verdict: intact ? 'intact' : 'not-intact', said: failures };
  } catch (error) {
    if (!(error instanceof JejakError) || error.fault !== 'wrong-use') throw error;
    return { verdict: 'not-readable', said: error.code };
  }
}

const good = new Map([
  ...Object.entries(goodBundles).map(([name, plan]) => [name, { plan, tamper: {} }] as const),
  ...Object.entries(goodVariants),
]);

describe('a bundle made from the page alone', () => {
  test.each([...good])('is intact to both readers: %s', async (_, { plan, tamper }) => {
    const archive = makeBundle(plan, tamper);
    expect(await judgedByProduct(archive)).toEqual({ verdict: 'intact', said: [] });
    expect(verifyBundle(archive)).toEqual({ verdict: 'intact', failures: [] });
  });

  test('is the same in every run', () => {
    const [plan] = Object.values(goodBundles);
    if (plan === undefined) throw new Error('no plan');
    expect(makeBundle(plan).equals(makeBundle(plan))).toBe(true);
  });

  test('is checked with sha256sum and openssl', () => {
    writeFileSync(join(folder, 'good.zip'), makeBundle({ ...goodBundles['a key rotated once'], top: 'bag' }));
    execFileSync('unzip', ['-q', 'good.zip'], { cwd: folder });
    const bag = join(folder, 'bag');
    execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
      cwd: bag,
    });
    const note = readFileSync(join(bag, 'seal.txt'), 'utf8');
    writeFileSync(join(bag, 'seal.text'), note.slice(0, note.indexOf('\n\n') + 1));
    const signers = z.object({ locker: z.array(z.string()) });
    const { locker } = signers.parse(JSON.parse(readFileSync(join(bag, 'data/keys/signers.json'), 'utf8')));
    const key = `data/keys/${locker.at(-1) ?? ''}.pem`;
    const verify = [
      'pkeyutl',
      '-verify',
      '-rawin',
      '-pubin',
      '-inkey',
      key,
      '-in',
      'seal.text',
      '-sigfile',
      'seal.txt.sig',
    ];
    expect(execFileSync('openssl', verify, { cwd: bag, encoding: 'utf8' })).toContain(
      'Verified Successfully',
    );
  });
});

describe('a broken bundle', () => {
  test('comes in more than two hundred kinds, each with a name of its own', () => {
    const names = Object.values(brokenBundles).flatMap((each) => Object.keys(each));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(200);
  });

  for (const [offended, breaks] of Object.entries(brokenBundles)) {
    describe(`in what concerns ${offended}`, () => {
      test.each(Object.entries(breaks))('is not intact to both readers: %s', async (_, each) => {
        const archive = makeBroken(each);
        const product = await judgedByProduct(archive);
        expect(product.verdict, JSON.stringify(product.said)).toBe(each.verdict);
        const own = verifyBundle(archive);
        expect(own.verdict, JSON.stringify(own.failures)).toBe(each.verdict);
      });
    });
  }
});

describe("the product's bundles", () => {
  const vectors = join(import.meta.dirname, '../vectors');
  const expected = z.record(
    z.string(),
    z.union([z.object({ failures: z.array(z.string()) }), z.object({ error: z.string() })]),
  );
  const known = expected.parse(JSON.parse(readFileSync(join(vectors, 'expected.json'), 'utf8')));

  test('that are kept are all judged', () => {
    const kept = readdirSync(vectors).filter((name) => name.endsWith('.zip'));
    expect(kept.sort()).toEqual(Object.keys(known).sort());
  });

  test.each(Object.entries(known))('are judged right by the other reader: %s', (name, said) => {
    const wanted = 'error' in said ? 'not-readable' : said.failures.length === 0 ? 'intact' : 'not-intact';
    const { verdict, failures } = verifyBundle(readFileSync(join(vectors, name)));
    expect(verdict, JSON.stringify(failures)).toBe(wanted);
  });

  test('made by the command line are intact to the other reader, and any changed byte of a file is found', async () => {
    const archive = await exportedByProduct();
    expect(verifyBundle(archive)).toEqual({ verdict: 'intact', failures: [] });
    const at = archive.indexOf('"capturedAt"');
    expect(at).toBeGreaterThan(0);
    const changed = Buffer.from(archive);
    changed[at + 2] = (changed[at + 2] ?? 0) ^ 1;
    expect(verifyBundle(changed).verdict).toBe('not-intact');
  }, 300_000);
});

/** A case with an exhibit, an item and one from the inbox, from import to export. */
async function exportedByProduct(): Promise<Buffer> {
  const locker = join(folder, 'peer.jejak');
  const [main, quickKeys] = [builtFile('main'), builtFile('quick-keys')];
  const jejak = (...args: string[]): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', quickKeys, main, ...args, '--json'], {
        encoding: 'utf8',
        env: { ...process.env, JEJAK_PASSPHRASE: 'kunci yang cukup panjang' },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  const imported = z.object({ items: z.array(z.object({ item: z.string() })) });
  const bring = async (name: string, format: 'jpeg' | 'png' | 'webp', ...args: string[]): Promise<string> => {
    writeFileSync(join(folder, name), await plainPicture(format));
    const { items } = imported.parse(jejak('import', locker, join(folder, name), ...args));
    return items[0]?.item ?? '';
  };
  jejak('locker', 'create', locker, '--officer', 'Siti', '--agency', 'Bawaslu');
  jejak('case', 'open', locker, '--number', '014/X/2026', '--title', 'Dugaan dukungan');
  jejak('case', 'open', locker, '--number', '015/X/2026', '--title', 'Perkara lain');
  const exhibit = await bring('spanduk.jpg', 'jpeg', '--case', '014/X/2026');
  await bring('lain.png', 'png', '--case', '014/X/2026');
  await bring('perkara-lain.png', 'png', '--case', '015/X/2026');
  const waiting = await bring('malam.webp', 'webp');
  jejak('file', locker, waiting, '--case', '014/X/2026');
  jejak('exhibit', 'add', locker, exhibit, '--case', '014/X/2026', '--label', 'P-1');
  jejak('export', locker, '--case', '014/X/2026', '--out', join(folder, 'product.zip'));
  return readFileSync(join(folder, 'product.zip'));
}
