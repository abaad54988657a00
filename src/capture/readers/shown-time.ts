import type { Facts } from './facts.ts';
import type { Element } from './html.ts';
import type { Page } from './page.ts';
import { isOfEdit, readTimeOf } from './time-words.ts';

const beside =
  'aside, footer, nav, li.comment, [role="comment"], [class*="comment" i], [id*="comment" i], [class*="komentar" i], [class*="respon" i], [class*="repl" i], [class*="related" i], [class*="terkait" i]';
/** Shorter ones are a line beside a time. */
const longEnough = 40;

/** The time that the article itself shows; of several that differ none is known to be its own. */
export function sayTime({ documents }: Page, facts: Facts): void {
  for (const { document, prefix } of documents) {
    const root = document.all('article time').length > 0 ? 'article' : 'main';
    const all = document.all(`${root} time, ${root} p`).filter((each) => !each.isWithin(beside));
    const times = all.filter((each) => each.tag === 'time' && !isOfUpdate(each));
    const marked = times.filter(
      (each) =>
        each.attribute('pubdate') !== null || /\bdatePublished\b/.test(each.attribute('itemprop') ?? ''),
    );
    // After the text it may be of an answer to it.
    const text = all.findIndex((each) => each.tag === 'p' && each.text().length >= longEnough);
    const first = times.find((each) => text === -1 || all.indexOf(each) < text);
    const own = marked.length > 0 ? marked : first === undefined ? [] : times;
    const read = own.map((each) => readTimeOf(each.attribute('datetime'), each.text()));
    if (new Set(read.map((each) => each?.at)).size !== 1) continue;
    const isData = own[0]?.attribute('datetime') !== null;
    facts.time(read[0], `${prefix}${root} time${isData ? '[datetime]' : ''}`);
  }
}

/** Whether it says when the article was changed, by its own mark or by what stands before it. */
function isOfUpdate(time: Element): boolean {
  if (/\bdateModified\b/.test(time.attribute('itemprop') ?? '')) return true;
  if (
    /\b(updated|modified)\b/i.test((time.attribute('class') ?? '').replace(/\bpublished\b.*\bupdated\b/i, ''))
  )
    return true;
  const around = time.above('*')?.text() ?? '';
  const from = around.indexOf(time.text());
  return from > 0 && isOfEdit(around.slice(Math.max(0, from - 80), from));
}
