import { handedInOf } from '../contract/handed-in.ts';
import type { Item } from '../contract/item.ts';
import { sayWhen } from '../words/said-when.ts';
import type { WordKey, Words } from '../words/say.ts';

/** Who handed an item over, where, when, how and in what form, in lines: the word of whoever brought it in, and said to be that. */
export function describeHandedIn({ source }: Item, words: Words): string[] {
  const { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm } = handedInOf(source);
  const when = receivedWhen && sayWhen(receivedWhen, words, (at) => at.replace('T', ' '));
  const lines = [
    ...line(words, 'cli.label.received-from', receivedFrom),
    ...line(words, 'cli.label.received-where', receivedWhere),
    ...line(words, 'cli.label.received-when', when),
    ...line(words, 'cli.label.received-how', receivedHow),
    ...line(words, 'cli.label.received-form', receivedForm && words.say(`handed-in.form-${receivedForm}`)),
  ];
  return lines.length === 0
    ? []
    : [...lines, ...line(words, undefined, words.say('handed-in.officers-word'))];
}

function line(words: Words, label: WordKey | undefined, value: string | undefined): string[] {
  if (value === undefined) return [];
  return [`  ${(label === undefined ? '' : words.say(label)).padEnd(11)} ${value}`];
}
