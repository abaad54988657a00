import type { Inspect } from '../target.ts';
import { openToy } from './toy.ts';

export const inspect: Inspect = async ({ root, operation, said }) => {
  const database = openToy(root, operation);
  const problems: string[] = [];
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') problems.push('integrity');
  const find = database.prepare<[number], { bytes: Buffer }>('SELECT bytes FROM kept WHERE number = ?');
  for (const words of said) {
    if (words.said !== 'stored') continue;
    const { number, first } = words.what;
    const row = find.get(Number(number));
    if (row?.bytes.length !== 9000 || !row.bytes.every((byte) => byte === first)) {
      problems.push(`lost: ${String(number)}`);
    }
  }
  database.close();
  return Promise.resolve(problems);
};
