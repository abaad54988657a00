import { toPlainError } from '../../../../src/contract/error.ts';
import { reopen } from '../../temporary-locker.ts';

/** Opens a locker for reading and backs it up; says how far it is and how it ended, one line each. */
const [, , dir = '', dataDir = '', file = ''] = process.argv;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const locker = await reopen({ dir, dataDir }, true);
try {
  await locker.backup(file, { onProgress: ({ step }) => say(`step ${step}`) });
  say('done');
} catch (error) {
  say(`failed ${toPlainError(error).code}`);
}
await locker.close();
