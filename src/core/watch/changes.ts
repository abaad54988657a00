import { classify } from '../../capture/facts/classify.ts';
import { isBrokenOff, isLookedThrough } from '../../capture/facts/how-far.ts';
import { isOtherPage } from '../../capture/facts/other-page.ts';
import { fromSystemError } from '../../contract/error.ts';
import type { Item, ItemDetails } from '../../contract/item.ts';
import { countNames } from '../../contract/post.ts';
import { type Absence, type Changes, isGone } from '../../contract/watch.ts';
import { startIntakeProcess } from '../../intake/client.ts';
import type { Locker } from '../../locker/index.ts';
import type { CapturedPage } from '../capture-pages.ts';
import { type ComparedPicture, isLittleLeft, shareOf, wordsOf } from './compared.ts';

/** The picture of the whole page, and where one cannot hold it each that goes on after it. */
const isPicture = (role: string): boolean => /^screenshot(-\d+)?$/.test(role);

/** Whether the file of a role is held against that of the visit before. */
export const isCompared = (role: string): boolean => role === 'text' || isPicture(role);

const largestBytes = 64 * 1024 * 1024;
const mostInstead = 300;

/** How an item shows nothing; null where it shows something. */
function absenceOf({ outcome, steps }: ItemDetails, status: number | null): Absence | null {
  switch (outcome) {
    case 'ok':
    case 'download':
      return null;
    case 'not-found':
      return 'http-404';
    case 'gone':
      return status === 410 ? 'http-410' : 'tombstone';
    case undefined:
      return isBrokenOff({ steps }) ? 'interrupted' : null;
    case 'private':
    case 'login-wall':
    case 'captcha':
    case 'blocked':
    case 'rate-limited':
    case 'server-error':
    case 'empty':
    case 'unread':
      return outcome;
  }
}

interface Before {
  /** The newest item of the address that showed something; null where there is none. */
  base: Item | null;
  /** Whether the visit before showed something; null where there was none. */
  wasThere: boolean | null;
}

/** What a visit shows otherwise than the one before; found out before it is sealed, and sealed with it. */
export async function findChanges(
  locker: Locker,
  page: CapturedPage,
  { base, wasThere }: Before,
  signal: AbortSignal,
): Promise<Changes> {
  const { details, status, files } = page;
  const isBroken = isBrokenOff(details);
  const absence = absenceOf(details, status);
  // Of half a page it is not known whether nothing stood there.
  const isKnown = !isBroken || (absence !== 'empty' && absence !== 'unread');
  const how =
    (isKnown ? absence : null) ??
    (base !== null && !isBroken && isElsewhere(base, details) ? 'other-page' : null);
  const comparedWith = base === null ? null : { item: base.item, capturedAt: base.capturedAt };
  const nothing: Changes = {
    ...{ comparedWith, how, status, became: 'first', instead: null, title: null, text: null },
    ...{ picture: null, counts: [], postText: null },
    notCompared: how === null && isBroken ? ['capture: interrupted'] : [],
  };
  const absent = async (by: Absence): Promise<Changes> => {
    const text = Buffer.from(files.get('text') ?? []).toString('utf8');
    const instead = text.replaceAll(/\s+/g, ' ').trim().slice(0, mostInstead).toWellFormed();
    const isNew = by === 'private' && (base === null || !(await wasPrivate(locker, base)));
    const became = isGone(by) ? 'gone' : isNew ? 'private' : 'not-shown';
    return { ...nothing, how: by, became, instead: instead === '' ? null : instead };
  };
  if (how !== null) return absent(how);
  if (base === null) return nothing;
  // Half a page held against a whole one would differ in what did not come.
  if (isBroken) return { ...nothing, became: 'not-compared' };
  const ofFacts = factsThatDiffer(base, details);
  const { isOther, ...ofFiles } = await filesThatDiffer(locker, base, files, signal);
  // Hardly a word is left of a post, and none is read any more, or of what was not there the last time: a notice that no
  // rule knows is not what was there. What differs stands beside it, to be judged.
  const isPostLeft = base.post === undefined || details.post !== undefined;
  if (isOther && details.post === undefined && (!isPostLeft || wasThere === false)) {
    const { title } = ofFacts;
    const { text, picture } = ofFiles;
    return { ...(await absent('other-page')), title, text, picture };
  }
  const notCompared = [...ofFacts.notCompared, ...ofFiles.notCompared];
  const compared = { ...nothing, ...ofFacts, ...ofFiles, notCompared };
  return { ...compared, became: wasThere === false ? 'back' : becameOf(compared) };
}

/**
 * Whether a page that was called shown said already that it is shown to some alone, in words that an earlier version did
 * not know: then it did not become so since.
 */
async function wasPrivate(locker: Locker, base: Item): Promise<boolean> {
  const { title, source } = base;
  // What cannot be read says nothing; the visit is told all the same.
  const bytes = await fileOf(locker, base, 'text').catch(() => undefined);
  if (bytes === undefined) return false;
  const text = Buffer.from(bytes).toString('utf8').trim();
  const url = typeof source.reached === 'string' ? source.reached : '';
  const facts = { title, textLength: text.length, textStart: text.slice(0, 6000), pictures: 1 };
  const none = { canonical: null, meta: [], jsonLd: [], passwords: 0, captcha: false, logOut: false };
  return classify({ asked: url, status: 200, bytes: null }, { url, ...facts, ...none }) === 'private';
}

/**
 * Whether another page stands where there was one before: the address leads to the front page of its site by now, or the
 * page was read and has not the post that was there, and another address or another title.
 */
export function isElsewhere(
  base: Pick<Item, 'title' | 'post' | 'source'>,
  { title, post, source, steps }: Pick<ItemDetails, 'title' | 'post' | 'source' | 'steps'>,
): boolean {
  const [before, now] = [base.source.reached, source.reached];
  const isOther = typeof before === 'string' && typeof now === 'string' && isOtherPage(before, now);
  if (isOther && URL.parse(now)?.pathname === '/') return true;
  if (base.post?.kind !== 'post' || post?.kind === 'post' || !isLookedThrough(steps)) return false;
  return isOther || plain(base.title) !== plain(title);
}

/** A title without how much is new, which sites put before it. */
function plain(title: string): string {
  return title.replace(/^\(\d+\+?\)\s*/, '');
}

/** What could not be compared because it differs. */
const provesDifference = /: (too-different|other-width)$/;

export function becameOf({
  title,
  text,
  picture,
  postText,
  counts,
  notCompared,
}: Changes): Changes['became'] {
  const differs =
    [title, text, picture, postText].some((each) => each !== null) ||
    counts.length > 0 ||
    notCompared.some((each) => provesDifference.test(each));
  if (differs) return 'changed';
  return notCompared.length > 0 ? 'not-compared' : 'same';
}

/** What differs in what was read of the two pages; what only one of them shows was not read of the other, and is not compared. */
export function factsThatDiffer(
  base: Pick<Item, 'title' | 'post'>,
  details: Pick<ItemDetails, 'title' | 'post'>,
): Pick<Changes, 'title' | 'counts' | 'postText' | 'notCompared'> {
  const title = unlessSame(base.title, details.title);
  const [older, newer] = [base.post, details.post];
  if (older === undefined || newer === undefined)
    return { title, counts: [], postText: null, notCompared: older === newer ? [] : ['post: missing'] };
  const notCompared: string[] = [];
  const ofBoth = (part: string, before: string | null, after: string | null): Changes['title'] => {
    if (before !== null && after !== null) return unlessSame(before, after);
    if (before !== after) notCompared.push(`${part}: missing`);
    return null;
  };
  const postText = ofBoth('post.text', older.text, newer.text);
  const counts = countNames.flatMap((name) => {
    const before = older.counts[name]?.shown ?? null;
    const differs = ofBoth(`counts.${name}`, before, newer.counts[name]?.shown ?? null);
    return differs === null ? [] : [{ name, ...differs }];
  });
  return { title, counts, postText, notCompared };
}

function unlessSame(before: string | null, after: string | null): Changes['title'] {
  return before === after ? null : { before, after };
}

async function filesThatDiffer(
  locker: Locker,
  base: Item,
  files: CapturedPage['files'],
  signal: AbortSignal,
): Promise<Pick<Changes, 'text' | 'picture' | 'notCompared'> & { isOther: boolean }> {
  const notCompared: string[] = [];
  // What comes from outside is read in a process that may die; the capture is sealed all the same.
  const intake = startIntakeProcess({ signal });
  const compare = async <T>(
    role: string,
    work: (older: Uint8Array, newer: Uint8Array) => Promise<T>,
  ): Promise<T | null> => {
    try {
      const older = await fileOf(locker, base, role);
      const newer = files.get(role);
      if (older !== undefined && newer !== undefined) return await work(older, newer);
      notCompared.push(`${role}: missing`);
    } catch (error) {
      notCompared.push(`${role}: ${fromSystemError(error).code}`);
    }
    return null;
  };
  try {
    const text = await compare('text', (older, newer) => intake.compareTexts(older, newer));
    const ofText = text === null ? null : wordsOf(text, notCompared);
    const taken = [...base.files.map(({ role }) => role), ...files.keys()].filter(isPicture);
    const pictures: ComparedPicture[] = [];
    for (const role of new Set(['screenshot', ...taken])) {
      const found = await compare(role, (older, newer) => intake.comparePictures(older, newer));
      if (found !== null) pictures.push({ role, found });
    }
    const isOther = text !== null && isLittleLeft(text);
    return { text: ofText, picture: shareOf(pictures, notCompared), notCompared, isOther };
  } finally {
    await intake.close();
  }
}

async function fileOf(locker: Locker, item: Item, role: string): Promise<Uint8Array | undefined> {
  const file = item.files.find((each) => each.role === role);
  if (file === undefined || file.bytes > largestBytes) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item.item, role)) parts.push(part);
  return Buffer.concat(parts);
}
