import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { app } from '../../src/contract/app.ts';
import { id } from '../../src/words/id/index.ts';
import { type Home, makeHome } from './run-jejak.ts';

let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => {
  home.remove();
});

describe('the help', () => {
  test.each([
    ['the program', []],
    ['a group', ['exhibit']],
    ['a command', ['import']],
  ])('of %s has an example and no English word in the Indonesian usage', async (_, command) => {
    const ran = await home.run([...command, '--help', '--lang', 'id']);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^Contoh:\n {2}jejak /m);
    expect(ran.stdout).not.toMatch(/\[options\]|\[command\]|<(dir|files?|item|number)\b/);
  });

  test('has a word for whatever stands for a value', () => {
    const folder = join(import.meta.dirname, '../../src/cli');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((at) =>
      at.endsWith('.ts'),
    );
    const usages = files.flatMap((at) =>
      [...readFileSync(join(folder, at), 'utf8').matchAll(/(?:flags|usage): '([^']+)'/g)].map(
        ([, one = '']) => one,
      ),
    );
    const named = usages.flatMap((one) =>
      [...one.matchAll(/[<[]([a-z]+)(?:\.{3})?[>\]]/g)].map(([, name = '']) => name),
    );
    expect(named).toContain('dir');
    expect(named.filter((name) => !Object.hasOwn(id, `cli.value.${name}`))).toEqual([]);
  });

  test('and the version are one JSON document where that is asked for, wherever the option stands', async () => {
    for (const args of [
      ['--version', '--json'],
      ['--json', '--version'],
    ])
      expect((await home.run(args)).json()).toEqual({ version: app.version });
    expect((await home.run(['--version'])).stdout).toBe(`${app.version}\n`);
    const plain = await home.run(['case', 'open', '--help']);
    expect((await home.run(['case', 'open', '--help', '--json'])).json()).toEqual({ help: plain.stdout });
  });

  test('says which options are needed', async () => {
    const ran = await home.run(['case', 'open', '--help', '--lang', 'en']);
    expect(ran.stdout).toMatch(/--number <number> +the case number \(required\)/);
    expect(ran.stdout).not.toMatch(/--json.*required/);
  });

  test('and the errors name a value by the same word', async () => {
    const ran = await home.run(['import', '--lang', 'id']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe('jejak: Argumen kurang: loker. Lihat --help.\n');
  });
});
