import { useCallback } from 'react';
import type { CustodyEntry, RecordSaid, WatchSaid } from '../../contract/calls/index.ts';
import type { Words } from '../../words/say.ts';
import { whatDiffers } from '../../words/what-differs.ts';
import { lockerName } from './locker-name.ts';
import { useWords } from './words.tsx';

/** What an entry of the log says: that of another locker is never told as this one's own. */
export function useEntryWords(): (
  entry: Pick<CustodyEntry, 'kind' | 'officer' | 'origin' | 'takesOver' | 'record' | 'watch'>,
) => {
  what: string;
  who: string;
} {
  const words = useWords();
  return useCallback(
    ({ kind, officer, origin, takesOver, record, watch }) => ({
      what:
        watch !== null
          ? sayVisit(words, watch)
          : takesOver === null
            ? sayWhat(words, kind, record)
            : words.say('custody.takes-over', { what: sayWhat(words, takesOver, record) }),
      who:
        origin === null
          ? officer
          : words.say('custody.of-locker', { who: officer, origin: lockerName(origin) }),
    }),
    [words],
  );
}

/** Who or what was added, changed, taken back or let stand again; of any other entry its kind. */
function sayWhat(words: Words, kind: string, record: RecordSaid | null): string {
  if (record === null) return words.sayCode('entry', kind);
  const { name, to, act, level, reason } = record;
  const who = {
    subject: name,
    account: name,
    attribution: `${name} – ${to}${level === null ? '' : ` (${level})`}`,
    act: `${act === null ? '' : words.say(`act.${act}`)} · ${name} → ${to}`,
  }[record.kind];
  const said = words.say(`record.${record.kind}-${record.is}`, { what: who });
  return reason === null ? said : `${said} (${words.say('record.reason', { reason })})`;
}

/** What a visit of a watched address found. */
function sayVisit(words: Words, { visit, became, how, changes }: WatchSaid): string {
  const what = [
    words.say(`watch.became.${became}`),
    ...(how === null ? [] : [words.say(`watch.how.${how}`)]),
    ...(changes === null ? [] : whatDiffers(changes, words)),
  ].join(', ');
  return visit === null
    ? words.say('entry-watch-failed', { what })
    : words.say('entry-watch', { number: visit, what });
}
