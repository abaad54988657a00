import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBytes, utf8 } from '../../src/bundle/bytes.ts';
import { nodePrimitives as p } from '../../src/bundle/node/primitives.ts';
import type { ByteSource, Zip } from '../../src/bundle/zip-archive.ts';
import { digestEntry, readEntry } from '../../src/bundle/zip-content.ts';
import { limits, signature, viewOf } from '../../src/bundle/zip-format.ts';
import { readZip } from '../../src/bundle/zip-reader.ts';
import { encodeDirectory, encodeLocalHeader } from '../../src/bundle/zip-writer.ts';
import { JejakError } from '../../src/contract/error.ts';
import { memorySource, zipOf } from './sample-bundle.ts';

const read = (bytes: Uint8Array): Promise<Zip> => readZip(memorySource(bytes));

async function breaches(bytes: Uint8Array): Promise<string[]> {
  return (await read(bytes)).breaches.map(({ code, path }) =>
    path === undefined ? code : `${code} ${path}`,
  );
}

const plain = zipOf(
  [
    ['a.txt', utf8('alpha')],
    ['b.txt', utf8('beta')],
  ],
  'top',
);

/** Where the central directory begins, and where the n-th record of it. */
function central(bytes: Uint8Array, number = 0): number {
  const view = viewOf(bytes);
  let at = view.getUint32(bytes.length - 6, true);
  for (let i = 0; i < number; i++) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at;
}

function changed(change: (bytes: Uint8Array, view: DataView) => void, bytes = plain): Uint8Array {
  const copy = bytes.slice();
  change(copy, viewOf(copy));
  return copy;
}

function named(name: string, folder = 'top'): Uint8Array {
  return zipOf([[name, utf8('x')]], folder);
}

/** A one-entry ZIP whose name bytes and flags are given as they are. */
function rawName(bytes: Uint8Array, flags: number): Uint8Array {
  const zip = named('n'.repeat(bytes.length - 4));
  zip.set(bytes, 30);
  zip.set(bytes, central(zip) + 46);
  return changed((_, view) => {
    view.setUint16(6, flags, true);
    view.setUint16(central(zip) + 8, flags, true);
  }, zip);
}

function deflated(content: Uint8Array, says = content.length): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(content));
  const entry = { name: 'top/a', size: packed.length, crc32: p.crc32(content), headerOffset: 0 };
  const local = encodeLocalHeader(entry);
  const zip = joinBytes([local, packed, encodeDirectory([entry], local.length + packed.length)]);
  return changed((_, view) => {
    const at = central(zip);
    view.setUint16(8, 8, true);
    view.setUint16(at + 10, 8, true);
    view.setUint32(22, says, true);
    view.setUint32(at + 24, says, true);
  }, zip);
}

describe('the ZIP reader', () => {
  test('reads back what the writer wrote, whatever the files', async () => {
    const file = fc.tuple(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ([name]) => name, maxLength: 12 }), async (files) => {
        const safe = files.map(([name, bytes]): [string, Uint8Array] => [`f-${name}`, bytes]);
        const source = memorySource(zipOf(safe, 'top'));
        const zip = await readZip(source);
        expect(zip.breaches).toEqual([]);
        const back = await Promise.all(
          zip.entries.map(async (entry) => [entry.name, await readEntry(p, source, entry, 1e6)]),
        );
        expect(back).toEqual(safe.map(([name, bytes]) => [`top/${name}`, Uint8Array.from(bytes)]));
      }),
    );
  });

  test('never throws but a JejakError, and never reads outside the file, whatever the bytes', async () => {
    const start = fc.constantFrom(plain, deflated(utf8('text '.repeat(50))));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(start, edits, fc.nat(), async (bytes, changes, cut) => {
        const hostile = bytes.slice(0, cut % 4 === 0 ? cut % bytes.length : bytes.length);
        for (const [at, value] of changes) if (hostile.length > 0) hostile[at % hostile.length] = value;
        try {
          const source = memorySource(hostile);
          for (const entry of (await readZip(source)).entries) await digestEntry(p, source, entry);
        } catch (error) {
          expect(error).toBeInstanceOf(JejakError);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['leads out of the folder', '../evil.sh', 'zip-name-escapes'],
    ['leads out of the folder further down', 'a/../../evil', 'zip-name-escapes'],
    ['has an empty part', 'a//b', 'zip-name-escapes'],
    ['has a part that is a dot', './a', 'zip-name-escapes'],
    ['has a backslash', '..\\evil', 'zip-name-backslash'],
    ['has a drive', 'C:evil', 'zip-name-drive'],
    ['is a device', 'NUL', 'zip-name-device'],
    ['is a device with an extension', 'aux.txt', 'zip-name-device'],
    ['is a device with spaces before its extension', 'Com1 .txt', 'zip-name-device'],
    ['ends with a dot', 'a.', 'zip-name-trailing-dot-or-space'],
    ['ends with a space', 'a ', 'zip-name-trailing-dot-or-space'],
    ['is not NFC', 'e\u0301.txt', 'zip-name-not-nfc'],
    ['holds NUL', 'a\0b', 'zip-name-control-character'],
    ['holds an escape', 'a\u001b[2Jb', 'zip-name-control-character'],
    ['is too long', 'x'.repeat(1100), 'zip-name-too-long'],
  ])('refuses a name that %s', async (_, name, code) => {
    expect(await breaches(named(name))).toEqual([`${code} top/${name}`]);
  });

  test('refuses an absolute name', async () => {
    expect(await breaches(named('/etc/passwd', ''))).toEqual(['zip-name-absolute /etc/passwd']);
  });

  test('takes names that are unusual but safe', async () => {
    const names = ['~a', 'con1', 'a b', '.hidden', 'café', 'ж/中/😀', 'ab:c', 'x%0A', 'a\nb'];
    for (const name of names) expect(await breaches(named(name))).toEqual([]);
  });

  test.each([
    ['the same name twice', ['a', 'a'], 'zip-name-duplicate top/a'],
    ['names that differ in case', ['a', 'A'], 'zip-name-case-collision top/A'],
    ['folders that differ in case', ['a/x', 'A/y'], 'zip-name-case-collision top/A/y'],
    ['names that fold to one', ['straße', 'STRASSE'], 'zip-name-case-collision top/STRASSE'],
    ['a file where a folder is', ['a/x', 'a'], 'zip-name-file-and-folder top/a'],
    ['a folder where a file is', ['a', 'a/x'], 'zip-name-file-and-folder top/a/x'],
  ])('refuses %s', async (_, names, breach) => {
    expect(
      await breaches(
        zipOf(
          names.map((name) => [name, utf8('x')]),
          'top',
        ),
      ),
    ).toEqual([breach]);
  });

  test('refuses names that stand for more folders than it is ready to hold', async () => {
    const deep = (number: number): string => `${number}/${'a/'.repeat(480)}x`;
    const files = Array.from({ length: 2_100 }, (_, number): [string, Uint8Array] => [
      deep(number),
      new Uint8Array(0),
    ]);
    const { breaches: found, safe } = await read(zipOf(files.slice(0, 100)));
    expect([found, safe]).toEqual([[], true]);
    expect(await breaches(zipOf(files))).toEqual(['zip-too-many-entries']);
  });

  test('refuses names that are not UTF-8, or do not say that they are', async () => {
    expect((await breaches(rawName(Uint8Array.of(0x74, 0x6f, 0x70, 0x2f, 0xff, 0xfe), 1 << 11)))[0]).toMatch(
      /^zip-name-not-utf8/,
    );
    expect(await breaches(rawName(utf8('top/é'), 0))).toEqual(['zip-name-not-utf8 top/é']);
    expect(await breaches(rawName(utf8('top/e'), 0))).toEqual([]);
  });

  test.each<[string, number, number, number, string]>([
    ['encryption', 6, 8, (1 << 11) | 1, 'zip-encrypted top/a.txt'],
    ['strong encryption', 6, 8, (1 << 11) | (1 << 6), 'zip-encrypted top/a.txt'],
    ['a data descriptor', 6, 8, (1 << 11) | (1 << 3), 'zip-data-descriptor top/a.txt'],
    ['another packing', 8, 10, 12, 'zip-packing top/a.txt'],
  ])('refuses %s', async (_, local, inDirectory, value, breach) => {
    const bytes = changed((copy, view) => {
      view.setUint16(local, value, true);
      view.setUint16(central(copy) + inDirectory, value, true);
    });
    const zip = await read(bytes);
    expect(zip.breaches.map(({ code, path }) => `${code} ${String(path)}`)).toEqual([breach]);
    expect(zip.entries.map((entry) => entry.name)).toEqual(['top/b.txt']);
    expect([...zip.refused]).toEqual(['top/a.txt']);
  });

  test.each<[string, number, string]>([
    ['a symbolic link', 0o120777, 'zip-link top/a.txt'],
    ['a device', 0o060644, 'zip-special-file top/a.txt'],
    ['a folder without its slash', 0o040755, 'zip-special-file top/a.txt'],
  ])('refuses %s', async (_, mode, breach) => {
    expect(
      await breaches(changed((copy, view) => view.setUint32(central(copy) + 38, mode * 65536, true))),
    ).toEqual([breach]);
  });

  test.each<[string, (copy: Uint8Array, view: DataView) => void]>([
    ['name', (copy) => copy.set(utf8('z'), 34)],
    ['CRC', (_, view) => view.setUint32(14, 1, true)],
    ['size', (_, view) => view.setUint32(22, 4, true)],
    ['packed size', (_, view) => view.setUint32(18, 4, true)],
    ['packing', (_, view) => view.setUint16(8, 8, true)],
    ['flags', (_, view) => view.setUint16(6, 0, true)],
    ['time', (_, view) => view.setUint16(10, 7, true)],
  ])('refuses a local header with another %s than the directory', async (_, change) => {
    expect(await breaches(changed(change))).toEqual(['zip-local-header-differs top/a.txt']);
  });

  test('refuses bytes before, between, after the entries, and a comment', async () => {
    const prefixed = joinBytes([utf8('#!/bin/sh\n'), plain]);
    expect(await breaches(prefixed)).toEqual(['zip-bytes-outside']);
    expect(await breaches(joinBytes([plain, utf8('tail')]))).toEqual(['zip-bytes-outside']);
    const commented = changed((_, view) => view.setUint16(plain.length - 2, 4, true), plain);
    expect(await breaches(joinBytes([commented, utf8('note')]))).toEqual(['zip-comment']);
    const at = central(plain);
    const gap = joinBytes([plain.slice(0, at), utf8('gap!'), plain.slice(at)]);
    expect(
      await breaches(changed((copy, view) => view.setUint32(copy.length - 6, at + 4, true), gap)),
    ).toEqual(['zip-bytes-outside']);
    const beforeEnd = joinBytes([plain.slice(0, -22), utf8('gap!'), plain.slice(-22)]);
    expect(await breaches(beforeEnd)).toEqual(['zip-bytes-outside']);
  });

  test('refuses entries that lie over each other, before their data is read', async () => {
    const twice = changed((copy, view) => view.setUint32(central(copy, 1) + 42, 0, true));
    expect(await read(twice)).toMatchObject({ safe: false, entries: [] });
    expect((await breaches(twice)).at(-1)).toBe('zip-overlap top/b.txt');
    const beyond = changed((copy, view) => {
      for (const place of [central(copy, 1) + 20, central(copy, 1) + 24]) view.setUint32(place, 4000, true);
    });
    expect((await breaches(beyond)).at(-1)).toBe('zip-overlap top/b.txt');
  });

  test('refuses two sizes for stored data', async () => {
    const bytes = changed((copy, view) => {
      view.setUint32(22, 4, true);
      view.setUint32(central(copy) + 24, 4, true);
    });
    expect(await breaches(bytes)).toEqual(['zip-sizes-disagree top/a.txt']);
  });

  test('refuses several disks, and counts that do not agree', async () => {
    expect(await breaches(changed((copy, view) => view.setUint16(copy.length - 18, 1, true)))).toEqual([
      'zip-many-disks',
    ]);
    expect(await breaches(changed((copy, view) => view.setUint16(copy.length - 14, 1, true)))).toEqual([
      'zip-many-disks',
    ]);
    const both = changed((copy, view) => {
      view.setUint16(copy.length - 14, 3, true);
      view.setUint16(copy.length - 12, 3, true);
    });
    expect(await breaches(both)).toEqual(['zip-directory-damaged']);
  });

  test('refuses a directory that claims more than any bundle has, before reading it', async () => {
    const end = new Uint8Array(98);
    const view = viewOf(end);
    view.setUint32(0, signature.end64, true);
    view.setBigUint64(4, 44n, true);
    view.setBigUint64(24, BigInt(limits.entries + 1), true);
    view.setBigUint64(32, BigInt(limits.entries + 1), true);
    view.setUint32(56, signature.locator64, true);
    view.setUint32(72, 1, true);
    view.setUint32(76, signature.end, true);
    view.setUint32(84, 0xffffffff, true);
    expect(await breaches(end)).toEqual(['zip-too-many-entries']);
  });
});

describe('zip64', () => {
  /** A file of which only the ends are there; the rest reads as zeros. */
  function sparse(parts: [offset: number, bytes: Uint8Array][], size: number): ByteSource {
    return {
      size,
      read(offset, length) {
        if (offset + length > size) throw new Error('read outside');
        const out = new Uint8Array(length);
        for (const [at, bytes] of parts) {
          for (let i = Math.max(0, offset - at); i < bytes.length && at + i < offset + length; i++) {
            out[at + i - offset] = bytes[i] ?? 0;
          }
        }
        return Promise.resolve(out);
      },
    };
  }

  function large(change: (directory: Uint8Array) => void = () => undefined): ByteSource {
    const size = 10 * 2 ** 30;
    const first = { name: 'top/video', size, crc32: 0, headerOffset: 0 };
    const head = encodeLocalHeader(first);
    const second = { name: 'top/small', size: 1, crc32: 0, headerOffset: head.length + size };
    const secondHead = encodeLocalHeader(second);
    const end = second.headerOffset + secondHead.length + 1;
    const directory = encodeDirectory([first, second], end);
    change(directory);
    return sparse(
      [
        [0, head],
        [second.headerOffset, secondHead],
        [end, directory],
      ],
      end + directory.length,
    );
  }

  test('is written and read for a file of 10 GiB and what lies behind it', async () => {
    const zip = await readZip(large());
    expect(zip.breaches).toEqual([]);
    expect(zip.entries.map(({ size }) => size)).toEqual([10 * 2 ** 30, 1]);
  });

  test('is refused where its records contradict each other', async () => {
    const end64 = (directory: Uint8Array): number => directory.length - 98;
    const lies: ((directory: Uint8Array) => void)[] = [
      (directory) => viewOf(directory).setBigUint64(end64(directory) + 48, 7n, true),
      (directory) => viewOf(directory).setBigUint64(end64(directory) + 24, 1n, true),
      (directory) => viewOf(directory).setBigUint64(end64(directory) + 4, 60n, true),
      (directory) => viewOf(directory).setUint16(directory.length - 12, 1, true),
      (directory) => viewOf(directory).setUint32(directory.length - 10, 9, true),
      (directory) => viewOf(directory).setBigUint64(directory.length - 34, 3n, true),
    ];
    for (const lie of lies) {
      const zip = await readZip(large(lie)).catch((error: unknown) => error);
      if (zip instanceof JejakError) expect(zip.fault).toBe('wrong-use');
      else expect(zip).toMatchObject({ safe: false });
    }
  });

  test('is refused where the extra field holds what nothing points to', async () => {
    const zip = await readZip(large((directory) => viewOf(directory).setUint32(20, 5, true)));
    expect(zip.safe).toBe(false);
    expect(zip.breaches.map(({ code }) => code)).toEqual(['zip-directory-damaged']);
  });
});

describe('packed data', () => {
  test('is unpacked to what it was', async () => {
    const content = utf8('unggahan '.repeat(10_000));
    const source = memorySource(deflated(content));
    const [entry] = (await readZip(source)).entries;
    if (entry === undefined) throw new Error('no entry');
    expect(await readEntry(p, source, entry, 1e6)).toEqual(content);
    expect(await digestEntry(p, source, entry)).toMatchObject({ asDeclared: true });
  });

  test('stops at its declared size, and must fill it', async () => {
    for (const [says, digest] of [
      [10, undefined],
      [200_000, { asDeclared: false }],
    ] as const) {
      const source = memorySource(deflated(utf8('unggahan '.repeat(10_000)), says));
      const [entry] = (await readZip(source)).entries;
      if (entry === undefined) throw new Error('no entry');
      const got = await digestEntry(p, source, entry);
      if (digest === undefined) expect(got).toBeUndefined();
      else expect(got).toMatchObject(digest);
    }
  });

  test('that is damaged, cut off, or goes on after its end is no data', async () => {
    const packed = new Uint8Array(deflateRawSync(utf8('unggahan '.repeat(10_000))));
    const broken = [
      packed.slice(0, -3),
      joinBytes([packed, utf8('hidden')]),
      packed.map((byte, i) => (i === 0 ? byte ^ 6 : byte)),
    ];
    for (const each of broken) {
      const unpack = async (): Promise<void> => {
        const one = (async function* () {
          yield await Promise.resolve(each);
        })();
        for await (const piece of p.inflateRaw(one, 1e6)) expect(piece.length).toBeGreaterThan(0);
      };
      await expect(unpack()).rejects.toMatchObject({ name: 'InflateError', reason: 'damaged' });
    }
  });

  test('that claims to unpack to far more than its size is refused before it is unpacked', async () => {
    const bomb = deflated(new Uint8Array(100 * 1024 * 1024));
    const zip = await read(bomb);
    expect(zip.safe).toBe(false);
    expect(zip.breaches).toEqual([{ code: 'zip-bomb', path: 'top/a', params: { bytes: 100 * 1024 * 1024 } }]);
    const liar = await read(deflated(new Uint8Array(100 * 1024 * 1024), 1000));
    expect(liar.safe).toBe(true);
  });
});
