import { purgeReasons } from '../../contract/purge.ts';
import { approvalOptions, approversOf } from '../approvals.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { oneOf } from '../record-choice.ts';

/** `purge`: removes the bytes of an item's files for good; a tombstone and all hashes stay. */
export const purge: CommandSpec = {
  usage: 'purge <dir> <item>',
  summary: 'approvals.help.purge',
  example:
    'jejak purge bukti.jejak 3f0c… --reason privacy --because "Data pribadi warga yang bukan pihak" --approved-by "Sari Contoh"',
  options: [
    { flags: '--role <role...>', words: 'approvals.option.role' },
    {
      flags: '--reason <reason>',
      words: 'approvals.option.reason',
      required: true,
      parse: oneOf(purgeReasons),
    },
    { flags: '--because <text>', words: 'approvals.option.because', required: true },
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const item = locker.item(String(call.args[1]));
      const given = options['role'];
      const roles = Array.isArray(given) ? given.map(String) : item.files.map(({ role }) => role);
      const approvers = await approversOf(call, locker);
      const { seq } = await locker.purgeItem({
        ...{ item: item.item, roles, reason: String(options['reason']), because: String(options['because']) },
        approvers,
      });
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
    }),
};
