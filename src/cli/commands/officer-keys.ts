import { twoPeopleActs } from '../../contract/approvals.ts';
import { JejakError } from '../../contract/error.ts';
import type { Locker } from '../../core/index.ts';
import { approvalOptions, approversOf, ask, ownSecret } from '../approvals.ts';
import { groupHex } from '../hex-groups.ts';
import { chooseOfficer, withLocker } from '../locker-session.ts';
import type { CommandSpec, RunArguments } from '../program.ts';

/** `officer key`: a key of an officer's own, under a passphrase of their own. */
export const officerKey: CommandSpec = {
  usage: 'key <dir> <officer>',
  summary: 'approvals.help.key',
  example: 'jejak officer key bukti.jejak "Sari Contoh"',
  options: [
    { flags: '--lost', words: 'approvals.option.lost' },
    { flags: '--drop', words: 'approvals.option.drop' },
    { flags: '--new-passphrase-file <file>', words: 'approvals.option.new-file' },
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const { words } = output;
      const officer = chooseOfficer(locker, String(call.args[1]));
      if (options['drop'] === true) {
        await locker.officers.loseKey(officer.id, await approversOf(call, locker));
        output.result({ officer: officer.id, fingerprint: null }, [
          words.say('approvals.done.dropped', { name: officer.name }),
        ]);
        return;
      }
      await locker.officers.actAs(officer.id);
      const isLost = options['lost'] === true;
      const hasFormer = officer.fingerprint !== null && !isLost;
      const formerPassphrase = hasFormer ? await ask(call, ownSecret) : undefined;
      const passphrase = await ask(
        call,
        {
          ...{ variable: 'JEJAK_NEW_PASSPHRASE', option: 'newPassphraseFile' },
          prompt: 'approvals.prompt.new',
        },
        true,
      );
      const approvers = (await seconds(call, locker)).filter((each) => each.officer !== officer.id);
      await locker.officers.makeKey({ passphrase, formerPassphrase, isLost, approvers });
      const fingerprint = chooseOfficer(locker, officer.id).fingerprint ?? '';
      output.result({ officer: officer.id, fingerprint }, [
        words.say('approvals.done.key', { name: officer.name }),
        `${words.say('cli.label.fingerprint')}: ${groupHex(fingerprint)}`,
      ]);
    }),
};

/** The second officer alone: whoever acts is asked for their passphrase by the key itself. */
async function seconds(call: RunArguments, locker: Locker) {
  const wanted = call.options['approvedBy'];
  if (typeof wanted !== 'string' || chooseOfficer(locker, wanted).id === locker.officer.id) return [];
  const { fingerprint, id } = chooseOfficer(locker, wanted);
  if (fingerprint === null) return [{ officer: id }];
  const passphrase = await ask(call, {
    ...{ variable: 'JEJAK_APPROVAL_PASSPHRASE', option: 'approvalPassphraseFile' },
    prompt: 'approvals.prompt.second',
  });
  return [{ officer: id, passphrase }];
}

/** `officer two-people`: what needs a second officer in this locker. */
export const twoPeople: CommandSpec = {
  usage: 'two-people <dir>',
  summary: 'approvals.help.two-people',
  example: 'jejak officer two-people bukti.jejak --acts purge,key,officers --by supervisor',
  options: [
    { flags: '--acts <acts>', words: 'approvals.option.acts' },
    { flags: '--by <whom>', words: 'approvals.option.whom' },
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const before = locker.officers.twoPeople();
      const acts = typeof options['acts'] === 'string' ? actsOf(options['acts']) : before.acts;
      const by = options['by'];
      if (by !== undefined && by !== 'supervisor' && by !== 'anyone')
        throw new JejakError('not-two-people', 'wrong-use', { what: typeof by === 'string' ? by : '' });
      const bySupervisor = by === undefined ? before.bySupervisor : by === 'supervisor';
      if (options['acts'] !== undefined || by !== undefined)
        await locker.officers.setTwoPeople({ acts, bySupervisor }, await approversOf(call, locker));
      const rule = locker.officers.twoPeople();
      const { words } = output;
      output.result({ twoPeople: rule }, [
        ...twoPeopleActs.map(
          (act) => `${rule.acts.includes(act) ? '●' : '○'} ${words.say(`approvals.act-${act}`)}`,
        ),
        words.say(rule.bySupervisor ? 'approvals.by-supervisor' : 'approvals.by-anyone'),
      ]);
    }),
};

/** `none`, or some of them with commas between. */
function actsOf(text: string) {
  const given = text.split(',').map((each) => each.trim());
  if (given.length === 1 && given[0] === 'none') return [];
  const wrong = given.find((each) => !twoPeopleActs.some((act) => act === each));
  if (wrong !== undefined) throw new JejakError('not-two-people', 'wrong-use', { what: wrong });
  return twoPeopleActs.filter((act) => given.includes(act));
}
