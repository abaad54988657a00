import type { PlaceByHand } from '../contract/annotation.ts';
import type {
  CaseFieldSaid,
  CustodyEntry,
  EntrySaid,
  RecordSaid,
  UnrecordedViewings,
  WatchSaid,
} from '../contract/calls/index.ts';
import { credentialsWhat } from '../contract/credentials-names.ts';
import { ocrWhat } from '../contract/ocr-names.ts';
import { sayStatus } from './case-status.ts';
import { lockerName } from './locker-name.ts';
import type { Words } from './say.ts';
import type { TimeWords } from './time-words.ts';
import { whatDiffers } from './what-differs.ts';

export type ToldEntry = Pick<
  CustodyEntry,
  'kind' | 'officer' | 'origin' | 'takesOver' | 'record' | 'watch' | 'said'
>;

/** What an entry of the log says: that of another locker is never told as this one's own. */
export function sayEntry(words: Words, time: TimeWords, entry: ToldEntry): { what: string; who: string } {
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
  { record, said }: Pick<ToldEntry, 'record' | 'said'>,
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
      const { is, about, text, was, place } = said;
      const where = place === null ? '' : sayPlace(time, place);
      return words.say(`said.${about}-${is}`, { text, was, where });
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
    case 'copy': {
      const copied = words.say('said.copy', { role: said.role });
      return said.reason === '' ? copied : `${copied}. ${words.say('said.why', { reason: said.reason })}`;
    }
    case 'opened':
      return words.say('said.opened');
    case 'filed':
      return said.number === '' ? name : words.say('said.filed', { number: said.number });
    case 'hold':
      return `${words.say(said.isHeld ? 'said.hold' : 'said.lift')}. ${words.say('said.why', { reason: said.reason })}`;
    case 'purged':
      return sayPurged(words, said);
    case 'stamp': {
      const { tsa, genTime, size } = said;
      return words.say('said.stamp', { tsa, at: time.second(genTime), size });
    }
    case 'viewings':
      return words.say(said.isOn ? 'said.viewings-on' : 'said.viewings-off');
    case 'failed': {
      const { url, code } = said;
      const why = sayFailure(words, url, code);
      return url === '' || why.includes(url) ? `${name}. ${why}` : words.say('said.failed', { url, why });
    }
    case 'item': {
      const { state, from } = said;
      const what = from === '' ? name : words.say('said.item-from', { what: name, from });
      return state === 'complete'
        ? what
        : words.say('said.item', { what, state: words.say(`mark.${state}`) });
    }
  }
}

/** A place that was set by hand: its region with its code, its position, or both. */
function sayPlace(time: TimeWords, { lat, lon, region }: PlaceByHand): string {
  return [
    ...(region === undefined ? [] : [`${region.name} (${region.code})`]),
    ...(lat === undefined || lon === undefined ? [] : [`${time.decimal(lat)}; ${time.decimal(lon)}`]),
  ].join(', ');
}

function sayPurged(words: Words, { roles, reason, approvals }: Extract<EntrySaid, { of: 'purged' }>): string {
  return [
    words.say('said.purged', { roles: roles.join(', ') }),
    ...(reason === '' ? [] : [words.say('said.why', { reason })]),
    ...approvals.map(({ name, isSigned }) =>
      words.say(isSigned ? 'said.approved-signed' : 'said.approved-named', { who: name }),
    ),
  ].join(' ');
}

/** That it was not recorded for a time who opened an item. */
export function sayUnrecorded(words: Words, time: TimeWords, times: UnrecordedViewings): string {
  const { from, until, isSaid, officer } = times;
  const till = until === null ? 'on' : 'until';
  const key = isSaid ? (`viewings.off-${till}` as const) : (`viewings.unsaid-${till}` as const);
  return words.say(key, {
    from: time.second(from),
    until: until === null ? '' : time.second(until),
    who: officer ?? '',
  });
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
