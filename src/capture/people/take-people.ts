import type { PeopleEnd, PeopleReceipt, PeopleRequest } from '../../contract/people-list.ts';
import type { EvidenceSink, OnProgress } from '../../contract/sink.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { closeList, type OpenedList, openList } from './open-list.ts';
import { endBy, type LookedFor, noteOf, reportFound, saidBy, settledEnd, writePeople } from './receipt.ts';
import { toBeginning } from './rows-in-page.ts';
import { Strips } from './strips.ts';
import { Tally } from './tally.ts';
import { type ListWalking, walkList } from './walk-list.ts';
import { wantedBy } from './wanted.ts';

/** What there is to work with. */
export interface PeopleTools {
  page: OpenPage;
  sink: EvidenceSink;
  onProgress: OnProgress;
  /** Pixels of a picture for one of the page. */
  scale: number;
}

/** What came of the list, and how the page is left. */
export interface PeopleTaken {
  receipt: PeopleReceipt;
  /** Who was seen, for the search. */
  text: string;
  /** How many pictures of rows the item has. */
  strips: number;
  /** The list is the page itself, or still lies over it: whoever goes down the page walks it once more. */
  isLeftOpen: boolean;
  note: StepNote | undefined;
  /** What the capture cannot go on after, else null: it is thrown once all is kept. */
  broken: { error: unknown } | null;
}

/**
 * Opens a list of people, walks it to its end or the limit, and keeps every row with the receipt; an account that was
 * looked for is marked on a copy of its picture. What was seen is kept too where the walk breaks off.
 */
export async function takePeople(
  tools: PeopleTools,
  request: PeopleRequest,
  limit: Limit,
): Promise<PeopleTaken> {
  const { page, sink } = tools;
  const startedAt = new Date().toISOString();
  const looked = request.find.map(
    (asked): LookedFor => ({ asked, found: null, untold: 0, ...wantedBy(asked) }),
  );
  const walk = { opened: null as OpenedList | null, ended: 'failed' as PeopleEnd }; // both are set below
  const walking = walkingOf(tools, looked, () => saidBy(walk.opened, walking.tally)?.value ?? null);
  let broken: PeopleTaken['broken'] = null;
  try {
    const work = limit.within(request.limitMs);
    walk.opened = await openList(page, request.list, work);
    if (walk.opened.found === null) walk.ended = walk.opened.why;
    else {
      await work.race(page.frame.ask(toBeginning));
      walk.ended = await walkList(walking, work);
    }
  } catch (error) {
    walk.ended = endBy(error);
    if (walk.ended !== 'limit') broken = { error };
  }
  const receipt = receiptOf(request, walk, walking, startedAt);
  for (const [at, one] of looked.entries())
    receipt.find.push(await reportFound(one, `marked-${at + 1}`, sink));
  await writePeople(sink, receipt, walking.tally);
  const { rows, distinct } = receipt;
  page.act(
    'list-walked',
    `${request.list}: ${rows} rows, ${distinct} accounts, ${walking.strips.count} pictures`,
  );
  return {
    receipt,
    text: walking.tally.people.map(textOf).join('\n'),
    strips: walking.strips.count,
    isLeftOpen: broken === null && (await leave(page, request, walk.opened, limit)),
    note: noteOf(receipt),
    broken,
  };
}

function walkingOf(
  { page, sink, onProgress, scale }: PeopleTools,
  looked: LookedFor[],
  total: () => number | null,
): ListWalking {
  return {
    ...{ page, scale, tally: new Tally(), strips: new Strips(sink) },
    onRows(done) {
      const all = total();
      onProgress({
        step: 'people',
        done,
        ...(all === null ? {} : { total: Math.max(all, done) }),
        unit: 'rows',
      });
    },
    onAccount({ row, person, box }, picture) {
      for (const one of looked) {
        if (one.found !== null) continue;
        const verdict = one.judge(person, page.frame.url);
        if (verdict === 'yes') one.found = { row, picture, box };
        else if (verdict === 'untold') one.untold += 1;
      }
    },
  };
}

function receiptOf(
  { list }: PeopleRequest,
  { opened, ended }: { opened: OpenedList | null; ended: PeopleEnd },
  { page, tally, strips }: ListWalking,
  startedAt: string,
): PeopleReceipt {
  const says = saidBy(opened, tally);
  const distinct = tally.people.length;
  const at = opened === null ? page.frame.url : opened.found === null ? opened.at : opened.found.url;
  return {
    list,
    where: opened?.found?.where ?? null,
    url: withoutSecrets(at),
    opened: opened?.opener?.name ?? null,
    tab: opened?.found?.tab ?? null,
    says,
    ...{ rows: tally.rows, distinct, repeated: tally.repeated },
    ended: settledEnd(ended, says, distinct),
    startedAt,
    endedAt: new Date().toISOString(),
    strips: strips.count === 0 ? null : { first: 1, last: strips.count },
    find: [],
  };
}

function textOf({ name, handle, badge }: Tally['people'][number]): string {
  return [name, handle === null ? null : `@${handle}`, badge].filter((part) => part !== null).join(' ');
}

/** Closes a dialog again. True where the list is still what is seen. */
async function leave(
  page: OpenPage,
  { list }: PeopleRequest,
  opened: OpenedList | null,
  limit: Limit,
): Promise<boolean> {
  if (opened === null || opened.found === null) return false;
  await limit.race(page.frame.ask(toBeginning));
  return opened.found.where === 'page' || !(await closeList(page, list, limit));
}
