import type { SiteTally } from '../contract/calls/index.ts';
import type { ListResult, ReadList } from '../core/index.ts';
import type { Words } from '../words/say.ts';
import { describeResult, toJsonItem, warnOf } from './item-text.ts';
import { loadCore } from './load-core.ts';
import type { RunArguments } from './program.ts';
import { sayIfStopped } from './stopped.ts';

/** From so many pages on a result for people begins with what each site came to. */
const pagesOfList = 3;

/**
 * Prints what came of pages that were captured, and gives the exit status: 1 where one is not there.
 *
 * @param read the list that they were of
 */
export async function printCaptured(
  call: RunArguments,
  result: ListResult,
  { read, report }: { read: ReadList | null; report: string | null },
): Promise<number> {
  const { words } = call.output;
  const { tallySites } = await loadCore();
  const failed = result.failed.map((failure) => ({
    ...failure,
    message: words.sayCode('error', failure.code, { url: failure.url, detail: failure.message }),
  }));
  const refused = (read?.refused ?? []).map(({ line, text, code, params }) => ({
    ...{ line, text, code },
    message: words.sayCode('error', code, params),
  }));
  const repeated = read?.repeated ?? [];
  const { left, putBack, items } = result;
  const sites = tallySites(result.pages);
  warnOf(items, call.output);
  call.output.result(
    {
      ...{ items: items.map(toJsonItem), failed },
      ...(left.length === 0 ? {} : { left }),
      ...(read === null ? {} : { sites, refused, repeated, putBack }),
      ...(report === null ? {} : { report }),
      ...sayIfStopped(call),
    },
    [
      ...describeResult(items, words),
      ...failed.map((failure) => `⊗ ${failure.url}  ${failure.message}`),
      ...left.map(({ url, outcome }) => `⏸ ${url}  ${words.sayCode('outcome', outcome)}`),
      ...refused.map(({ line, message }) => `! ${words.say('cli.note.list-line', { line, why: message })}`),
      ...repeated.map(({ line, first }) => `  ${words.say('cli.note.list-repeated', { line, first })}`),
      ...putBack.map(({ url, seconds }) => `↻ ${url}  ${sayPutBack(seconds, words)}`),
      ...(read !== null && result.pages.length >= pagesOfList ? describeSites(sites, words) : []),
      ...(left.length === 0 ? [] : [words.say('cli.note.left', { count: left.length })]),
      ...(report === null ? [] : [words.say('cli.note.report', { file: report })]),
    ],
  );
  return failed.length + left.length + refused.length > 0 ? 1 : 0;
}

function sayPutBack(seconds: number | null, words: Words): string {
  return seconds === null
    ? words.say('cli.note.put-back')
    : words.say('cli.note.put-back-for', { count: seconds });
}

function describeSites(sites: readonly SiteTally[], words: Words): string[] {
  return [
    words.say('cli.note.sites'),
    ...sites.map(
      ({ site, ...counts }) => `  ${site}  ${words.say('cli.note.site', { ...counts, count: counts.pages })}`,
    ),
  ];
}
