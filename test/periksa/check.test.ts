import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderArchive } from '../../src/bundle/folder-archive.ts';
import { nodePrimitives } from '../../src/bundle/node/primitives.ts';
import { InflateError } from '../../src/bundle/primitives.ts';
import { verifyBundle } from '../../src/bundle/verify.ts';
import type { BundleSource } from '../../src/bundle/zip-archive.ts';
import { entryPieces } from '../../src/bundle/zip-content.ts';
import { readZip } from '../../src/bundle/zip-reader.ts';
import { JejakError } from '../../src/contract/error.ts';
import { digestEntries } from '../../src/periksa/check/digest-entries.ts';
import { browserPrimitives } from '../../src/periksa/check/primitives.ts';
import { memorySource, named, sampleFiles, verifyBytes, zipOf } from '../bundle/sample-bundle.ts';

const vectors = join(import.meta.dirname, '../vectors');
const sampleZip = (): Uint8Array => zipOf(sampleFiles());
const p = await browserPrimitives();

/** As the page judges a bundle: with its own primitives and its own way to hash. */
async function judgeAsPage(source: BundleSource): Promise<string[] | string> {
  try {
    return named(
      await verifyBundle(source, p, (entries) => digestEntries(p, source, entries, () => undefined)),
    );
  } catch (error) {
    if (!(error instanceof JejakError)) throw error;
    return error.code;
  }
}

async function judgeAsCommandLine(bytes: Uint8Array): Promise<string[] | string> {
  try {
    return named(await verifyBytes(bytes));
  } catch (error) {
    if (!(error instanceof JejakError)) throw error;
    return error.code;
  }
}

describe('periksa.html judges as the command line does', () => {
  const names = readdirSync(vectors).filter((name) => name.endsWith('.zip'));
  test.each(names)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(vectors, name)));
    expect(await judgeAsPage(memorySource(bytes))).toEqual(await judgeAsCommandLine(bytes));
  });

  test('a bundle with any one byte changed', async () => {
    const whole = sampleZip();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(await judgeAsPage(memorySource(bytes))).toEqual(await judgeAsCommandLine(bytes));
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});

describe('the primitives of a browser', () => {
  test('hash, pieces or whole, two at once, and sum as those of Node do', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256);
    const [one, other] = [p.startSha256(), p.startSha256()];
    for (let at = 0; at < bytes.length; at += 1000) {
      one.update(bytes.subarray(at, at + 1000));
      other.update(bytes.subarray(at, at + 500));
    }
    expect(one.digest()).toEqual(nodePrimitives.sha256(bytes));
    expect(other.digest()).not.toEqual(nodePrimitives.sha256(bytes));
    expect(p.sha256(bytes.subarray(0, 10), bytes.subarray(10))).toEqual(nodePrimitives.sha256(bytes));
    for (const name of ['sha1', 'ripemd160'] as const)
      expect(p.olderHash(name, bytes)).toEqual(nodePrimitives.olderHash(name, bytes));
    expect(p.crc32(bytes.subarray(10), p.crc32(bytes.subarray(0, 10)))).toBe(nodePrimitives.crc32(bytes));
  });

  test.each([
    ['cut off', (packed: Uint8Array) => packed.subarray(0, -9)],
    ['damaged', (packed: Uint8Array) => packed.map((byte, at) => (at === 9 ? byte ^ 255 : byte))],
    ['followed by more', (packed: Uint8Array) => Buffer.concat([packed, Buffer.from('x')])],
  ])('give nothing of packed data that is %s', async (_, change) => {
    const packed = new Uint8Array(deflateRawSync(Buffer.from('bukti '.repeat(500))));
    await expect(unpacked(change(packed), 10_000)).rejects.toThrow(InflateError);
    expect(await unpacked(packed, 10_000)).toBe(3000);
    await expect(unpacked(packed, 2999)).rejects.toMatchObject({ reason: 'too-long' });
  });

  async function unpacked(packed: Uint8Array, limit: number): Promise<number> {
    let bytes = 0;
    for await (const piece of p.inflateRaw(pieces(packed), limit)) bytes += piece.length;
    return bytes;
  }

  async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(bytes.subarray(0, 5));
    yield bytes.subarray(5);
  }

  test('pass on why packed data could not be read, and do not wait for it', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield await Promise.resolve(new Uint8Array([1]));
      throw new Error('the medium was taken out');
    }
    const read = async (): Promise<void> => {
      for await (const piece of p.inflateRaw(broken(), 100)) expect(piece).toBeDefined();
    };
    await expect(read()).rejects.toThrow('the medium was taken out');
  });
});

describe('an unpacked bundle', () => {
  async function unpack(zip: Uint8Array): Promise<{ path: string; bytes: Uint8Array }[]> {
    const source = memorySource(zip);
    const { entries } = await readZip(source);
    return Promise.all(
      entries.map(async (entry) => {
        const parts: Uint8Array[] = [];
        for await (const piece of entryPieces(nodePrimitives, source, entry)) parts.push(piece);
        return { path: entry.name, bytes: new Uint8Array(Buffer.concat(parts)) };
      }),
    );
  }
  const asFolder = (files: readonly { path: string; bytes: Uint8Array }[]) =>
    folderArchive(files.map(({ path, bytes }) => ({ path, ...memorySource(bytes) })));

  test('is as intact as its ZIP, in whatever order its files come', async () => {
    const files = await unpack(sampleZip());
    expect(await judgeAsPage(asFolder(files).source)).toEqual([]);
    expect(await judgeAsPage(asFolder(files.toReversed()).source)).toEqual([]);
  });

  test('is not where a file is changed, missing or one too many', async () => {
    const files = await unpack(sampleZip());
    const at = files.findIndex(({ path }) => path.endsWith('screenshot.png'));
    const { path = '', bytes = new Uint8Array(0) } = files[at] ?? {};
    const inside = path.slice(path.indexOf('/') + 1);
    const changed = files.with(at, { path, bytes: bytes.map((byte, n) => (n === 0 ? byte ^ 1 : byte)) });
    expect(await judgeAsPage(asFolder(changed).source)).toContain(`file-changed ${inside}`);
    expect(await judgeAsPage(asFolder(files.toSpliced(at, 1)).source)).toContain(`file-missing ${inside}`);
    const more = [...files, { path: path.replace(/[^/]+$/, 'titipan.png'), bytes }];
    expect(await judgeAsPage(asFolder(more).source)).toContainEqual(
      expect.stringMatching(/^file-extra .*titipan/),
    );
  });

  test('is read without what the system left in it, which is told', async () => {
    const files = await unpack(sampleZip());
    const top = files[0]?.path.split('/')[0] ?? '';
    const litter = ['.DS_Store', 'data/Thumbs.db', 'data/._case.json'].map((name) => `${top}/${name}`);
    const { source, leftBySystem } = asFolder([
      ...files,
      ...litter.map((path) => ({ path, bytes: new Uint8Array([1]) })),
    ]);
    expect(await judgeAsPage(source)).toEqual([]);
    expect(leftBySystem).toEqual(litter);
  });

  test('has its names put together again where the file system took them apart', () => {
    const { source } = asFolder([{ path: 'perkara/Andre\u0301.txt', bytes: new Uint8Array(0) }]);
    expect(source.folder?.entries.map(({ name }) => name)).toEqual(['perkara/Andr\u00e9.txt']);
    expect(source.folder?.breaches).toEqual([]);
  });

  test('that no folder could hold is refused name by name', () => {
    const { source } = asFolder([{ path: 'perkara/../lain.txt', bytes: new Uint8Array(0) }]);
    expect(source.folder?.breaches.map(({ code }) => code)).toEqual(['zip-name-escapes']);
  });
});
