import { doubtsOf } from '../../contract/act-doubts.ts';
import { type ActTime, actKinds, bases, targetKinds } from '../../contract/acts.ts';
import { newId } from '../../contract/ids.ts';
import { actLine } from '../act-text.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { chooseAccount, oneOf } from '../record-choice.ts';

const neededCase = { flags: '--case <number>', words: 'cli.option.case', required: true } as const;

/** `act add|list`: which account is alleged to have done what, to what, and which items show it. */
export const actAdd: CommandSpec = {
  usage: 'add <dir> <items...>',
  summary: 'cli.help.act-add',
  example:
    'jejak act add bukti.jejak 3f0c… --case 014/BWS/2026 --act like --account budi.contoh --basis observed --target-url https://contoh.example/p/1 --target-shown "Akun Pemenangan" --done 2023-09-25T14:05 --done-zone +07:00',
  options: [
    neededCase,
    { flags: '--act <act>', words: 'cli.option.act', parse: oneOf(actKinds), required: true },
    { flags: '--account <account>', words: 'cli.option.by-account', required: true },
    { flags: '--basis <basis>', words: 'cli.option.basis', parse: oneOf(bases), required: true },
    { flags: '--target <kind>', words: 'cli.option.target', parse: oneOf(targetKinds) },
    { flags: '--target-url <url>', words: 'cli.option.target-url' },
    { flags: '--target-shown <name>', words: 'cli.option.target-shown' },
    { flags: '--done <time>', words: 'cli.option.done' },
    { flags: '--done-zone <offset>', words: 'cli.option.zone' },
    { flags: '--found <time>', words: 'cli.option.found' },
    { flags: '--found-zone <offset>', words: 'cli.option.zone' },
    { flags: '--note <text>', words: 'cli.option.act-note' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const { case: caseId } = locker.findCase(String(options['case']));
      const id = newId();
      const [, items] = call.args;
      const facts = {
        kind: oneOf(actKinds)(String(options['act'])),
        account: chooseAccount(locker.caseActs(caseId), String(options['account'])).id,
        basis: oneOf(bases)(String(options['basis'])),
        target: {
          kind: oneOf(targetKinds)(textOf(call, 'target') ?? 'post'),
          url: textOf(call, 'targetUrl') ?? '',
          shown: textOf(call, 'targetShown') ?? '',
        },
        done: timeOf(call, 'done'),
        found: timeOf(call, 'found'),
        items: (Array.isArray(items) ? items : []).map((item) => locker.item(item).item),
        note: textOf(call, 'note') ?? '',
      };
      await locker.keepRecords(caseId, [{ what: 'act', id, facts }]);
      const acts = locker.caseActs(caseId);
      const act = acts.acts.find((each) => each.id === id);
      const line = act === undefined ? id : actLine(act, acts, output.words);
      const doubts = doubtsOf(facts, Date.now());
      output.result({ act, doubts }, [
        output.words.say('cli.done.act', { line }),
        ...doubts.map((doubt) => `! ${output.words.say(`act-doubt.${doubt}`)}`),
      ]);
    }),
};

export const actList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.act-list',
  example: 'jejak act list bukti.jejak --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const acts = locker.caseActs(locker.findCase(String(call.options['case'])).case);
      const lines = acts.acts.map((each) => actLine(each, acts, words));
      call.output.result(acts, lines.length > 0 ? lines : [words.say('cli.empty.acts')]);
    }),
};

function timeOf(call: RunArguments, name: 'done' | 'found'): ActTime {
  return { at: textOf(call, name) ?? null, zone: textOf(call, `${name}Zone`) ?? null, shown: null };
}

function textOf({ options }: RunArguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
