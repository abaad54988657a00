import { readFile } from 'node:fs/promises';
import type { CommentsFile } from '../../contract/comments.ts';
import type { Outcome, StepResult } from '../../contract/item.ts';
import type { Post } from '../../contract/post.ts';
import type { EvidenceSink } from '../../contract/sink.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import type { CaptureState } from '../capture-state.ts';
import { classify } from '../facts/classify.ts';
import { isBrokenOff, isLookedThrough } from '../facts/how-far.ts';
import { isOtherPage } from '../facts/other-page.ts';
import { writeFileTo } from '../files.ts';
import type { Limit } from '../limit.ts';
import { readPostAddress } from '../readers/addresses.ts';
import { decodeHtml } from '../readers/decode-html.ts';
import type { RowPlace } from '../readers/page.ts';
import type { Reader } from '../readers/read-in-process.ts';
import type { PageSource, Reading } from '../readers/read-post.ts';
import type { StepNote } from '../step-list.ts';

/** Of the page's source, and of the page as shown; a larger one is not read. */
const largest = 16 * 1024 * 1024;

/** Begins to read the page as it was taken, while its pictures are still to be made. */
export async function beginReading(
  reader: Reader,
  state: CaptureState,
  {
    dom,
    rows,
    rowPlaces = [],
    unread = 0,
  }: { dom: string | null; rows: string[]; rowPlaces?: RowPlace[]; unread?: number },
): Promise<Reading> {
  const { page, archivist, taken } = state;
  // Of a visit: the person may be elsewhere by now.
  const shownAt = state.visit === undefined ? page.frame.url : (state.facts?.url ?? state.request.url);
  const url = withoutSecrets(shownAt);
  // After the last story of an account viewers go on to those of the next: nothing of that one is what was asked for.
  if (state.areOver) return nothing;
  const kept = archivist.documents.findLast(({ exchange }) => exchange.requestId === taken);
  const response = kept?.exchange.response ?? null;
  const body = kept === undefined || kept.bytes > largest ? null : kept.body;
  const bytes = body === null ? null : 'bytes' in body ? body.bytes : await readFile(body.path);
  const received = bytes === null ? null : decodeHtml(bytes, response?.charset ?? null);
  // What came for one address says nothing of what the page shows under another that it gave itself.
  const isOther = kept !== undefined && isOtherPage(kept.exchange.url, shownAt);
  const html = isOther ? null : received;
  const before = isOther && received !== null ? { before: received } : {};
  const { unread: unreadAnswers, ...others } = URL.canParse(url)
    ? archivist.readable.of(new URL(url))
    : { unread: 0 };
  const read = await readSource(reader, { url, html, dom, rows, rowPlaces, ...before, ...others });
  const left = [
    ...(unread > 0 ? [`comments-too-long: ${unread}`] : []),
    ...(unreadAnswers > 0 ? [`answers-too-large: ${unreadAnswers}`] : []),
  ];
  const reading =
    left.length === 0
      ? read
      : {
          ...read,
          cut: read.cut || unread > 0 || read.comments.length > 0,
          broken: [...read.broken, ...left],
        };
  // A wall, a notice that something is gone, what a server sends instead of a page that it has not: no post by anybody.
  // But what has the data of that very post is that post, whatever a line on it says.
  const answer = { asked: state.request.url, status: response?.status ?? null, bytes: kept?.bytes ?? null };
  if (classify(answer, state.facts) === 'ok') return reading;
  return isLinesAlone(state, answer.status) && isInOwnData(reading.post) ? reading : nothing;
}

const nothing: Reading = { post: null, comments: [], cut: false, merged: 0, unread: 0, broken: [] };

/** Of a visit, data may be of what was shown before; what a status says is no line that somebody wrote. */
function isLinesAlone({ visit }: CaptureState, status: number | null): boolean {
  return visit === undefined && (status === null || status < 400);
}

/** What a line on a page may say of another part of it. */
const maySaySo = new Set<Outcome>(['gone', 'private', 'rate-limited', 'blocked', 'server-error']);

/** What came of a page by what it says, where the post itself was read from the data that bears its number. */
export function outcomeWith(
  said: Outcome,
  state: CaptureState,
  { status, steps }: { status: number | null; steps: readonly StepResult[] },
): Outcome {
  // Of what was not read to its end it is not known that there is nothing to read.
  const isWhole = isLookedThrough(steps) && !isBrokenOff({ steps });
  if (said === 'ok' && isWhole && isUnread(state)) return 'unread';
  const isLine = maySaySo.has(said);
  // What says that a story is gone stands after those that were shown.
  if (said === 'gone' && state.stories > 0) return 'ok';
  return isLine && isLinesAlone(state, status) && isInOwnData(state.post) ? 'ok' : said;
}

/** So much text the frame of a platform's page has by itself: what leads elsewhere, its terms. */
const ownText = 300;

/**
 * Whether nothing was read of a page whose address is that of a platform's post or profile, and nothing is on it that
 * could be one: it says in words that are not known why it shows none.
 */
function isUnread({ facts, post, stories, people }: CaptureState): boolean {
  if (facts === null || stories > 0 || (people?.rows ?? 0) > 0) return false;
  // What the address says was not read of the page.
  if (post !== null && Object.values(post.found).some((where) => where !== 'address')) return false;
  if (facts.textLength >= ownText || (facts.largePictures ?? 0) > 0) return false;
  const kind = readPostAddress(facts.url)?.kind;
  return kind === 'post' || kind === 'comment' || kind === 'profile';
}

/** Whether a platform's post, with its author or its words, was found in data, which counts only by its own id. */
function isInOwnData(post: Post | null): boolean {
  if (post === null || post.platform === 'web' || post.kind !== 'post') return false;
  return ['author.name', 'author.handle', 'text'].some((field) =>
    /^(dom )?(script|answer) ?.*\$/.test(post.found[field] ?? ''),
  );
}

/**
 * Reads what is not too large of a page as received and as shown; of what is, says that it was not read.
 *
 * @throws TooLarge where nothing is left
 */
export async function readSource(reader: Reader, source: PageSource): Promise<Reading> {
  const short = (text: string | null): string | null =>
    text === null || text.length > largest ? null : text;
  const { html, dom } = { html: short(source.html), dom: short(source.dom) };
  if (html === null && dom === null) throw new TooLarge();
  const reading = await reader.read({ ...source, html, dom });
  const left = [
    ...(source.html !== html ? ['html-too-large'] : []),
    ...(source.dom !== dom ? ['dom-too-large'] : []),
  ];
  return left.length === 0 ? reading : { ...reading, broken: [...reading.broken, ...left] };
}

class TooLarge extends Error {}

/** Waits for what is read, keeps it, and ends the reader. Gives it with what is to be noted of the step. */
export async function keepPost(
  reader: Reader,
  reading: Promise<Reading>,
  { sink, limit }: { sink: EvidenceSink; limit: Limit },
): Promise<{ post: Post | null; note: StepNote | undefined }> {
  try {
    const { post, comments, cut, merged, unread, broken } = await limit.race(reading);
    await keepComments(sink, { comments, cut, merged, unread });
    const left = comments.length === 0 && cut ? [...broken, 'comments-cut'] : broken;
    const isWhole = left.length === 0;
    const lost: StepNote = { result: 'failed', reason: `part-not-read: ${left.join(', ')}` };
    const alone =
      unread > 0 ? `comments-unread: ${unread}` : merged > 0 ? `comments-merged: ${merged}` : null;
    if (post === null)
      return {
        post,
        note: isWhole
          ? alone === null
            ? { result: 'skipped', reason: 'no-post' }
            : { reason: alone }
          : lost,
      };
    await writeFileTo(sink, 'post', { name: 'post.json', mediaType: 'application/json' }, [
      Buffer.from(`${JSON.stringify({ v: 1, ...post }, null, 2)}\n`, 'utf8'),
    ]);
    const leftOut = post.leftOut?.count ?? 0;
    const less = leftOut > 0 ? `blocks-left-out: ${leftOut}` : alone;
    const said = less === null ? undefined : { reason: less };
    return { post, note: isWhole ? said : lost };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { post: null, note: { result: 'failed', reason: 'too-large' } };
  } finally {
    await reader.end();
  }
}

/** The comments that the page showed, as a file beside what was read of the post; none for none. */
async function keepComments(
  sink: EvidenceSink,
  { comments, cut, merged, unread }: Pick<Reading, 'comments' | 'cut' | 'merged' | 'unread'>,
): Promise<void> {
  if (comments.length + unread === 0) return;
  const clean = (address: string | null): string | null =>
    address === null ? null : withoutSecrets(address);
  const file: CommentsFile = {
    v: 1,
    comments: comments.map(({ author, url, ...rest }) => ({
      author: { ...author, url: clean(author.url) },
      ...rest,
      url: clean(url),
    })),
    cut,
    merged,
    unread,
  };
  await writeFileTo(sink, 'comments', { name: 'comments.json', mediaType: 'application/json' }, [
    Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8'),
  ]);
}
