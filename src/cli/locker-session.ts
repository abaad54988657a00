import { type Locker, openLocker } from '../core/index.ts';
import { readPassphrase, userDataFolder } from './options.ts';
import type { RunArguments } from './program.ts';

/**
 * Opens the locker named by the first argument for one command and closes it whatever happens. What the
 * opening found (a rollback that cannot be excluded, a damaged note) is said before the command's result.
 */
export async function withLocker(
  call: RunArguments,
  use: (locker: Locker) => Promise<number | undefined | void> | number | undefined | void,
): Promise<number | undefined> {
  const passphrase = await readPassphrase(call.output, call.options);
  const locker = await openLocker(String(call.args[0]), { passphrase }, { dataDir: userDataFolder() });
  try {
    for (const finding of locker.findings) {
      call.output.note(`! ${call.output.words.sayCode('finding', finding.code, finding.params)}`);
    }
    return (await use(locker)) ?? undefined;
  } finally {
    await locker.close();
  }
}
