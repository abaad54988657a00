import { userDataFolder } from '../core/data-folder.ts';
import type { Locker } from '../core/index.ts';
import { loadCore } from './load-core.ts';
import { readPassphrase } from './options.ts';
import type { RunArguments } from './program.ts';

/**
 * Opens the locker named by the first argument for one command and closes it whatever happens. What the
 * opening found (a rollback that cannot be excluded, a damaged note) is said before the command's result,
 * and what came up meanwhile (a damaged page) after it.
 *
 * @param use gives the exit status where it is not 0
 */
export async function withLocker(
  call: RunArguments,
  use: (locker: Locker) => unknown,
): Promise<number | undefined> {
  const passphrase = await readPassphrase(call.output, call.options);
  const { openLocker, removeLeftovers } = await loadCore();
  await removeLeftovers();
  const locker = await openLocker(String(call.args[0]), { passphrase }, { dataDir: userDataFolder() });
  let said = 0;
  const sayFindings = (): void => {
    for (const { code, params } of locker.findings.slice(said)) {
      call.output.note(`! ${call.output.words.sayCode('finding', code, params)}`);
    }
    said = locker.findings.length;
  };
  try {
    sayFindings();
    const status = await use(locker);
    return typeof status === 'number' ? status : undefined;
  } finally {
    sayFindings();
    await locker.close();
  }
}
