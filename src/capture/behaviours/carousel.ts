import type { EvidenceSink } from '../../contract/sink.ts';
import { isOtherPage } from '../facts/other-page.ts';
import { writeFileTo } from '../files.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { asScript, find } from './find.ts';
import { untilQuiet } from './quiet.ts';
import { showsNext } from './words.ts';

interface Shown {
  /** Which pictures are seen in it. */
  seen: string;
  /** Which were seen there before, while it stood in the same row: one that is coming has another source until it is there. */
  before: string[];
  box: { x: number; y: number; width: number; height: number };
}

/** How many rows of pictures of one page are gone through, and how many pictures of each. */
const mostRows = 5;
const mostPictures = 36;

/**
 * Of pictures that a post shows one at a time each is shown and pictured: the button within its own figure is pressed
 * until no other comes, or the first again. What leads elsewhere or stands outside of a post is not pressed. Where a
 * press brings another page, or there are more than are gone through, that is said. The page is left as it is then: to
 * be called when all else of it is taken.
 *
 * @param passed what rows that were walked showed of such pictures: they may be gone, or stand in a feed, where no row is
 * changed; those that are not gone through here are counted among what is left
 */
export async function showPictures(
  showing: Showing,
  { limitMs, passed }: { limitMs: number; passed: readonly string[] },
  limit: Limit,
): Promise<StepNote | undefined> {
  const { page } = showing;
  const work = limit.within(limitMs);
  const address = page.frame.url;
  const count = await limit.race(page.frame.ask<number>(findRows));
  if (count + passed.length === 0) return { result: 'skipped', reason: 'none-there' };
  const whole = new Set<string>();
  let [taken, left] = [0, Math.max(0, count - mostRows)];
  for (let row = 0; row < Math.min(count, mostRows); row += 1) {
    try {
      const went = await goThrough(showing, row, taken, work);
      taken += went.taken;
      for (const first of went.first) whole.add(first);
      if (!went.isWhole) left += 1;
      if (isOtherPage(address, page.frame.url)) {
        left += Math.min(count, mostRows) - row - 1;
        break;
      }
    } catch (error) {
      if (!(error instanceof LimitReached) || limit.msLeft() === 0) throw error;
      left += Math.min(count, mostRows) - row;
      break;
    }
  }
  // One row may be read twice, as its words change.
  const isLeft = (one: string, at: number) => one === '' || (!whole.has(one) && passed.indexOf(one) === at);
  left += passed.filter(isLeft).length;
  return left === 0 ? undefined : { result: 'failed', reason: `pictures-left: ${left}` };
}

/** What there is to work with. */
interface Showing {
  page: OpenPage;
  sink: EvidenceSink;
  /** A picture was just taken of this part of the window. */
  onPicture: (role: string, box: Shown['box'], limit: Limit) => Promise<void>;
}

async function goThrough(
  { page, sink, onPicture }: Showing,
  row: number,
  before: number,
  limit: Limit,
): Promise<{ first: string[]; taken: number; isWhole: boolean }> {
  const look = () => limit.race(page.frame.ask<Shown | null>(shownNow(row)));
  const press = (script: string) =>
    page.whilePressed(async () => {
      const name = await limit.race(page.frame.ask<string | null>(script));
      if (name !== null) await untilQuiet(page, limit);
      return name;
    });
  const address = page.frame.url;
  const first = await look();
  if (first === null) return { first: [], taken: 0, isWhole: false };
  const firsts = [first.seen, ...first.before];
  const known = new Set([first.seen]);
  let taken = 0;
  while (taken < mostPictures) {
    const name = await press(pressIn(row));
    if (name === null) return { first: firsts, taken, isWhole: true };
    page.act('picture-next', name);
    const now = isOtherPage(address, page.frame.url) ? null : await look();
    // Another page, or a figure that was made anew: what it shows is not known to be of the same row.
    if (now === null || now.seen === '') return { first: firsts, taken, isWhole: false };
    if (known.has(now.seen)) return { first: firsts, taken, isWhole: true }; // the last still, or the first again
    known.add(now.seen);
    taken += 1;
    const role = `picture-${before + taken}`;
    await writeFileTo(sink, role, { name: `${role}.png`, mediaType: 'image/png' }, [
      await pictureOf(page, now, limit),
    ]);
    await onPicture(role, now.box, limit);
  }
  return { first: firsts, taken, isWhole: false };
}

async function pictureOf(page: OpenPage, { box }: Shown, limit: Limit): Promise<Buffer> {
  const { cssVisualViewport } = await limit.race(page.session.send('Page.getLayoutMetrics'));
  const clip = { ...box, x: box.x + cssVisualViewport.pageX, y: box.y + cssVisualViewport.pageY, scale: 1 };
  const { data } = await limit.race(page.session.send('Page.captureScreenshot', { format: 'png', clip }));
  return Buffer.from(data, 'base64');
}

/** For a script: the figures that show one picture of several, by the button that shows the next. */
export const figures = `
  const [next] = ${asScript([showsNext])};
  const large = (one) => isShown(one) && boxOf(one).width >= 180 && boxOf(one).height >= 120;
  // A picture that leads somewhere is one of a list of other things.
  const picturesIn = (one) => [...one.querySelectorAll('img, video')].filter((each) => large(each) && !leads(each));
  const within = (button, box) => {
    const at = boxOf(button), [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
    return x >= box.left - 60 && x <= box.right + 60 && y >= box.top && y <= box.bottom;
  };
  const buttonsOf = (name) => controls().filter((one) => isShown(one) && name.test(nameOf(one)) && !acts.test(nameOf(one)));
  const figureOf = (button, isInFeed = false) => {
    if (Element.prototype.closest.call(button, 'article, [role="article"], [role="main"], main, figure') === null) return null;
    if (Element.prototype.closest.call(button, 'nav, header, footer, aside, form, [role="dialog"]') !== null) return null;
    if (!isInFeed && Element.prototype.closest.call(button, '[role="feed"]') !== null) return null;
    for (let up = upOf(button), n = 0; up !== null && n < 8; up = upOf(up), n += 1) {
      const [picture] = picturesIn(up);
      if (picture === undefined) continue;
      // What holds more than the picture is the post and no figure of it.
      const box = boxOf(up), own = boxOf(picture);
      return within(button, own) && box.height <= own.height * 1.5 + 60 && up.querySelector('article, [role="article"], textarea, [contenteditable]') === null ? up : null;
    }
    return null;
  };
  // Elements of rows are used again for other rows: what was seen of one is of the row that begins with the same words.
  kept.behind ??= new WeakMap();
  const beginningOf = (text) => text.slice(0, 40);
  const noteBehind = (figure, row, text, seen) => {
    const known = kept.behind.get(figure), of = beginningOf(text);
    if (known !== undefined && known.row === row && known.of === of) known.seen.add(seen);
    else kept.behind.set(figure, { row, of, seen: new Set([seen]) });
  };
  const seenBefore = (figure) => {
    const known = kept.behind.get(figure);
    const isSame = known !== undefined && known.row.contains(figure) && beginningOf((own(known.row, 'innerText') ?? '').trim()) === known.of;
    return isSame ? [...known.seen].filter((one) => one !== '') : [];
  };
  const seenIn = (figure) => {
    const outer = boxOf(figure);
    // In a row that is moved sideways the others lie beside it.
    const isSeen = (one) => { const box = boxOf(one), x = box.left + box.width / 2; return x >= outer.left && x <= outer.right; };
    return picturesIn(figure).filter(isSeen).map((one) => own(one, 'currentSrc') || trait(one, 'src') || '').join(' ');
  };`;

/** Finds the figures that show one picture of several, in the document's order. Gives how many there are. */
const findRows = `(() => {
  ${find} ${figures}
  kept.figures = [...new Set(buttonsOf(next).map((one) => figureOf(one)).filter((one) => one !== null))];
  return kept.figures.length;
})()`;

function shownNow(row: number): string {
  return `(() => {
    ${find} ${figures}
    const figure = kept.figures[${row}];
    if (figure === undefined || !figure.isConnected || !isShown(figure)) return null;
    figure.scrollIntoView({ block: 'center', behavior: 'instant' });
    const outer = boxOf(figure), seen = seenIn(figure);
    return { seen, before: seenBefore(figure), box: { x: outer.left, y: outer.top, width: outer.width, height: outer.height } };
  })()`;
}

/** Presses the one button of the figure that shows the next. Gives its name, null where there is none any more. */
function pressIn(row: number): string {
  return `(() => {
    ${find} ${figures}
    const figure = kept.figures[${row}];
    if (figure === undefined || !figure.isConnected) return null;
    const button = buttonsOf(next).find((one) => figureOf(one) === figure);
    if (button === undefined) return null;
    const name = nameOf(button);
    press(button);
    return name;
  })()`;
}
