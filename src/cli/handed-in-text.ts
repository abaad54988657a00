import type { Annotation } from '../contract/annotation.ts';
import type { HandedIn } from '../contract/handed-in.ts';
import { type HandedInStatement, handedInStatements } from '../contract/handed-in-standing.ts';
import type { Item } from '../contract/item.ts';
import { sayWhen } from '../words/said-when.ts';
import type { WordKey, Words } from '../words/say.ts';
import { plainLine } from './plain-line.ts';

/** Who handed an item over, where, when, how and in what form, in lines: the word of whoever brought it in, and said to be that. */
export function describeHandedIn({ source }: Item, notes: readonly Annotation[], words: Words): string[] {
  return linesOf(handedInStatements(source, notes).standing.said, words);
}

/** What stands of it, and below what was said before, each with who, when and why. */
export function describeStatements(
  { standing, earlier }: ReturnType<typeof handedInStatements>,
  words: Words,
): string[] {
  const lines = ({ said, note }: HandedInStatement): string[] => {
    const told = linesOf(said, words);
    return [
      note === null
        ? words.say('handed-in-later.as-brought')
        : `${words.say('handed-in-later.said', { officer: plainLine(note.officer), time: note.changedAt ?? note.madeAt })}. ${words.say('said.why', { reason: plainLine(note.text) })}`,
      ...(told.length === 0 ? [`  ${words.say('handed-in-later.nothing')}`] : told),
    ];
  };
  return [...lines(standing), ...earlier.flatMap((each) => ['', ...lines(each)])];
}

function linesOf(said: HandedIn, words: Words): string[] {
  const { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm } = said;
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
