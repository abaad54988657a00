import type { ChatForm, ChatReceipt } from '../../../contract/chat.ts';
import { datesOf, isOfLines, zoneOf } from '../../../contract/chat-said.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import type { Words } from '../../../words/say.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';

/** What was read of an export as a whole, what it does not say, and how its dates were read. */
export function ReceiptOfChat({ receipt }: { receipt: ChatReceipt }) {
  const words = useWords();
  const time = useTime();
  const { form, messages, people, notes, first, last, dates, undated, cut, byForm } = receipt;
  return (
    <section className={classes.receipt} aria-label={words.say('chat.receipt')}>
      <p className={classes.sum}>
        {words.say('chat.sum', { form: words.say(`chat.form-${form}`), messages, people, notes })}{' '}
        {first !== null &&
          last !== null &&
          undated === 0 &&
          words.say('chat.period', { first: time.local(first), last: time.local(last) })}
      </p>
      {receipt.range !== undefined && (
        <p className={classes.excerpt}>{words.say('quote.is-range', receipt.range)}</p>
      )}
      {dates.reading === 'unknown' && <p className={classes.doubt}>{datesIn(receipt, words)}</p>}
      {cut && <p className={classes.doubt}>{words.say('chat.cut')}</p>}
      {byForm && <p className={classes.doubt}>{words.say('chat.by-form')}</p>}
      <p className={classes.caution}>
        {words.say('chat.could-be-changed')}
        {isOfLines(form) && ` ${words.say('chat.pasted')}`}
      </p>
      <details className={classes.further}>
        <summary>{words.say('chat.read-further')}</summary>
        <ul>
          {linesOf(receipt, words).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const namesAre = {
  'whatsapp-android': 'chat.names-are',
  'whatsapp-ios': 'chat.names-are',
  'telegram-json': 'chat.names-are-telegram',
  'telegram-html': 'chat.names-are-telegram-html',
  'sms-xml': 'chat.names-are-sms',
  'signal-markdown': 'chat.names-are-signal',
  'signal-jsonl': 'chat.names-are-signal-own',
} as const satisfies Record<ChatForm, string>;

function linesOf(receipt: ChatReceipt, words: Words): string[] {
  const {
    within,
    pages,
    zone,
    undated,
    omitted,
    attached,
    deleted,
    edited,
    earlier = 0,
    otherTexts = 0,
  } = receipt;
  return [
    within === null ? words.say('chat.kept') : words.say('chat.within', { file: plainTitle(within) }),
    ...(pages === undefined
      ? []
      : [
          within === null
            ? words.say('chat.pages-beside', { count: pages })
            : words.say('chat.pages', { count: pages, file: plainTitle(within) }),
        ]),
    ...(otherTexts === 0 ? [] : [words.say('chat.other-texts', { count: otherTexts })]),
    ...(receipt.dates.reading === 'unknown' ? [] : [datesIn(receipt, words)]),
    ...(undated === 0 ? [] : [words.say('chat.undated', { count: undated })]),
    words.say(zoneOf(receipt), { zone: zone ?? '' }),
    words.say(namesAre[receipt.form]),
    ...(earlier === 0 ? [] : [words.say('chat.earlier', { count: earlier })]),
    ...(omitted === 0 ? [] : [words.say('chat.omitted', { count: omitted })]),
    ...(attached === 0 ? [] : [words.say('chat.attached', { count: attached })]),
    ...(deleted === 0 ? [] : [words.say('chat.deleted', { count: deleted })]),
    ...(edited === 0
      ? []
      : [words.say(receipt.form === 'signal-jsonl' ? 'chat.edited-kept' : 'chat.edited', { count: edited })]),
  ];
}

function datesIn(receipt: ChatReceipt, words: Words): string {
  const { shownBy, line } = receipt.dates;
  if (shownBy === 'contradiction') return words.say('chat.dates-contradiction', { line: line ?? 0 });
  const read = words.say(datesOf(receipt));
  return shownBy === 'figure' || shownBy === 'sequence'
    ? `${read} ${words.say(`chat.shown-by-${shownBy}`, { line: line ?? 0 })}`
    : read;
}
