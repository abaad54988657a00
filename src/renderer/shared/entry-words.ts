import { useCallback } from 'react';
import type {
  CaseFieldSaid,
  CustodyEntry,
  EntrySaid,
  RecordSaid,
  WatchSaid,
} from '../../contract/calls/index.ts';
import { credentialsWhat } from '../../contract/credentials-names.ts';
import { ocrWhat } from '../../contract/ocr-names.ts';
import type { Words } from '../../words/say.ts';
import { whatDiffers } from '../../words/what-differs.ts';
import { sayStatus } from './case-status.ts';
import { lockerName } from './locker-name.ts';
import { useTime } from './time.ts';
import type { TimeWords } from './time-words.ts';
import { useWords } from './words.tsx';

type Told = Pick<CustodyEntry, 'kind' | 'officer' | 'origin' | 'takesOver' | 'record' | 'watch' | 'said'>;

/** What an entry of the log says: that of another locker is never told as this one's own. */
export function useEntryWords(): (entry: Told) => { what: string; who: string } {
  const words = useWords();
  const time = useTime();
  return useCallback((entry) => sayEntry(words, time, entry), [words, time]);
}

export function sayEntry(words: Words, time: TimeWords, entry: Told): { what: string; who: string } {
  const { kind, officer, origin, takesOver, watch } = entry;
  return {
    what:
      watch !== null
        ? sayVisit(words, watch, entry.said)
        : takesOver === null
          ? sayWhat(words, time, kind, entry)
          : words.say('custody.takes-over', { what: sayWhat(words, time, takesOver, entry) }),
    who:
      origin === null
        ? officer
        : words.say('custody.of-locker', { who: officer, origin: lockerName(origin) }),
  };
}

function sayWhat(
  words: Words,
  time: TimeWords,
  kind: string,
  { record, said }: Pick<Told, 'record' | 'said'>,
): string {
  const name = words.sayCode('entry', kind);
  if (record !== null) return sayRecord(words, record);
  return said === null ? name : saySaid(words, time, name, said);
}

/** Who or what was added, changed, taken back or let stand again. */
function sayRecord(words: Words, record: RecordSaid): string {
  const { name, to, act, banner, level, reason } = record;
  const who = {
    subject: name,
    account: name,
    attribution: `${name} – ${to}${level === null ? '' : ` (${level})`}`,
    act: `${act === null ? '' : words.say(`act.${act}`)} · ${name} → ${to}`,
    banner: [banner === null ? '' : words.say(`banner-kind.${banner}`), name, name === to ? '' : to]
      .filter((part) => part !== '')
      .join(' · '),
  }[record.kind];
  const said = words.say(`record.${record.kind}-${record.is}`, { what: who });
  return reason === null ? said : `${said} (${words.say('record.reason', { reason })})`;
}

function saySaid(words: Words, time: TimeWords, name: string, said: EntrySaid): string {
  switch (said.of) {
    case 'exhibit': {
      const { is, label, was, text } = said;
      const key = is === 'told' && text === '' ? 'told-nothing' : is;
      return words.say(`said.exhibit-${key}`, { label, was, text });
    }
    case 'note': {
      const { is, isMark, text, was } = said;
      return words.say(`said.${isMark ? 'mark' : 'note'}-${is}`, { text, was });
    }
    case 'case':
      return words.say('said.case', {
        what: said.fields.map((field) => sayField(words, time, field)).join(', '),
      });
    case 'export': {
      const { to, why } = said;
      return words.say('said.export', { to, why });
    }
    case 'received':
      return said.from === '' ? name : words.say('said.received', { from: said.from });
    case 'derived': {
      const { isRedaction, what, boxes: count, reason } = said;
      if (what === ocrWhat.reading) return words.say('said.ocr');
      if (what === credentialsWhat) return words.say('said.credentials-again');
      if (what === ocrWhat.correction) return words.say('said.ocr-correction');
      const from = said.from === '' ? words.say('redact.not-here') : said.from;
      if (!isRedaction) return words.say('said.derived', { from, what: words.sayCode('derived', what) });
      const made = words.say('said.redacted', { from, count });
      return reason === '' ? made : `${made} ${words.say('said.why', { reason })}`;
    }
    case 'rebased': {
      const why = said.reason === '' ? '' : words.say('said.why', { reason: said.reason });
      return words.say('said.rebased', { why }).trim();
    }
    case 'copy':
      return words.say('said.copy', { role: said.role });
    case 'failed': {
      const { url, code } = said;
      const why = sayFailure(words, url, code);
      return url === '' || why.includes(url) ? `${name}. ${why}` : words.say('said.failed', { url, why });
    }
    case 'item':
      return words.say('said.item', { what: name, state: words.say(`mark.${said.state}`) });
  }
}

/** Why nothing came of an address, as the window says it elsewhere. */
export function sayFailure(words: Words, url: string, code: string): string {
  const params = { url, detail: '' };
  const ofWindow = words.sayCode('app.error', code, params);
  return ofWindow === code ? words.sayCode('error', code, params) : ofWindow;
}

function sayField(words: Words, time: TimeWords, { field, was, now }: CaseFieldSaid): string {
  if (field === 'exhibitOrder') return words.say('said.case-order');
  const say = (value: string): string => {
    if (field === 'status') return sayStatus(words, value);
    return field === 'deadline' && value !== '' ? time.date(value) : value;
  };
  const said = { field: words.say(`cases.${field}`).toLowerCase(), was: say(was), now: say(now) };
  if (said.now === '') return words.say('said.case-field-emptied', said);
  return words.say(said.was === '' ? 'said.case-field-set' : 'said.case-field', said);
}

/** What a visit of a watched address found. */
function sayVisit(words: Words, { visit, became, how, changes }: WatchSaid, said: EntrySaid | null): string {
  const what = [
    ...(said?.of === 'failed' && said.url !== '' ? [said.url] : []),
    words.say(`watch.became.${became}`),
    ...(how === null ? [] : [words.say(`watch.how.${how}`)]),
    ...(changes === null ? [] : whatDiffers(changes, words)),
  ].join(', ');
  return visit === null
    ? words.say('entry-watch-failed', { what })
    : words.say('entry-watch', { number: visit, what });
}
