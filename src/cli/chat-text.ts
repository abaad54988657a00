import type { ChatReceipt } from '../contract/chat.ts';
import { datesOf, isOfLines, zoneOf } from '../contract/chat-said.ts';
import type { Words } from '../words/say.ts';

/** What was read of the export of a conversation, and what it leaves open. */
export function describeChat(receipt: ChatReceipt, words: Words): string[] {
  const {
    form,
    messages,
    people,
    notes,
    lines,
    first,
    last,
    dates,
    undated,
    zone,
    earlier = 0,
    otherTexts = 0,
  } = receipt;
  const { shownBy } = dates;
  const line = dates.line ?? 0;
  const read =
    shownBy === 'contradiction'
      ? words.say('chat.dates-contradiction', { line })
      : words.say(datesOf(receipt));
  return [
    words.say('chat.sum-line', {
      ...{ messages, people, notes, lines },
      form: words.say(`chat.form-${form}`),
    }),
    ...(first === null || last === null || undated > 0 ? [] : [words.say('chat.period', { first, last })]),
    ...(receipt.cut ? [words.say('chat.cut')] : []),
    ...(receipt.byForm ? [words.say('chat.by-form')] : []),
    ...(otherTexts === 0 ? [] : [words.say('chat.other-texts', { count: otherTexts })]),
    shownBy === 'figure' || shownBy === 'sequence'
      ? `${read} ${words.say(`chat.shown-by-${shownBy}`, { line })}`
      : read,
    ...(undated === 0 ? [] : [words.say('chat.undated', { count: undated })]),
    words.say(zoneOf(receipt), { zone: zone ?? '' }),
    ...(earlier === 0 ? [] : [words.say('chat.earlier', { count: earlier })]),
    words.say('chat.could-be-changed'),
    ...(isOfLines(form) ? [words.say('chat.pasted')] : []),
  ];
}
