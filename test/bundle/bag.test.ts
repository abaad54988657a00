import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodeBagInfo,
  encodeManifest,
  isBagDeclaration,
  parseBagInfo,
  parseManifest,
} from '../../src/bundle/bag.ts';
import { joinBytes, textOf, utf8 } from '../../src/bundle/bytes.ts';
import { FormatError } from '../../src/bundle/format-error.ts';
import { layout } from '../../src/bundle/layout.ts';
import {
  type Files,
  lockerKey,
  named,
  resealed,
  sampleCase,
  sampleFiles,
  top,
  verifyBytes,
  zipOf,
} from './sample-bundle.ts';
import { sha256Hex } from './sample-log.ts';

const hash = 'ab'.repeat(32);
const problems = (text: string): string[] => parseManifest(utf8(text)).problems.map(({ code }) => code);
const paths = (text: string): string[] => parseManifest(utf8(text)).lines.map(({ path }) => path);

/** The rules of BagIt 1.0 (RFC 8493) that the Library of Congress' conformance suite tests, as own cases. */
describe('bagit.txt', () => {
  test('is two lines with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(isBagDeclaration(utf8(`BagIt-Version: 1.0${end}Tag-File-Character-Encoding: UTF-8${end}`))).toBe(
        true,
      );
    }
  });

  test.each([
    ['a byte order mark', '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['a space before a colon', 'BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n'],
    ['another version', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n'],
    ['a version that is no number', 'BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n'],
    ['another encoding', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n'],
    ['one line', 'BagIt-Version: 1.0\n'],
    ['a third line', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nX: y\n'],
    ['the lines the other way round', 'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n'],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(isBagDeclaration(utf8(text))).toBe(false);
  });
});

describe('a manifest', () => {
  test('reads back what was written, whatever the paths', () => {
    const path = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((each) => `data/x${each.replaceAll(/[/\\]/g, '')}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(path, fc.constantFrom('data/a\nb', 'data/a\rb', 'data/100%', 'data/%0A'))),
        (each) => {
          const bytes = encodeManifest(each.map((one) => ({ path: one, sha256: hash })));
          const parsed = parseManifest(bytes);
          expect(parsed.problems).toEqual([]);
          expect(parsed.lines.map((line) => line.path).sort()).toEqual(each.toSorted());
        },
      ),
    );
  });

  test('is sorted by the bytes of its paths', () => {
    const lines = ['data/é', 'data/z', 'data/\u{10000}', 'data/\uffee', 'data/A'].map((path) => ({
      path,
      sha256: hash,
    }));
    expect(paths(textOf(encodeManifest(lines)))).toEqual([
      'data/A',
      'data/z',
      'data/é',
      'data/\uffee',
      'data/\u{10000}',
    ]);
  });

  test('encodes only line feed, carriage return and the percent sign', () => {
    expect(textOf(encodeManifest([{ path: 'data/a b%\n\r"é', sha256: hash }]))).toBe(
      `${hash}  data/a b%25%0A%0D"é\n`,
    );
    expect(paths(`${hash}  data/%41%0a%25\n`)).toEqual(['data/%41\n%']);
  });

  test('takes tabs, many spaces, capitals in a hash, any line ends, and no end of the last line', () => {
    expect(paths(`${hash}\t \tdata/a\r\n${hash.toUpperCase()}  data/b\r${hash} data/c`)).toEqual([
      'data/a',
      'data/b',
      'data/c',
    ]);
    expect(parseManifest(utf8(`${hash.toUpperCase()}  data/b`)).lines[0]?.sha256).toBe(hash);
  });

  test.each([
    ['the same line twice', `${hash}  data/a\n${hash}  data/a\n`, 'bag-manifest-duplicate'],
    ['one path with two hashes', `${hash}  data/a\n${'cd'.repeat(32)}  data/a\n`, 'bag-manifest-duplicate'],
    ['a hash that is too short', `abcd  data/a\n`, 'bag-manifest-line'],
    ['no path', `${hash}\n`, 'bag-manifest-line'],
    ['an empty line', `${hash}  data/a\n\n${hash}  data/b\n`, 'bag-manifest-line'],
    ['a byte order mark', `\ufeff${hash}  data/a\n`, 'bag-manifest-line'],
    ['an absolute path', `${hash}  /etc/passwd\n`, 'bag-path-escapes'],
    ['a path out of the bag', `${hash}  data/../../a\n`, 'bag-path-escapes'],
    ['a path out of the bag that comes back', `${hash}  ../bag/data/a\n`, 'bag-path-escapes'],
    ['a dot in a path', `${hash}  ./data/a\n`, 'bag-path-escapes'],
    ['a home folder', `${hash}  ~/data/a\n`, 'bag-path-escapes'],
    ["another's home folder", `${hash}  ~root/a\n`, 'bag-path-escapes'],
    ['a drive', `${hash}  C:/data/a\n`, 'bag-path-escapes'],
    ['a backslash', `${hash}  data\\a\n`, 'bag-path-escapes'],
    ['a UNC path', `${hash}  \\\\host\\a\n`, 'bag-path-escapes'],
    ['a folder', `${hash}  data/a/\n`, 'bag-path-escapes'],
  ])('is refused with %s', (_, text, code) => {
    expect(problems(text)).toEqual([code]);
  });

  test("does not take md5sum's mark of binary files as part of the form", () => {
    expect(paths(`${hash} *data/a\n`)).toEqual(['*data/a']); // and so a path that is not under data/
  });

  test('is refused when it is not UTF-8', () => {
    expect(() => parseManifest(joinBytes([utf8(`${hash}  data/`), Uint8Array.of(0xe9, 0x0a)]))).toThrow(
      FormatError,
    );
  });
});

describe('bag-info.txt', () => {
  test('reads back what was written, with labels in any case and lines that go on', () => {
    expect(
      parseBagInfo(
        encodeBagInfo([
          ['Payload-Oxum', '1.1'],
          ['Note', 'a: b'],
        ]),
      ),
    ).toEqual([
      ['payload-oxum', '1.1'],
      ['note', 'a: b'],
    ]);
    expect(parseBagInfo(utf8('A-B: x\n  y\n\tz\r\na-b: again\n'))).toEqual([
      ['a-b', 'x y z'],
      ['a-b', 'again'],
    ]);
  });

  test.each(['no colon', ' begins with space', 'A : b', 'A:b', ': b', '\ufeff'])(
    'is refused with the line “%s”',
    (line) => {
      expect(() => parseBagInfo(utf8(`${line}\n`))).toThrow(FormatError);
    },
  );
});

/** A bundle whose tag files are changed and sealed again, so that only the bag's own rules are broken. */
async function resealedWith(change: (files: Files) => void): Promise<string[]> {
  const files = sampleFiles();
  change(files);
  const own = [layout.tagmanifest, layout.seal, layout.sealSignature];
  const tags = [...files].filter(([path]) => !path.startsWith('data/') && !own.some((each) => each === path));
  const tagmanifest = encodeManifest(tags.map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) })));
  for (const [path, bytes] of resealed(tagmanifest, lockerKey, sampleCase().log.origin))
    files.set(path, bytes);
  return named(await verifyBytes(zipOf(files)));
}

const edit = (path: string, change: (text: string) => string) => (files: Files) => {
  files.set(path, utf8(change(textOf(files.get(path) ?? new Uint8Array()))));
};

describe('a bag', () => {
  test('that was only sealed again verifies', async () => {
    expect(await resealedWith(() => undefined)).toEqual([]);
  });

  test.each<[string, (files: Files) => void, string[]]>([
    [
      'a wrong oxum',
      edit(layout.bagInfo, (each) => each.replace(/Oxum: \d/, 'Oxum: 9')),
      ['bag-oxum bag-info.txt'],
    ],
    [
      'two oxums',
      edit(layout.bagInfo, (each) => `${each}${/Payload-Oxum.*\n/.exec(each)?.[0] ?? ''}`),
      ['bag-oxum bag-info.txt'],
    ],
    ['no oxum', edit(layout.bagInfo, () => 'Bagging-Date: 2026-11-22\n'), ['bag-oxum bag-info.txt']],
    [
      'no date',
      edit(layout.bagInfo, (each) => each.replace(/Bagging-Date.*\n/, '')),
      ['bag-date bag-info.txt'],
    ],
    [
      'a date of another form',
      edit(layout.bagInfo, (each) => each.replace('2026-11-22', '22-11-2026')),
      ['bag-date bag-info.txt'],
    ],
    [
      'a space before a colon in bagit.txt',
      edit(layout.declaration, (each) => each.replace('Version:', 'Version :')),
      ['bag-declaration bagit.txt'],
    ],
    [
      'a byte order mark in bagit.txt',
      edit(layout.declaration, (each) => `\ufeff${each}`),
      ['bag-declaration bagit.txt'],
    ],
    [
      'a fetch.txt',
      (files) => files.set('fetch.txt', utf8('http://127.0.0.1/a - data/a\n')),
      ['bag-fetch fetch.txt'],
    ],
    [
      'a manifest of another kind',
      (files) => files.set('manifest-md5.txt', utf8('')),
      ['bag-other-manifest manifest-md5.txt'],
    ],
    [
      'a duplicate line',
      edit(layout.manifest, (each) => each + (each.split('\n')[0] ?? '') + '\n'),
      ['bag-manifest-duplicate manifest-sha256.txt'],
    ],
    [
      'a payload manifest that lists a tag file',
      edit(layout.manifest, (each) => `${each}${hash}  bagit.txt\n`),
      ['bag-manifest-lists manifest-sha256.txt'],
    ],
    [
      "md5sum's mark",
      edit(layout.manifest, (each) => `${each}${hash} *data/case.json\n`),
      ['bag-manifest-lists manifest-sha256.txt'],
    ],
    [
      'a path out of the bag',
      edit(layout.manifest, (each) => `${each}${hash}  data/../../x\n`),
      ['bag-path-escapes manifest-sha256.txt'],
    ],
    [
      'a file that is only in the manifest',
      edit(layout.manifest, (each) => `${each}${hash}  data/none\n`),
      ['file-missing data/none'],
    ],
    [
      'a name in another Unicode form than the manifest has',
      (files) => {
        files.set('data/caf\u00e9', utf8('x'));
        edit(layout.manifest, (each) => `${each}${sha256Hex(utf8('x'))}  data/cafe\u0301\n`)(files);
      },
      ['bag-oxum bag-info.txt', 'file-extra data/caf\u00e9', 'file-missing data/cafe\u0301'],
    ],
    [
      'a name in another case than the manifest has',
      edit(layout.manifest, (each) => each.replace('data/exhibits.csv', 'data/Exhibits.csv')),
      ['file-extra data/exhibits.csv', 'file-missing data/Exhibits.csv'],
    ],
  ])('with %s is found', async (_, change, expected) => {
    expect(await resealedWith(change)).toEqual(expected);
  });

  test('whose tagmanifest lists payload or itself is found', async () => {
    for (const path of ['data/case.json', layout.tagmanifest, layout.seal]) {
      const files = sampleFiles();
      const tagmanifest = utf8(
        `${textOf(files.get(layout.tagmanifest) ?? new Uint8Array())}${hash}  ${path}\n`,
      );
      for (const [each, bytes] of resealed(tagmanifest, lockerKey, sampleCase().log.origin))
        files.set(each, bytes);
      expect(named(await verifyBytes(zipOf(files)))).toEqual([
        'bag-tagmanifest-lists tagmanifest-sha256.txt',
      ]);
    }
  });

  test('with a tag file of its own verifies when the tagmanifest has it', async () => {
    expect(await resealedWith((files) => files.set('periksa.html', utf8('<!doctype html>')))).toEqual([]);
  });

  test('with files outside its one top folder is found', async () => {
    const files = [...sampleFiles()];
    const escaping = zipOf([...files, ['../other/evil.txt', utf8('x')]]);
    expect(named(await verifyBytes(escaping))).toEqual([`zip-name-escapes ${top}/../other/evil.txt`]);
  });

  test('with a second top folder is found', async () => {
    const source = [...sampleFiles()].map(([path, bytes]): [string, Uint8Array] => [`one/${path}`, bytes]);
    const all = zipOf([...source, ['two/x', utf8('x')]], '');
    expect(named(await verifyBytes(all))).toEqual(['zip-outside-top-folder two/x']);
  });
});
