import { JejakError } from '../../contract/error.ts';
import { purgeReasons, rolesLeft } from '../../contract/purge.ts';
import type { Locker } from '../../core/index.ts';
import { approvalOptions, approversOf } from '../approvals.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { oneOf } from '../record-choice.ts';
import { listDue, purgeDue } from './purge-due.ts';

/** `purge`: removes the bytes of an item's files for good, or of what is due; a tombstone and all hashes stay. */
export const purge: CommandSpec = {
  usage: 'purge <dir> [item]',
  summary: 'approvals.help.purge',
  example:
    'jejak purge bukti.jejak 3f0c… --reason privacy --because "Data pribadi warga yang bukan pihak" --approved-by "Sari Contoh"',
  options: [
    { flags: '--due', words: 'retention.option.due' },
    { flags: '--role <role...>', words: 'approvals.option.role' },
    { flags: '--reason <reason>', words: 'approvals.option.reason', parse: oneOf(purgeReasons) },
    { flags: '--because <text>', words: 'approvals.option.because' },
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { args, options } = call;
      const isDue = options['due'] === true;
      if (
        isDue === (args[1] !== undefined) ||
        (isDue && (options['role'] ?? options['reason']) !== undefined)
      )
        throw new JejakError('purge-what', 'wrong-use');
      if (!isDue) return purgeOne(call, locker);
      return options['because'] === undefined ? listDue(call, locker) : purgeDue(call, locker);
    }),
};

async function purgeOne(call: RunArguments, locker: Locker): Promise<undefined> {
  const { options, output } = call;
  const { reason, because } = options;
  if (typeof reason !== 'string' || typeof because !== 'string')
    throw new JejakError('purge-without-reason', 'wrong-use');
  const item = locker.item(String(call.args[1]));
  const given = options['role'];
  const left = rolesLeft(item);
  if (left.length === 0) throw new JejakError('nothing-to-purge', 'wrong-use', { item: item.item });
  const roles = Array.isArray(given) ? given.map(String) : left;
  const approvers = await approversOf(call, locker);
  const { seq } = await locker.purgeItem({ item: item.item, roles, reason, because, approvers });
  const others = locker.officers
    .list()
    .filter(({ id }) => id !== locker.officer.id && approvers.some(({ officer }) => officer === id));
  const approvals = others.map(({ id, fingerprint }) => ({ officer: id, signed: fingerprint !== null }));
  output.result({ item: item.item, roles, entry: seq, approvals }, [
    output.words.say('approvals.done.purged', { item: item.item.slice(0, 8), entry: seq }),
    ...others.map(({ name, fingerprint }) =>
      output.words.say(fingerprint === null ? 'approvals.recorded-by' : 'approvals.signed-by', { name }),
    ),
  ]);
}
