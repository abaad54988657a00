import { base } from './good-bundles.ts';
import type { BundlePlan, Tamper } from './make-bundle.ts';
import type { ZipEntry } from './zip.ts';

/** A broken bundle: what is planned, what goes wrong, and what a verifier must say. */
export interface Break {
  plan: BundlePlan;
  tamper: Tamper;
  verdict: 'not-intact' | 'not-readable';
}

export function broken(tamper: Tamper, plan: BundlePlan = base): Break {
  return { plan, tamper, verdict: 'not-intact' };
}

function unreadable(tamper: Tamper): Break {
  return { plan: base, tamper, verdict: 'not-readable' };
}

const extra = Buffer.from('one more file');

/** One more entry of the given name, as an attacker writes it. */
function withEntry(entry: Partial<ZipEntry> & { name: string | Buffer }): Break {
  return broken({ entriesOfZip: (entries) => [...entries, { bytes: extra, ...entry }] });
}

/** One more entry under the top folder. */
function withFile(path: string): Break {
  return broken({ entriesOfZip: (entries, top) => [...entries, { name: `${top}/${path}`, bytes: extra }] });
}

/** Changes the entry whose name ends so. */
function changing(ending: string, change: (entry: ZipEntry) => ZipEntry): Break {
  return broken({
    entriesOfZip: (entries) =>
      entries.map((entry) => (String(entry.name).endsWith(ending) ? change(entry) : entry)),
  });
}

const photoFile = 'original-spanduk-pasar.jpg';

/** What can be wrong with the ZIP itself: point 1. */
export const brokenArchives: Record<string, Break> = {
  'nothing at all': unreadable({ archive: () => Buffer.alloc(0) }),
  'no ZIP but text': unreadable({
    archive: () => Buffer.from('this is a letter, not an archive\n'.repeat(50)),
  }),
  'cut off in the middle': unreadable({ archive: (bytes) => bytes.subarray(0, bytes.length / 2) }),
  'cut off by one byte': unreadable({ archive: (bytes) => bytes.subarray(0, -1) }),
  'without its beginning': unreadable({ archive: (bytes) => bytes.subarray(100) }),
  'encrypted with age': unreadable({
    archive: (bytes) =>
      Buffer.concat([Buffer.from('age-encryption.org/v1\n-> X25519 abc\n'), bytes.subarray(0, 500)]),
  }),
  'an archive of nothing': unreadable({ entriesOfZip: () => [] }),
  'no top folder': unreadable({
    entriesOfZip: (entries, top) =>
      entries.map((entry) => ({ ...entry, name: String(entry.name).slice(top.length + 1) })),
  }),
  'no bagit.txt': unreadable({
    entriesOfZip: (entries) => entries.filter(({ name }) => !String(name).endsWith('/bagit.txt')),
  }),
  'no seal.txt': unreadable({
    entriesOfZip: (entries) => entries.filter(({ name }) => !String(name).endsWith('/seal.txt')),
  }),
  'a comment on the archive': broken({ end: { comment: 'look here' } }),
  'a comment on an entry': changing(photoFile, (entry) => ({ ...entry, comment: 'look here' })),
  'bytes before the first entry': broken({ end: { before: Buffer.from('#!/bin/sh\nexit\n') } }),
  'bytes after the end': broken({ end: { after: Buffer.from('one more word') } }),
  'bytes between two entries': changing('case.json', (entry) => ({
    ...entry,
    gapBefore: Buffer.from('hidden'),
  })),
  'a second disk': broken({ end: { disk: 1 } }),
  'an entry on a second disk': changing(photoFile, (entry) => ({ ...entry, central: { disk: 1 } })),
  'an encrypted entry': changing(photoFile, (entry) => ({
    ...entry,
    local: { flags: 0x0801 },
    central: { flags: 0x0801 },
  })),
  'an unknown compression': changing(photoFile, (entry) => ({
    ...entry,
    local: { method: 12 },
    central: { method: 12 },
  })),
  'a wrong CRC': changing(photoFile, (entry) => ({ ...entry, local: { crc: 1 }, central: { crc: 1 } })),
  'another CRC in the local header': changing(photoFile, (entry) => ({ ...entry, local: { crc: 1 } })),
  'another name in the local header': changing(photoFile, (entry) => ({
    ...entry,
    local: { name: Buffer.from(String(entry.name).replace('spanduk', 'sepanduk'.slice(0, 7))) },
  })),
  'another size in the local header': changing(photoFile, (entry) => ({
    ...entry,
    local: { size: entry.bytes.length + 1 },
  })),
  'another method in the local header': changing(photoFile, (entry) => ({ ...entry, local: { method: 8 } })),
  'a size that is too small': changing(photoFile, (entry) => ({
    ...entry,
    deflate: true,
    local: { size: 3 },
    central: { size: 3 },
  })),
  'a size that is too large': changing(photoFile, (entry) => ({
    ...entry,
    deflate: true,
    local: { size: 4_000_000 },
    central: { size: 4_000_000 },
  })),
  'a bomb that says it is small': broken({
    entriesOfZip: (entries, top) => [
      ...entries,
      {
        name: `${top}/data/bomb`,
        bytes: Buffer.alloc(64 * 1024 * 1024),
        deflate: true,
        local: { size: 10 },
        central: { size: 10 },
      },
    ],
  }),
  'two entries on one place': broken({
    entriesOfZip: (entries) =>
      entries.map((entry, nth) => (nth === entries.length - 1 ? { ...entry, offset: 0 } : entry)),
  }),
  'a name that comes twice': broken({
    entriesOfZip: (entries) => {
      const twin = entries.find(({ name }) => String(name).endsWith(photoFile));
      return twin === undefined ? entries : [...entries, { ...twin, bytes: extra }];
    },
  }),
  'names that differ by case only': broken({
    entriesOfZip: (entries, top) => [...entries, { name: `${top}/DATA/case.json`, bytes: extra }],
  }),
  'a name that climbs out': withEntry({ name: '../../etc/passwd' }),
  'a name that climbs out below the top': withFile('data/../../escape'),
  'an absolute name': withEntry({ name: '/etc/passwd' }),
  'a name with a backslash': withFile('data\\windows.txt'),
  'a name with a drive': withEntry({ name: 'C:/windows.txt' }),
  'a device name': withFile('data/NUL.txt'),
  'a name that ends with a dot': withFile('data/dot.'),
  'a name that ends with a blank': withFile('data/blank '),
  'a folder that ends with a blank': withFile('data/blank /file'),
  'a name in NFD': withFile('data/e\u0301.txt'),
  'a name that is not UTF-8': withEntry({ name: Buffer.from([0x61, 0xff, 0x62]) }),
  'a name with a zero byte': withFile('data/a\0b'),
  'an empty part in a name': withFile('data//twice'),
  'a part that is a dot': withFile('data/./here'),
  'a symbolic link': broken({
    entriesOfZip: (entries, top) => [
      ...entries,
      {
        name: `${top}/data/link`,
        bytes: Buffer.from('/etc/passwd'),
        central: { external: 0o120777 * 0x10000 },
      },
    ],
  }),
  'a file beside the top folder': withEntry({ name: 'beside.txt' }),
  'a second top folder with a bag': broken({
    entriesOfZip: (entries, top) => [
      ...entries,
      ...entries.map((entry) => ({ ...entry, name: String(entry.name).replace(top, 'zz-second') })),
    ],
  }),
};
