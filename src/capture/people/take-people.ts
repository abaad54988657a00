import type { PeopleEnd, PeopleReceipt, PeopleRequest } from '../../contract/people-list.ts';
import type { EvidenceSink, OnProgress } from '../../contract/sink.ts';
import type { ArchivePage } from '../archive/index.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import { askedUnnamed } from '../behaviours/refused.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { type Elsewhere, elsewhereOf, followList, leaveBeside } from './follow-list.ts';
import { closeList, goBack, type OpenedList, openList } from './open-list.ts';
import {
  endBy,
  type LookedFor,
  noteOf,
  reportFound,
  saidBy,
  settledEnd,
  unlessUnnamed,
  writePeople,
} from './receipt.ts';
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
  /** The document that the list was, for the pages of the archive; null where it was in the page itself. */
  listPage: ArchivePage | null;
  note: StepNote | undefined;
  /** What the capture cannot go on after, else null: it is thrown once all is kept. */
  broken: { error: unknown } | null;
}

/**
 * Opens a list of people, walks it to its end or the limit, and keeps every row with the receipt; an account that was
 * looked for is marked on a copy of its picture. What was seen is kept too where the walk breaks off. A list that is a
 * document of its own is opened beside the page and left again.
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
  const refused = page.refusals.length;
  let broken: PeopleTaken['broken'] = null;
  let followed: Elsewhere | null = null;
  try {
    const work = limit.within(request.limitMs);
    walk.opened = await openList(page, request.list, work);
    followed = elsewhereOf(page, walk.opened);
    if (followed !== null) {
      walking.page = await work.race(page.openBeside());
      walk.opened = await followList(walking.page, request.list, followed, work);
    }
    if (walk.opened.found === null) walk.ended = walk.opened.why;
    else {
      // Of one that was there already it is not known when it was asked for.
      if (walk.opened.opener === null) walking.since = 0;
      await work.race(walking.page.frame.ask(toBeginning));
      walk.ended = await walkList(walking, work);
    }
    walk.ended = unlessUnnamed(walk.ended, askedUnnamed(page, refused));
  } catch (error) {
    walk.ended = endBy(error);
    if (walk.ended !== 'limit') broken = { error };
  }
  const document = followed === null ? null : await leaveBeside(page, walking.page, followed.at, limit);
  const receipt = receiptOf(request, walk, walking, { startedAt, document: document?.said });
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
    isLeftOpen: broken === null && document === null && (await leave(page, request, walk.opened, limit)),
    listPage: document?.page ?? null,
    note: noteOf(receipt),
    broken,
  };
}

function walkingOf(
  { page: first, sink, onProgress, scale }: PeopleTools,
  looked: LookedFor[],
  total: () => number | null,
): ListWalking {
  const walking: ListWalking = {
    ...{ page: first, scale, since: Date.now(), tally: new Tally(), strips: new Strips(sink), below: null },
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
        const verdict = one.judge(person, walking.page.frame.url);
        if (verdict === 'yes') one.found = { row, picture, box };
        else if (verdict === 'untold') one.untold += 1;
      }
    },
  };
  return walking;
}

function receiptOf(
  { list }: PeopleRequest,
  { opened, ended }: { opened: OpenedList | null; ended: PeopleEnd },
  { page, tally, strips, below }: ListWalking,
  { startedAt, document }: { startedAt: string; document: PeopleReceipt['document'] },
): PeopleReceipt {
  const says = saidBy(opened, tally, below);
  const distinct = tally.people.length;
  const at = opened === null ? page.frame.url : opened.found === null ? opened.at : opened.found.url;
  return {
    list,
    where: opened?.found?.where ?? null,
    url: withoutSecrets(at),
    ...(document === undefined ? {} : { document }),
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

/** A tab between them: the page may show them in another order, and none of them is a word of the other's line. */
function textOf({ name, handle, badge }: Tally['people'][number]): string {
  return [name, handle === null ? null : `@${handle}`, badge].filter((part) => part !== null).join('\t');
}

/** Closes a dialog again, or goes back where the page moved on. True where the list is still what is seen. */
async function leave(
  page: OpenPage,
  { list }: PeopleRequest,
  opened: OpenedList | null,
  limit: Limit,
): Promise<boolean> {
  if (opened === null || opened.found === null) return false;
  await limit.race(page.frame.ask(toBeginning));
  if (opened.found.where === 'page') return !(await goBack(page, limit));
  return !(await closeList(page, list, limit));
}
