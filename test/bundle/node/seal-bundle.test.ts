import { execFile } from 'node:child_process';
import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { layout } from '../../../src/bundle/layout.ts';
import {
  type PackedBundle,
  type PackOptions,
  type PayloadFile,
  packBundle,
  type SealRequest,
  sealBundle,
} from '../../../src/bundle/node/seal-bundle.ts';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { readmeText } from '../../../src/bundle/readme.ts';
import { JejakError } from '../../../src/contract/error.ts';
import { wordsIn } from '../../../src/words/index.ts';
import {
  bundleId,
  exportFiles,
  type Files,
  lockerKey,
  sampleCase,
  sealedAt,
  seededBytes,
  top,
} from '../sample-bundle.ts';
import { sha256Hex } from '../sample-log.ts';

const run = promisify(execFile);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jejak-seal-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function payloadOf(path: string, bytes: Uint8Array, pieceLength = 7): PayloadFile {
  return {
    path,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceLength) {
        yield await Promise.resolve(bytes.slice(at, at + pieceLength));
      }
    },
  };
}

/** What is sealed, with the bytes of its payload. */
type Request = Omit<SealRequest, 'payload'> & { payload: readonly PayloadFile[] };

async function sealAndPack(
  request: Request,
  out: string,
  options?: PackOptions,
): Promise<PackedBundle & { sealSha256: string }> {
  const seal = await sealBundle(request);
  return { ...(await packBundle(seal, request.payload, out, options)), sealSha256: seal.sealSha256 };
}

function requestOf(data: Files): Request {
  const facts = {
    bundle: bundleId,
    fingerprint: lockerKey.fingerprint,
    caseNumber: '014/BWS/2026',
    sealedAt,
  };
  return {
    topFolder: top,
    bundle: bundleId,
    sealedAt,
    baggingDate: sealedAt.slice(0, 10),
    payload: Array.from(data, ([path, bytes]) => payloadOf(path, bytes)),
    readmes: {
      indonesian: readmeText((key, params) => wordsIn('id').say(key, params), facts),
      english: readmeText((key, params) => wordsIn('en').say(key, params), facts),
    },
    signer: {
      name: sampleCase().log.origin,
      rawKey: lockerKey.raw,
      sign: (message) => Promise.resolve(lockerKey.sign(message)),
    },
  };
}

const request = requestOf(exportFiles(sampleCase()));

describe('sealing a bundle', () => {
  test('makes a file that verifies, with the hashes that it says', async () => {
    const out = join(folder, 'case.zip');
    const sealed = await sealAndPack(request, out);
    const bytes = await readFile(out);
    expect(sealed.bytes).toBe(bytes.length);
    expect(sealed.sha256).toBe(sha256Hex(bytes));
    for (const threads of [1, 2]) {
      const result = await verifyFile(out, { threads, key: lockerKey.fingerprint });
      expect(result.failures).toEqual([]);
      expect(result.sealSha256).toBe(sealed.sealSha256);
    }
    expect(await readdir(folder)).toEqual(['case.zip']);
  });

  test('gives the same bytes for the same input in every time zone', async () => {
    const zone = process.env.TZ;
    const hashes = [];
    for (const each of ['UTC', 'Asia/Jakarta', 'America/St_Johns']) {
      process.env.TZ = each;
      hashes.push((await sealAndPack(request, join(folder, `${each.replace('/', '-')}.zip`))).sha256);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(hashes).size).toBe(1);
  });

  test('B22 B24 is checked without Jejak: unzip, sha256sum and openssl alone, as the read-me says', async () => {
    const out = join(folder, 'case.zip');
    await sealAndPack(request, out);
    await run('unzip', ['-q', '-d', folder, out]);
    const bag = { cwd: join(folder, top) };
    const key = `data/keys/${lockerKey.fingerprint}.pem`;
    const shell = async (command: string): Promise<string> => (await run('sh', ['-c', command], bag)).stdout;
    expect(
      await shell(`sha256sum -c --strict ${layout.tagmanifest} && sha256sum -c --strict ${layout.manifest}`),
    ).toMatch(/README\.txt: OK[^]*data\/case\.json: OK/);
    const commands = (await readFile(join(bag.cwd, 'README.txt'), 'utf8'))
      .split('\n')
      .filter((line) => /^ {3}(openssl|head|sha256sum|grep)/.test(line))
      .map((line) => line.trim().replaceAll('/tmp/seal-text', '../seal-text'));
    expect(commands.join('\n')).toContain(`-inkey ${key}`);
    const printed = await shell(commands.join(' && '));
    expect(printed).toContain('Signature Verified Successfully');
    expect(printed).toContain(lockerKey.fingerprint);
    expect(printed).not.toContain('FAILED');
  });

  test('openssl refuses the seal when one byte of it is changed', async () => {
    const out = join(folder, 'case.zip');
    await sealAndPack(request, out);
    await run('unzip', ['-q', '-d', folder, out]);
    const seal = await readFile(join(folder, top, 'seal.txt'), 'utf8');
    await writeFile(
      join(folder, 'text'),
      seal.split('\n').slice(0, 4).join('\n').replace('sealed-at 2026', 'sealed-at 2025') + '\n',
    );
    const args = [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      join(folder, top, `data/keys/${lockerKey.fingerprint}.pem`),
      '-rawin',
      '-in',
      join(folder, 'text'),
      '-sigfile',
      join(folder, top, 'seal.txt.sig'),
    ];
    await expect(run('openssl', args)).rejects.toThrow();
  });

  test('verifies also when another program packed it, deflated', async () => {
    const out = join(folder, 'case.zip');
    await sealAndPack(
      {
        ...request,
        payload: [
          ...request.payload,
          payloadOf('data/long.txt', new Uint8Array(3_000_000).fill(65), 1 << 16),
        ],
      },
      out,
    );
    await run('unzip', ['-q', '-d', folder, out]);
    await run('zip', ['-q', '-r', '-9', 'other.zip', top], { cwd: folder });
    for (const threads of [1, 2]) {
      expect((await verifyFile(join(folder, 'other.zip'), { threads })).failures).toEqual([]);
    }
  });

  test('B20 refuses stored bytes that changed, and leaves nothing behind', async () => {
    const [first, ...rest] = request.payload;
    if (first === undefined) throw new Error('no payload');
    const changed = { ...first, open: payloadOf(first.path, seededBytes('x', first.bytes)).open };
    const shorter = { ...first, open: payloadOf(first.path, seededBytes('x', first.bytes - 1)).open };
    const longer = { ...first, open: payloadOf(first.path, seededBytes('x', first.bytes + 1)).open };
    for (const each of [changed, shorter, longer]) {
      const sealing = sealAndPack({ ...request, payload: [each, ...rest] }, join(folder, 'case.zip'));
      await expect(sealing).rejects.toMatchObject({
        code: 'exported-bytes-changed',
        params: { path: first.path },
      });
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test('does not overwrite a file unless told', async () => {
    const out = join(folder, 'case.zip');
    await writeFile(out, 'mine');
    await expect(sealAndPack(request, out)).rejects.toMatchObject({
      code: 'bundle-file-exists',
      fault: 'wrong-use',
    });
    expect(await readFile(out, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['case.zip']);
    await sealAndPack(request, out, { overwrite: true });
    expect((await verifyFile(out)).intact).toBe(true);
    expect(await readdir(folder)).toEqual(['case.zip']);
  });

  test('does not take a name that was taken while it wrote', async () => {
    const out = join(folder, 'case.zip');
    const [first, ...rest] = request.payload;
    if (first === undefined) throw new Error('no payload');
    const late: PayloadFile = {
      ...first,
      async *open() {
        await writeFile(out, 'mine');
        yield* first.open();
      },
    };
    await expect(sealAndPack({ ...request, payload: [late, ...rest] }, out)).rejects.toMatchObject({
      code: 'bundle-file-exists',
    });
    expect(await readFile(out, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['case.zip']);
  });

  test('stops when told, and leaves nothing behind', async () => {
    const stopping = new AbortController();
    const sealing = sealAndPack(request, join(folder, 'case.zip'), {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    await expect(sealing).rejects.toMatchObject({ code: 'interrupted', fault: 'interrupted' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('refuses names that no reader of a bundle takes, before it writes', async () => {
    for (const path of ['data/../x', 'data/CON', 'data/a.', 'data/a\\b', 'data/e\u0301']) {
      const payload = [...request.payload, payloadOf(path, new Uint8Array(1))];
      await expect(sealAndPack({ ...request, payload }, join(folder, 'case.zip'))).rejects.toMatchObject({
        code: 'bundle-path-unsafe',
      });
    }
    const twice = [...request.payload, payloadOf('data/CASE.json', new Uint8Array(1))];
    await expect(sealAndPack({ ...request, payload: twice }, join(folder, 'x.zip'))).rejects.toMatchObject({
      code: 'bundle-path-unsafe',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('a file left over from a killed run is not readable as a bundle', async () => {
    const out = join(folder, 'case.zip');
    const last = request.payload.at(-1);
    if (last === undefined) throw new Error('no payload');
    let seen: string[] = [];
    let code = '';
    const spying: PayloadFile = {
      ...last,
      path: 'data/zz',
      async *open() {
        yield* last.open();
        seen = await readdir(folder);
        const left = await readFile(join(folder, seen[0] ?? ''));
        await writeFile(join(folder, 'left.zip'), left);
        code = await verifyFile(join(folder, 'left.zip')).then(
          () => 'read',
          (error: unknown) => (error instanceof JejakError ? `${error.fault} ${error.code}` : String(error)),
        );
      },
    };
    const large = payloadOf('data/large', seededBytes('large', 100_000), 1 << 16);
    await sealAndPack({ ...request, payload: [...request.payload, large, spying] }, out);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^\.case\.zip\.[0-9a-f]{12}\.partial$/);
    expect(code).toBe('wrong-use bundle-cut-off');
  });

  test('writes thousands of small files in a few strokes, each of them whole', async () => {
    const out = join(folder, 'many.zip');
    const many = Array.from({ length: 2000 }, (_, at) =>
      payloadOf(`data/items/${at}`, seededBytes(`${at}`, 300), 100),
    );
    const large = payloadOf('data/items/large', seededBytes('large', 100_000), 1 << 16);
    await writeFile(join(folder, 'any'), '');
    const any = await open(join(folder, 'any'));
    const writes = vi.spyOn(Object.getPrototypeOf(any) as FileHandle, 'write'); // the class of every handle
    try {
      await sealAndPack({ ...request, payload: [...request.payload, ...many, large] }, out);
      expect(writes.mock.calls.length).toBeLessThan(20);
    } finally {
      writes.mockRestore();
      await any.close();
    }
    const { failures } = await verifyFile(out); // the case says nothing of these files; their bytes are right
    expect(failures.filter(({ code }) => code !== 'file-of-no-item')).toEqual([]);
    expect(failures).toHaveLength(2001);
  });

  test('names a folder that is not there as what it is', async () => {
    const sealing = sealAndPack(request, join(folder, 'none', 'case.zip'));
    await expect(sealing).rejects.toBeInstanceOf(JejakError);
  });
});

describe('verifying a file', () => {
  test('reports progress up to all bytes, and stops when told', async () => {
    const out = join(folder, 'case.zip');
    const large = payloadOf('data/large', seededBytes('large', 40_000_000), 1 << 20);
    await sealAndPack({ ...request, payload: [...request.payload, large] }, out);
    for (const threads of [1, 2]) {
      const stopping = new AbortController();
      let done = 0;
      await verifyFile(out, { threads, onProgress: (progress) => void (done = progress.done ?? 0) });
      expect(done).toBeGreaterThan(30_000_000);
      expect(done).toBeLessThanOrEqual((await stat(out)).size);
      const stopped = verifyFile(out, {
        threads,
        signal: stopping.signal,
        onProgress: () => stopping.abort(),
      });
      await expect(stopped).rejects.toMatchObject({ code: 'interrupted' });
    }
  });

  test('stops when told in the middle of a packed file too', async () => {
    const long = payloadOf('data/long.txt', new Uint8Array(40_000_000).fill(65), 1 << 20);
    await sealAndPack({ ...request, payload: [...request.payload, long] }, join(folder, 'case.zip'));
    await run('unzip', ['-q', '-d', folder, join(folder, 'case.zip')]);
    await run('zip', ['-q', '-r', '-9', 'packed.zip', top], { cwd: folder });
    for (const threads of [1, 2]) {
      const stopping = new AbortController();
      const stopped = verifyFile(join(folder, 'packed.zip'), {
        threads,
        signal: stopping.signal,
        onProgress: () => stopping.abort(),
      });
      await expect(stopped).rejects.toMatchObject({ code: 'interrupted' });
    }
  });

  test('names what is no file or cannot be read', async () => {
    await expect(verifyFile(join(folder, 'none.zip'))).rejects.toMatchObject({
      code: 'bundle-not-found',
      fault: 'wrong-use',
    });
    await expect(verifyFile(folder)).rejects.toMatchObject({ code: 'bundle-not-a-file', fault: 'wrong-use' });
    const out = join(folder, 'case.zip');
    await sealAndPack(request, out);
    await expect(verifyFile(out, { since: join(folder, 'none') })).rejects.toMatchObject({
      code: 'since-not-readable',
    });
  });
});
