import { groupNip } from '../../contract/nip.ts';
import type { LockerOfficer, OfficerFacts } from '../../contract/officer.ts';
import { officerRoles } from '../../contract/officer-roles.ts';
import type { Locker } from '../../core/index.ts';
import type { Words } from '../../words/say.ts';
import { approvalOptions, approversOf } from '../approvals.ts';
import { chooseOfficer, withLocker } from '../locker-session.ts';
import { nameOfSomeone } from '../parse.ts';
import { plainLine } from '../plain-line.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { oneOf } from '../record-choice.ts';

const facts: NonNullable<CommandSpec['options']> = [
  { flags: '--agency <agency>', words: 'officers.option.agency' },
  { flags: '--nip <number>', words: 'cli.option.nip' },
  { flags: '--role <role>', words: 'officers.option.role', parse: roleOrNone },
  { flags: '--assignment <text>', words: 'officers.option.assignment' },
];

/** `officer add|list|set|retire`: who works with the locker. Nobody is ever taken out of it. */
export const officerAdd: CommandSpec = {
  usage: 'add <dir>',
  summary: 'officers.help.add',
  example:
    'jejak officer add bukti.jejak --name "Sari Contoh" --nip 199203142019032001 --role supervisor --assignment "012/SPT/2026"',
  options: [
    { flags: '--name <name>', words: 'officers.option.name', required: true, parse: nameOfSomeone },
    ...facts,
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const before = { agency: locker.officer.agency, name: '', nip: '', role: '', assignment: '' } as const;
      tell(
        call,
        locker,
        await locker.officers.keep({ facts: factsOf(call, before) }, await approversOf(call, locker)),
      );
    }),
};

export const officerSet: CommandSpec = {
  usage: 'set <dir> <officer>',
  summary: 'officers.help.set',
  example: 'jejak officer set bukti.jejak "Sari Contoh" --assignment "031/SPT/2026"',
  options: [
    { flags: '--name <name>', words: 'officers.option.name', parse: nameOfSomeone },
    ...facts,
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const before = chooseOfficer(locker, String(call.args[1]));
      tell(
        call,
        locker,
        await locker.officers.keep(
          { officer: before.id, facts: factsOf(call, before) },
          await approversOf(call, locker),
        ),
      );
    }),
};

export const officerRetire: CommandSpec = {
  usage: 'retire <dir> <officer>',
  summary: 'officers.help.retire',
  example: 'jejak officer retire bukti.jejak "Sari Contoh"',
  options: [{ flags: '--undo', words: 'officers.option.undo' }, ...approvalOptions],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const isRetired = call.options['undo'] !== true;
      const { id } = chooseOfficer(locker, String(call.args[1]), isRetired ? 'acting' : 'retired');
      await locker.officers.retire(id, isRetired, await approversOf(call, locker));
      tell(call, locker, id);
    }),
};

export const officerList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'officers.help.list',
  example: 'jejak officer list bukti.jejak',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const officers = locker.officers.list();
      const acting = locker.officer.id;
      call.output.result(
        { officers, acting },
        officers.map(
          (each) => `${each.id === acting ? '→' : ' '} ${each.id.slice(0, 8)}  ${officerLine(each, words)}`,
        ),
      );
    }),
};

function tell({ output }: RunArguments, locker: Locker, id: string): void {
  const officer = locker.officers.list().find((each) => each.id === id);
  if (officer === undefined) return;
  output.result({ officer }, [
    `${output.words.say('officers.done')} ${id.slice(0, 8)}  ${officerLine(officer, output.words)}`,
  ]);
}

function officerLine(
  { name, agency, nip, role, assignment, retiredAt }: LockerOfficer,
  words: Words,
): string {
  return [
    ...[name, agency],
    nip === '' ? '' : `NIP ${groupNip(nip)}`,
    role === '' ? '' : words.say(`officers.role-${role}`),
    assignment === '' ? '' : words.say('officers.assigned', { letter: assignment }),
    retiredAt === null ? '' : words.say('officers.retired-at', { at: retiredAt }),
  ]
    .filter((each) => each !== '')
    .map(plainLine)
    .join(' · ');
}

/** A role, or nothing, which takes back what was said. */
function roleOrNone(text: string): OfficerFacts['role'] {
  return text.trim() === '' ? '' : oneOf(officerRoles)(text);
}

function factsOf({ options }: RunArguments, before: OfficerFacts): OfficerFacts {
  const given = (name: keyof OfficerFacts): string => {
    const value = options[name];
    return typeof value === 'string' ? value : before[name];
  };
  return {
    ...{ name: given('name'), agency: given('agency'), nip: given('nip'), assignment: given('assignment') },
    role: officerRoles.find((each) => each === given('role')) ?? '',
  };
}
