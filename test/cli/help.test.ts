import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { app } from '../../src/contract/app.ts';
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
