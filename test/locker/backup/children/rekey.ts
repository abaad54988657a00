import { toPlainError } from '../../../../src/contract/error.ts';
import { changePassphrase } from '../../../../src/locker/index.ts';
import { passphrase } from '../../temporary-locker.ts';

/** Draws a new data key and sets a new passphrase; says how it ended. */
const [, , dir = '', newPassphrase = ''] = process.argv;
try {
  await changePassphrase(dir, { passphrase, newPassphrase, rekey: true });
  process.stdout.write('done\n');
} catch (error) {
  process.stdout.write(`failed ${toPlainError(error).code}\n`);
}
