import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const attacks = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
  .split('## Attacks, each with its test')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .filter((line) => /^\| (?!who|-)/.test(line))
  .flatMap((line) => {
    const [, attack = '', , tried = ''] = line.split(/(?<!\\) ?\| ?/);
    return tried.split(/; (?=`test)/).flatMap((each) => {
      const [, file = '', titles = ''] = /^`(test\/[\w./-]+)`: \*(.+)\*$/.exec(each) ?? [];
      return titles.split('*, *').map((title) => ({ attack, file, title }));
    });
  });

/** Whom the attack table must answer. */
const attackers = ['thief', 'colleague', 'back-dates', 'never been', 'swaps a file', 'edits the report'];
attackers.push('authority that is dishonest', 'network that lies about time');

describe('the attack table', () => {
  test.each(attackers)('answers %s', (attacker) => {
    expect(attacks?.filter(({ attack }) => attack.includes(attacker))).not.toEqual([]);
  });

  test.each(attacks ?? [])('names a test that is there: $attack: $title', ({ file, title }) => {
    expect(title).not.toBe('');
    expect(readFileSync(join(root, file), 'utf8')).toContain(`'${title}'`);
  });
});
