/**
 * `npm run demo`: the main job on the samples in `resources/samples/`, with the built command line as a
 * person would use it. Everything it makes lies in `demo/`, which each run makes anew.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { serveSamplePost } from '../src/core/sample/serve-post.ts';
import { CommandFailed, runJejak } from './demo/run-jejak.ts';
import { type DemoWord, say } from './demo/words.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'demo');
const locker = join(folder, 'contoh.jejak');
const bundle = join(folder, 'paket-bukti-001.zip');
const pictures = join(folder, 'gambar');
const passphraseFile = join(folder, 'kata-sandi.txt');
const number = '001/CONTOH/2026';

const itemsAnswer = z.object({ items: z.array(z.object({ item: z.string(), state: z.string() })) });
const exportAnswer = z.object({ sha256: z.string() });
const verifyAnswer = z.object({ intact: z.boolean(), signedBy: z.unknown() });

let step = 0;
const steps = 9;
async function show<T>(word: DemoWord, work: () => Promise<T>): Promise<T> {
  step += 1;
  const begun = performance.now();
  console.log(`[${step}/${steps}] ${say(word)} …`);
  const result = await work();
  console.log(`      ✓ ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

const variables = { JEJAK_PASSPHRASE: '', JEJAK_DATA_DIR: join(folder, 'data') };
const jejak = (...args: string[]): Promise<unknown> => runJejak(args, variables);

/** Makes one item, and says so where it is only partial. */
async function makeItem(...args: string[]): Promise<string> {
  const { items } = itemsAnswer.parse(await jejak(...args, '--case', number));
  const [made] = items;
  if (made === undefined) throw new Error(`nothing came of ${args.join(' ')}`);
  if (made.state !== 'complete') console.log(`      ! ${say('is-partial')}`);
  return made.item;
}

async function capturePost(): Promise<string> {
  const site = await serveSamplePost(join(root, 'resources/samples/post'));
  try {
    return await show('capture', () => makeItem('capture', locker, site.url));
  } finally {
    await site.close();
  }
}

async function demonstrate(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  variables.JEJAK_PASSPHRASE = randomBytes(12).toString('base64url');
  writeFileSync(passphraseFile, `${variables.JEJAK_PASSPHRASE}\n`, { mode: 0o600 });
  console.log(`${say('title')}\n`);

  await show('locker', () =>
    jejak('locker', 'create', locker, '--officer', 'Petugas Contoh', '--agency', 'Pengawas Contoh'),
  );
  await show('case', () => jejak('case', 'open', locker, '--number', number, '--title', say('case-title')));
  const post = await capturePost();
  const photo = await show('import', () =>
    makeItem('import', locker, join(root, 'resources/samples/spanduk.jpg')),
  );
  await show('exhibits', async () => {
    for (const [item, label, title] of [
      [post, 'P-1', say('post-shows')],
      [photo, 'P-2', say('banner-shows')],
    ] as const) {
      await jejak('exhibit', 'add', locker, item, '--case', number, '--label', label, '--title', title);
    }
  });
  await show('check', () => jejak('locker', 'check', locker));
  const sealed = exportAnswer.parse(
    await show('export', () => jejak('export', locker, '--case', number, '--out', bundle)),
  );
  const verified = verifyAnswer.parse(await show('verify', () => jejak('verify', bundle)));
  await show('pictures', async () => {
    await jejak('extract', locker, post, 'screenshot', '--out', join(pictures, 'P-1-halaman.png'));
    await jejak('extract', locker, photo, 'original', '--out', join(pictures, 'P-2-spanduk.jpg'));
  });

  const lines: [string, string][] = [
    [say('bundle'), `${here(bundle)} (${verified.intact ? say('intact') : '?'})`],
    [say('sha256'), sealed.sha256],
    [
      say('signed-by'),
      typeof verified.signedBy === 'string' ? verified.signedBy : JSON.stringify(verified.signedBy),
    ],
    [say('pictures-lie'), here(pictures)],
    [say('locker-lies'), here(locker)],
    [say('passphrase-lies'), here(passphraseFile)],
  ];
  console.log(`\n${lines.map(([name, value]) => `${name.padEnd(16)} ${value}`).join('\n')}`);
  console.log(`\n${say('again', { file: here(bundle) })}`);
}

function here(path: string): string {
  return relative(process.cwd(), path);
}

try {
  await demonstrate();
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = error.status;
}
