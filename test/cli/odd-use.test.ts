import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { type Home, main, makeHome, passphrase } from './run-jejak.ts';

let home: Home;
const number = '014/BWS/2026';
const locker = (): string => join(home.folder, 'bukti.jejak');
const file = (name: string, text = 'isi'): string => {
  writeFileSync(join(home.folder, name), text);
  return join(home.folder, name);
};

beforeAll(async () => {
  home = makeHome();
  await home.run(['locker', 'create', locker(), '--officer', 'Sri', '--agency', 'Bawaslu Contoh']);
  const opened = await home.run(['case', 'open', locker(), '--number', number, '--title', 'Uji']);
  expect(opened.status).toBe(0);
});
afterAll(() => {
  home.remove();
});

describe('what comes from outside cannot write lines of its own on the screen', () => {
  test('a name with escapes, a line break and a turned direction is shown as codes, and kept as it is in JSON', async () => {
    const name = 'a\u001b[2J\nUTUH\u202egpj.txt';
    const ran = await home.run(['import', locker(), '--case', number, file(name)]);
    expect(ran.status).toBe(0);
    expect(ran.stdout.trim().split('\n')).toHaveLength(1);
    expect(ran.stdout).toContain(String.raw`a\u{1b}[2J\u{a}UTUH\u{202e}gpj.txt`);
    const listed = await home.run(['items', locker(), '--json']);
    expect((listed.json() as { items: Item[] }).items.map((item) => item.title)).toContain(name);
  });
});

describe('a case', () => {
  const change = (...args: string[]) =>
    home.run(['case', 'change', locker(), '--case', number, ...args, '--json']);

  test('is changed, says so where nothing is another, and is listed with how it stands', async () => {
    const changed = await change('--deadline', '2026-11-30', '--status', 'handed-over');
    expect(changed.status).toBe(0);
    expect(changed.json()).toMatchObject({ changed: true, status: 'handed-over', deadline: '2026-11-30' });
    expect((await change('--status', 'handed-over')).json()).toMatchObject({ changed: false });
    const listed = await home.run(['case', 'list', locker(), '--lang', 'id']);
    expect(listed.stdout).toContain('Diserahkan, batas waktu 2026-11-30');
    expect((await change('--deadline', 'none')).json()).toMatchObject({ deadline: null });
    for (const wrong of [
      ['--status', 'x'],
      ['--deadline', '2026-02-30'],
    ])
      expect((await change(...wrong)).status).toBe(2);
  });
});

describe('the passphrase', () => {
  test('from a file with a byte order mark and a Windows line break is the same', async () => {
    const secret = file('sandi.txt', `\uFEFF${passphrase}\r\n`);
    const ran = await home.run(['items', locker(), '--passphrase-file', secret], {
      env: { JEJAK_PASSPHRASE: 'bukan yang ini' },
    });
    expect(ran.status).toBe(0);
  });

  test.runIf(process.platform === 'linux')(
    'that is asked for on a terminal and not given (Ctrl-D) is wrong use, said in one line',
    async () => {
      const command = `${process.execPath} ${main} items ${locker()}`;
      const terminal = spawn('script', ['-qec', command, '/dev/null'], {
        env: {
          PATH: process.env['PATH'] ?? '',
          LANG: 'en_US.UTF-8',
          JEJAK_DATA_DIR: join(home.folder, 'data'),
        },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let shown = '';
      terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
        shown += text;
      });
      terminal.stdin.on('error', () => undefined); // It may be gone before the last key.
      // Typed until it is heard: what comes before the prompt listens is lost.
      const typing = setInterval(() => shown !== '' && terminal.stdin.write('\x04'), 200);
      const status = await new Promise((resolve) => terminal.once('exit', resolve));
      clearInterval(typing);
      expect(status).toBe(2);
      expect(shown.trim().split('\n')).toEqual([expect.stringContaining('No passphrase was given.')]);
    },
  );

  test('from a pipe whose other end stays open does not hold the command', async () => {
    const child = spawn(process.execPath, [main, 'items', locker(), '--json'], {
      env: { PATH: process.env['PATH'] ?? '', JEJAK_DATA_DIR: join(home.folder, 'data') },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.stdin.write(`${passphrase}\n`);
    const status = await new Promise((resolve) => child.once('exit', resolve));
    expect(status).toBe(0);
  });
});

describe('stdout', () => {
  /** Runs the command in a shell that says the status of its first part. */
  const inShell = (script: string): Promise<{ status: string; stderr: string }> => {
    const child = spawn('bash', ['-c', script], {
      env: {
        ...process.env,
        LANG: 'en_US.UTF-8',
        JEJAK_DATA_DIR: join(home.folder, 'data'),
        JEJAK_PASSPHRASE: passphrase,
        JEJAK: `${process.execPath} ${main}`,
        LOCKER: locker(),
      },
    });
    let status = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      status += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    return new Promise((resolve) => child.once('close', () => resolve({ status: status.trim(), stderr })));
  };

  test('whose reader went away changes nothing about the exit status', async () => {
    const ran = await inShell('$JEJAK case list $LOCKER --json | true; echo ${PIPESTATUS[0]}');
    expect(ran).toEqual({ status: '0', stderr: '' });
  });

  test('that cannot be written ends with status 3 and one line', async () => {
    const ran = await inShell('$JEJAK case list $LOCKER --json > /dev/full; echo $?');
    expect(ran.status).toBe('3');
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(/^jejak: The result could not be written/);
  });
});

describe('a place that cannot be written is named before anything is done', () => {
  const entries = async (): Promise<number> => {
    const checked = await home.run(['locker', 'check', locker(), '--json']);
    return (checked.json() as { entries: number }).entries;
  };

  test('an export into it leaves no entry in the log', async () => {
    const before = await entries();
    const there = file('ada.zip');
    for (const [out, code] of [
      [there, 'file-exists'],
      [join(home.folder, 'tidak-ada', 'b.zip'), 'no-such-folder'],
      [home.folder, 'out-is-folder'],
      [join(locker(), 'paket.zip'), 'out-in-locker'],
      ['', 'no-file-name'],
    ]) {
      const ran = await home.run(['export', locker(), '--case', number, '--out', out ?? '', '--json']);
      expect(ran.status).toBe(2);
      expect(ran.json()).toMatchObject({ error: { code } });
    }
    expect(readFileSync(there, 'utf8')).toBe('isi');
    expect(await entries()).toBe(before);
  });

  test('an extract into it writes nothing', async () => {
    const listed = await home.run(['items', locker(), '--json']);
    const [item] = (listed.json() as { items: Item[] }).items;
    const folder = join(home.folder, 'folder');
    mkdirSync(folder);
    for (const [out, code] of [
      [join(home.folder, 'tidak-ada', 'x'), 'no-such-folder'],
      [folder, 'out-is-folder'],
      [join(locker(), 'locker.db'), 'out-in-locker'],
    ]) {
      const ran = await home.run([
        'extract',
        locker(),
        item?.item ?? '',
        'original',
        '--out',
        out ?? '',
        '--force',
        '--json',
      ]);
      expect(ran.status).toBe(2);
      expect(ran.json()).toMatchObject({ error: { code } });
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('options that all commands have', () => {
  test('may stand before the command too', async () => {
    const ran = await home.run(['--json', '--lang', 'id', 'items', locker(), '--case', 'tidak ada']);
    expect(ran.json()).toMatchObject({ error: { code: 'no-such-case' } });
    expect(ran.stderr).toContain('Tidak ada perkara');
  });

  test('the language is that of the first variable that says one; an empty one says nothing', async () => {
    const refused = async (env: Record<string, string>): Promise<string> =>
      (await home.run(['items', locker(), '--case', 'x'], { env })).stderr;
    expect(await refused({ LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8' })).toContain('There is no case');
    expect(await refused({ LC_ALL: 'id_ID.UTF-8', LANG: 'en_US.UTF-8' })).toContain('Tidak ada perkara');
  });

  test('a language that is not there is wrong use', async () => {
    const ran = await home.run(['items', locker(), '--lang', 'fr', '--json']);
    expect(ran.status).toBe(2);
    expect(ran.json()).toMatchObject({ error: { code: 'unknown-language' } });
  });
});

test('a locker is not made for nobody', async () => {
  const dir = join(home.folder, 'tanpa-nama');
  const ran = await home.run(['locker', 'create', dir, '--officer', ' ', '--agency', 'X', '--json']);
  expect(ran.status).toBe(2);
  expect(ran.json()).toMatchObject({ error: { code: 'blank-name' } });
  expect(readdirSync(home.folder)).not.toContain('tanpa-nama');
});

test('a capture without a browser ends the whole at once, with one failed capture in the log', async () => {
  const ran = await home.run([
    'capture',
    locker(),
    '--browser',
    '/tidak/ada',
    'http://127.0.0.1:9/',
    'http://127.0.0.1:9/2',
    '--json',
  ]);
  expect(ran.status).toBe(2);
  expect(ran.json()).toMatchObject({ error: { code: 'browser-not-found' } });
  expect(ran.stderr).toContain('/tidak/ada');
  const next = await home.run(['items', locker(), '--inbox', '--json']);
  expect(next.stderr).toBe('');
});

test('an encryption that was asked for but has nothing to encrypt with makes no bundle', async () => {
  const short = file('pendek.txt', '\n');
  for (const [option, value, code] of [
    ['--recipient', '', 'bad-recipient'],
    ['--encrypt-passphrase-file', '', 'secret-file-unreadable'],
    ['--encrypt-passphrase-file', short, 'bundle-passphrase-too-short'],
  ]) {
    const out = join(home.folder, 'terbuka.zip');
    const ran = await home.run([
      'export',
      locker(),
      '--case',
      number,
      '--out',
      out,
      option ?? '',
      value ?? '',
      '--json',
    ]);
    expect(ran.json()).toMatchObject({ error: { code } });
    expect(ran.status).toBe(2);
    expect(readdirSync(home.folder).filter((name) => name.startsWith('terbuka'))).toEqual([]);
  }
});

describe('verify', () => {
  test('of a pipe that nobody writes to does not wait for ever', async () => {
    execFileSync('mkfifo', [join(home.folder, 'pipa')]);
    const ran = await home.run(['verify', join(home.folder, 'pipa'), '--json']);
    expect(ran.status).toBe(2);
    expect(ran.json()).toMatchObject({ error: { code: 'bundle-not-a-file' } });
  });

  test('with a file that is no checkpoint is wrong use, not a finding against the bundle', async () => {
    const bundle = join(import.meta.dirname, '../vectors/right.zip');
    const ran = await home.run(['verify', bundle, '--since', file('catatan.txt'), '--json']);
    expect(ran.status).toBe(2);
    expect(ran.json()).toMatchObject({ error: { code: 'since-not-readable' } });
    // What may never end is not read at all.
    const endless = await home.run(['verify', bundle, '--since', '/dev/zero', '--json']);
    expect(endless.json()).toMatchObject({ error: { code: 'since-not-readable' } });
  });
});

test('a locker that could not be made leaves no folder behind, and is not made where a file lies', async () => {
  const dir = join(home.folder, 'belum-jadi');
  const short = await home.run(['locker', 'create', dir, '--officer', 'A', '--agency', 'B', '--json'], {
    env: { JEJAK_PASSPHRASE: 'abc' },
  });
  expect(short.json()).toMatchObject({ error: { code: 'passphrase-too-short' } });
  expect(readdirSync(home.folder)).not.toContain('belum-jadi');
  const there = file('berkas');
  const onFile = await home.run(['locker', 'create', there, '--officer', 'A', '--agency', 'B', '--json']);
  expect(onFile.status).toBe(2);
  expect(onFile.json()).toMatchObject({ error: { code: 'not-a-folder' } });
});

describe('an exhibit', () => {
  test('keeps its title and what it shows when it gets another label, and blanks are no label', async () => {
    const brought = await home.run(['import', locker(), '--case', number, file('b.txt'), '--json']);
    const item = (brought.json() as { items: Item[] }).items[0]?.item ?? '';
    const add = (...more: string[]): ReturnType<Home['run']> =>
      home.run(['exhibit', 'add', locker(), item, '--case', number, ...more, '--json']);
    await add('--label', 'T-1', '--title', 'Judul', '--shows', 'Isi');
    await add('--label', 'T-2');
    const blank = await add('--label', ' ');
    expect(blank.status).toBe(2);
    expect(blank.json()).toMatchObject({ error: { code: 'bad-label' } });
    const listed = await home.run(['exhibit', 'list', locker(), '--case', number, '--json']);
    expect(listed.json()).toEqual({ exhibits: [{ label: 'T-2', item, title: 'Judul', shows: 'Isi' }] });
  });
});

describe('the JSON of an import', () => {
  test('has the same keys as that of a capture, whatever came of it', async () => {
    const ran = await home.run(['import', locker(), file('c.txt'), 'tidak ada.txt', '--json']);
    expect(ran.status).toBe(1);
    const { items, failed } = ran.json() as { items: Item[]; failed: object[] };
    expect(items[0]?.steps.map((step) => Object.keys(step))).toEqual([
      ['name', 'result', 'ms', 'reason'],
      ['name', 'result', 'ms', 'reason'],
    ]);
    expect(failed).toEqual([
      {
        file: 'tidak ada.txt',
        url: expect.stringMatching(/^file:.*tidak%20ada\.txt$/) as string,
        code: 'no-such-file',
        message: expect.stringContaining('tidak ada.txt') as string,
        entry: null,
      },
    ]);
  });
});
