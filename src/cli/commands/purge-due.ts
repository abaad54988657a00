import { JejakError } from '../../contract/error.ts';
import type { DueItem } from '../../contract/retention.ts';
import type { Locker } from '../../core/index.ts';
import type { Words } from '../../words/say.ts';
import { approversOf } from '../approvals.ts';
import type { RunArguments } from '../program.ts';

/** `purge --due`: what is due by the rule of the locker, why, and what is held all the same. */
export async function listDue({ output }: RunArguments, locker: Locker): Promise<undefined> {
  const { words } = output;
  const plan = locker.retention.plan();
  const due = await locker.retention.due();
  output.result({ retention: plan, due }, [
    ...(plan.endedMonths === null && plan.inboxMonths === null ? [words.say('retention.no-rule')] : []),
    words.say('retention.due-count', { count: due.total, held: due.held }),
    ...due.items.map((each) => sayDue(each, words)),
    ...(due.items.length < due.total
      ? [words.say('retention.more', { count: due.total - due.items.length })]
      : []),
    ...(due.next === null ? [] : [words.say('retention.next', { day: due.next.slice(0, 10) })]),
  ]);
}

/** `purge --due --because T --approved-by OFFICER`: all that is due and not held goes, one item after another. */
export async function purgeDue(call: RunArguments, locker: Locker): Promise<number> {
  const { options, output, signal } = call;
  const { words } = output;
  const { items } = await locker.retention.due();
  const free = items.filter(({ held }) => held === null).map(({ item }) => item);
  const approvers = await approversOf(call, locker);
  if (free.length > 0 && approvers.length === 0) throw new JejakError('second-officer-needed', 'wrong-use');
  const done = await locker.retention.purge({
    ...{ items: free, because: String(options['because']), approvers, signal },
    onProgress: output.onProgress,
  });
  output.result({ ...done }, [
    words.say('retention.done', { count: done.purged }),
    ...done.left.map(({ item, code }) => `${item.slice(0, 8)}  ${words.sayCode('retention-left', code)}`),
  ]);
  return done.left.length === 0 ? 0 : 1;
}

function sayDue({ item, title, caseNumber, since, keptUntil, held }: DueItem, words: Words): string {
  const why =
    caseNumber === null
      ? words.say('retention.why-inbox', { since: since.slice(0, 10) })
      : words.say('retention.why-ended', { case: caseNumber, since: since.slice(0, 10) });
  const until = words.say('retention.kept-until', { day: keptUntil.slice(0, 10) });
  const kept = held === null ? '' : `. ${words.say('retention.held', { reason: held })}`;
  return `${held === null ? '○' : '●'} ${item.slice(0, 8)}  ${title}. ${why}; ${until}${kept}`;
}
