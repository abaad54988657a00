import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Home, makeHome } from './run-jejak.ts';

const vector = join(import.meta.dirname, '../vectors/added-file.zip');
let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => {
  home.remove();
});

describe('wrong use ends with status 2 and one line that says what to do', () => {
  const cases: [name: string, args: string[], code: string][] = [
    ['an unknown command', ['tangkap'], 'unknown-command'],
    ['an unknown option', ['verify', 'a.zip', '--bad'], 'unknown-option'],
    ['a missing argument', ['verify'], 'missing-argument'],
    ['a missing option', ['case', 'open', 'x'], 'missing-option'],
    ['too many arguments', ['verify', 'a.zip', 'b.zip'], 'too-many-arguments'],
    ['no command at all', [], 'no-command'],
    ['a group without a command', ['locker'], 'no-command'],
    ['a value that is no number', ['search', 'x', 'y', '--limit', 'banyak'], 'not-a-number'],
    ['a search for no hit', ['search', 'x', 'y', '--limit', '0'], 'no-hits-wanted'],
    ['more hits than a search gives', ['search', 'x', 'y', '--limit', '1001'], 'too-many-hits-wanted'],
    ['a search that is too long', ['search', 'x', 'kata '.repeat(201)], 'search-too-long'],
    ['a day that no calendar has', ['search', 'x', 'y', '--from', '2023-02-30'], 'not-a-date'],
    ['a kind that is none', ['search', 'x', 'y', '--kind', 'foto'], 'unknown-kind'],
    ['a key that is not whole', ['verify', vector, '--key', 'abcd'], 'fingerprint-not-whole'],
    ['a locker that is a file', ['items', vector], 'not-a-locker'],
    ['a case without a title', ['case', 'open', 'x', '--number', '1', '--title', ' '], 'blank-name'],
    ['a file that is not there', ['verify', 'tidak-ada.zip'], 'bundle-not-found'],
    ['a backup that is not there', ['locker', 'restore', 'tidak-ada.jejak-backup', 'x'], 'no-such-backup'],
    ['no time to capture in', ['capture', 'x', 'http://x.example', '--timeout', '0'], 'seconds-out-of-range'],
    ['less than no time', ['capture', 'x', 'http://x.example', '--timeout=-5'], 'not-a-number'],
    ['days for a page', ['capture', 'x', 'http://x.example', '--timeout', '90000'], 'seconds-out-of-range'],
    ['days to scroll', ['capture', 'x', 'http://x.example', '--scroll', '999999'], 'seconds-out-of-range'],
  ];
  test.each(cases)('%s', async (_name, args, code) => {
    const ran = await home.run([...args, '--json']);
    expect(ran.json()).toMatchObject({ error: { code } });
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(/^jejak: /);
    expect(ran.status).toBe(2);
  });

  test.runIf(process.platform === 'linux')('a file whose name is not UTF-8', async () => {
    const folder = Buffer.from(home.folder);
    writeFileSync(Buffer.concat([folder, Buffer.from('/caf\xe9.zip', 'latin1')]), 'isi');
    const asText = join(home.folder, 'caf\u{FFFD}.zip'); // what an argument of those bytes arrives as
    const locker = join(home.folder, 'bukti.jejak');
    await home.run(['locker', 'create', locker, '--officer', 'Sri', '--agency', 'Bawaslu Contoh']);
    for (const args of [
      ['verify', asText],
      ['locker', 'restore', asText, join(home.folder, 'pulih.jejak')],
      ['capture', locker, '--list', asText],
    ]) {
      const ran = await home.run([...args, '--json']);
      expect(ran.status).toBe(2);
      expect(ran.json()).toMatchObject({ error: { code: 'name-not-utf8' } });
    }
    const imported = await home.run(['import', locker, asText, '--json']);
    expect(imported.status).toBe(1);
    expect(imported.json()).toMatchObject({ failed: [{ code: 'name-not-utf8' }] });
  });

  test('a file that is no bundle', async () => {
    const file = join(home.folder, 'catatan.txt');
    writeFileSync(file, 'bukan paket bukti');
    const ran = await home.run(['verify', file]);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
  });

  test('a folder that is no locker', async () => {
    const folder = join(home.folder, 'kosong');
    mkdirSync(folder);
    const ran = await home.run(['items', folder, '--json']);
    expect(ran.status).toBe(2);
    expect(ran.json()).toMatchObject({ error: { code: 'not-a-locker' } });
  });
});

describe('help', () => {
  const commands = [
    [],
    ['locker'],
    ...['create', 'check', 'backup', 'restore', 'passphrase', 'recover'].map((name) => ['locker', name]),
    ...['open', 'list', 'show'].map((name) => ['case', name]),
    ...['capture', 'import', 'items', 'item', 'file', 'extract', 'search', 'export', 'verify'].map((name) => [
      name,
    ]),
    ...['add', 'list'].map((name) => ['exhibit', name]),
  ];
  test.each(commands.map((command) => [command.join(' '), command] as const))(
    'of "%s" is there in both languages and is never the same',
    async (_name, command) => {
      const indonesian = await home.run([...command, '--help', '--lang', 'id']);
      const english = await home.run([...command, '--help', '--lang', 'en']);
      expect([indonesian.status, english.status]).toEqual([0, 0]);
      expect(indonesian.stdout).toContain('Pemakaian:');
      expect(english.stdout).toContain('Usage:');
      expect(indonesian.stdout).not.toBe(english.stdout);
      if (!['', 'locker'].includes(command.join(' '))) {
        expect(indonesian.stdout).toContain('Contoh:');
        expect(english.stdout).toContain('jejak ');
      }
    },
  );
});
