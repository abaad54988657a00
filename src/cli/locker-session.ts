import { JejakError } from '../contract/error.ts';
import { findOfficer, type LockerOfficer } from '../contract/officer.ts';
import { userDataFolder } from '../core/data-folder.ts';
import { isForReading } from '../core/for-reading.ts';
import type { Locker } from '../core/index.ts';
import { loadLockers } from './load-core.ts';
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
  const { openLocker, removeLeftovers } = await loadLockers();
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
    await chooseWhoActs(locker, call);
    const status = await use(locker);
    return typeof status === 'number' ? status : undefined;
  } finally {
    sayFindings();
    await locker.close();
  }
}

/**
 * Entries are made in the name that `--officer` or `JEJAK_OFFICER` says, where one does. Where nothing can be written,
 * evidence is got out whoever was named.
 *
 * @throws JejakError `officer-not-chosen` where none does and the officer whose passphrase it is retired: nobody else's
 *   name is taken for them
 */
async function chooseWhoActs(locker: Locker, { options, output, isReading }: RunArguments): Promise<void> {
  const said = options['officer'] ?? process.env['JEJAK_OFFICER'];
  const wanted = typeof said === 'string' ? said.trim() : '';
  if (isForReading(locker)) {
    if (wanted !== '') output.note(`! ${output.words.say('officers.for-reading')}`);
  } else if (wanted !== '') {
    const { id, retiredAt } = chooseOfficer(locker, wanted);
    // What only reads goes on also in the name of whoever has retired.
    if (!isReading || retiredAt === null) await locker.officers.actAs(id);
  } else if (!isReading && locker.officer.id !== locker.opener.id) {
    throw new JejakError('officer-not-chosen', 'wrong-use', { name: locker.opener.name });
  }
}

/**
 * An officer of the locker by name, staff number, id or the beginning of the id.
 *
 * @param among which of namesakes are meant
 * @throws JejakError `no-such-officer`, `officer-ambiguous`
 */
export function chooseOfficer(
  locker: Locker,
  wanted: string,
  among: 'acting' | 'retired' = 'acting',
): LockerOfficer {
  const found = findOfficer(locker.officers.list(), wanted, among);
  if (found === 'none') throw new JejakError('no-such-officer', 'wrong-use', { what: wanted });
  if (found === 'many') throw new JejakError('officer-ambiguous', 'wrong-use', { what: wanted });
  return found;
}
