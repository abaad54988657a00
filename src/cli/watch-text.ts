import type { Watch, WatchBase, WatchVisit } from '../contract/watch.ts';
import type { Words } from '../words/say.ts';
import { whatDiffers } from '../words/what-differs.ts';

const units: readonly (readonly [ms: number, name: 'd' | 'h' | 'm' | 's'])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
  [1000, 's'],
];

/** `6h`, `90m`: as `--every` takes it. */
function spellInterval(ms: number): string {
  const [size, name] = units.find(([each]) => ms >= each && ms % each === 0) ?? [1000, 's'];
  return `${Math.round(ms / size)}${name}`;
}

/** A watch as `--json` prints it. */
export function toJsonWatch(watch: Watch, numberOf: (caseId: string) => string): Record<string, unknown> {
  const { id, url, profile, everyMs, until, state, addedAt, nextAt, visits, missed, bases, last } = watch;
  return {
    ...{ id, url, case: watch.case === null ? null : numberOf(watch.case), profile },
    ...{ every: spellInterval(everyMs), until, state, addedAt, nextAt, visits, missed, bases, last },
  };
}

export function describeWatch(watch: Watch, words: Words): string[] {
  const { id, url, everyMs, state, nextAt, visits, missed, last } = watch;
  const when =
    state === 'on' ? words.say('cli.watch.next', { at: nextAt }) : words.sayCode('watch.state', state);
  return [
    `${id.slice(0, 8)}  ${url}`,
    `  ${words.say('cli.watch.every', { every: spellInterval(everyMs), count: visits })}  ${when}`,
    ...(missed === 0 ? [] : [`  ${sayUntold(watch, words)}`]),
    ...(last === null ? [] : [`  ${last.at}  ${describeVisit(last, words)}`]),
  ];
}

/** What was missed and no visit tells of. */
function sayUntold({ state, missed }: Watch, words: Words): string {
  return words.say(state === 'over' ? 'watch.untold-over' : 'watch.untold', { count: missed });
}

/** What a person said that it is held against, and why, in one line. */
export function describeBase({ at, by, item, was, reason }: WatchBase, words: Words): string {
  const name = (id: string | null): string => id?.slice(0, 8) ?? words.say('cli.watch.no-base');
  return words.say('cli.watch.rebased', { at, by, item: name(item), was: name(was), reason });
}

/** What a visit found, in one line. */
export function describeVisit({ became, how, changes, failure, missed }: WatchVisit, words: Words): string {
  const parts = [
    words.sayCode('watch.became', became),
    ...(how === null ? [] : [words.sayCode('watch.how', how)]),
    ...(failure === null ? [] : [words.sayCode('watch.failure', failure)]),
    ...(changes === null ? [] : whatDiffers(changes, words)),
    ...(missed === 0 ? [] : [words.say('watch.missed', { count: missed })]),
  ];
  return parts.join(', ');
}
