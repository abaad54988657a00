import { toPlainError } from '../../../../src/contract/error.ts';
import { restoreLocker } from '../../../../src/locker/index.ts';
import { passphrase } from '../../temporary-locker.ts';

/** Restores a backup; says how far it is and how it ended, one line each. */
const [, , file = '', dir = '', dataDir = ''] = process.argv;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  await restoreLocker(file, dir, { passphrase, dataDir, onProgress: ({ step }) => say(`step ${step}`) });
  say('done');
} catch (error) {
  say(`failed ${toPlainError(error).code}`);
}
