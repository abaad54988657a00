import { JejakError } from '../../contract/error.ts';
import { type Hold, mostMonths, type RetentionPlan } from '../../contract/retention.ts';
import type { Locker } from '../../core/index.ts';
import type { Words } from '../../words/say.ts';
import { approvalOptions, approversOf } from '../approvals.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';

/** `retention`: how long this locker keeps what it has, and what is kept whatever that says. */
export const retention: CommandSpec = {
  usage: 'retention <dir>',
  summary: 'retention.help.rule',
  example:
    'jejak retention bukti.jejak --ended 24 --inbox 6 --because "Jadwal retensi arsip kantor, pasal 4"',
  options: [
    { flags: '--ended <months>', words: 'retention.option.ended', parse: monthsOf },
    { flags: '--inbox <months>', words: 'retention.option.inbox', parse: monthsOf },
    { flags: '--because <text>', words: 'retention.option.because' },
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const before = locker.retention.plan();
      const wanted = (given: unknown, was: number | null): number | null =>
        given === undefined ? was : typeof given === 'number' ? given : null;
      if (options['ended'] !== undefined || options['inbox'] !== undefined)
        await locker.retention.set(
          {
            endedMonths: wanted(options['ended'], before.endedMonths),
            inboxMonths: wanted(options['inbox'], before.inboxMonths),
            because: typeof options['because'] === 'string' ? options['because'] : '',
          },
          await approversOf(call, locker),
        );
      const plan = locker.retention.plan();
      const holds = locker.retention.holds();
      output.result({ retention: plan, holds }, [
        ...sayRule(plan, output.words),
        ...holds.map((hold) => sayHold(hold, locker, output.words)),
      ]);
    }),
};

/** `hold`: has a case or an item kept whatever the rule says, or with `--lift` no longer. */
export const hold: CommandSpec = {
  usage: 'hold <dir> [item]',
  summary: 'retention.help.hold',
  example: 'jejak hold bukti.jejak --case 014/BWS/2026 --because "Perkara diajukan banding"',
  options: [
    { flags: '--case <number>', words: 'cli.option.case' },
    { flags: '--lift', words: 'retention.option.lift' },
    { flags: '--because <text>', words: 'retention.option.because', required: true },
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { args, options, output } = call;
      const [, item] = args;
      const number = options['case'];
      if ((item === undefined) === (number === undefined)) throw new JejakError('hold-what', 'wrong-use');
      const of = item === undefined ? 'case' : 'item';
      const id = of === 'case' ? locker.findCase(String(number)).case : locker.item(String(item)).item;
      const isHeld = options['lift'] !== true;
      const changed = await locker.retention.hold(
        { of, id, isHeld, because: String(options['because']) },
        await approversOf(call, locker),
      );
      output.result({ of, id, held: isHeld, changed }, [
        output.words.say(isHeld ? 'retention.hold-done' : 'retention.lift-done'),
      ]);
    }),
};

/** A whole number of months, or `none`. */
function monthsOf(text: string): number | 'none' {
  if (text === 'none') return 'none';
  const months = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (months < 1 || months > mostMonths)
    throw new JejakError('not-months', 'wrong-use', { what: text, most: mostMonths });
  return months;
}

function sayRule({ endedMonths, inboxMonths, said }: RetentionPlan, words: Words): string[] {
  if (said === null) return [words.say('retention.no-rule')];
  const months = (count: number | null): string =>
    count === null ? words.say('retention.without-end') : words.say('retention.months', { count });
  return [
    `${words.say('retention.ended')}: ${months(endedMonths)}`,
    `${words.say('retention.inbox')}: ${months(inboxMonths)}`,
    words.say('retention.said', { at: said.at, who: said.officer }),
  ];
}

function sayHold({ of, id, because, officer, at }: Hold, locker: Locker, words: Words): string {
  const name = of === 'case' ? locker.findCase(id).number : `${id.slice(0, 8)} ${locker.item(id).title}`;
  return words.say('retention.hold-line', { name, reason: because, who: officer, at });
}
