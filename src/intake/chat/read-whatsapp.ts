import type { ChatFile, ChatMedia, ChatMessage } from '../../contract/chat.ts';
import { goesOn } from '../progress.ts';
import type { FindAlong } from './came-along.ts';
import { localTime, readDates, type WrittenTime } from './dates.ts';
import { programMark, withoutMarksAtEnds } from './marks.ts';
import { readSignalTold } from './signal-words.ts';
import { sumOf } from './sum.ts';
import { type Head, readHead } from './whatsapp-head.ts';
import { isEncryptionNote, isMarkedNote, marksItsWords, readTold, splitSender } from './whatsapp-words.ts';

/** Messages under a name that a text must have to be taken for a conversation, where nothing else shows it. */
const fewest = 3;
/** What is longer is read up to here, as is a text of more than `mostBytes`. */
const mostMessages = 300_000;
/** Notes of the program at the head of an export in which the one on encryption stands. */
const headNotes = 5;

const namedSo = /whatsapp|(?:^|\/)_chat\.txt$/iu;

interface Begun {
  head: Head;
  line: number;
  lines: string[];
}

/**
 * The conversation in the text of a WhatsApp export, as phones write it in Indonesian or English; or in the Markdown that
 * signal-export makes of a Signal conversation, whose lines begin alike. Null where the text is none. Nothing is corrected: what no rule reads stays as it stands.
 *
 * @param name of the file
 * @param within the name of the text in an archive, else null
 * @param find the file that came with the text under a name
 */
export function readWhatsApp(
  text: string,
  name: string,
  within: string | null,
  find: FindAlong,
): ChatFile | null {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const all = messagesIn(lines);
  const begun = all?.slice(0, mostMessages) ?? [];
  const [opening] = begun;
  if (all === null || opening === undefined) return null;
  const isSignal = /\.md$/iu.test(within ?? name);
  if (isSignal && (opening.head.form !== 'whatsapp-ios' || !opening.head.yearFirst)) return null;
  const splits = begun.map(({ lines: [first = ''] }) => splitSender(first));
  const isIos = !isSignal && opening.head.form === 'whatsapp-ios';
  const isMarked = isIos && text.includes(programMark) && marksItsWords(splits.map((each) => each.text));
  const opened = splits.slice(0, headNotes).find((each) => isEncryptionNote(each.text));
  const chat = opened?.from ?? null;
  const times = begun.map(({ head, line }): WrittenTime => ({ ...head, line }));
  const dates = readDates(times);
  const speakers = isMarked ? speakersIn(splits) : new Set<string>();
  const said = begun.map(({ head, line, lines: own }, at): ChatMessage => {
    goesOn();
    const [first = '', ...more] = own;
    const split = splits[at] ?? splitSender(first);
    const isNote =
      split.from === null ||
      (isMarked && isMarkedNote(split.text, { from: split.from, isSpeaker: speakers.has(split.from), chat }));
    const from = isNote ? null : split.from;
    const told = isNote
      ? { text: withoutMarksAtEnds([first, ...more].join('\n')) }
      : isSignal
        ? readSignalTold([split.text, ...more].join('\n'))
        : readTold([split.text, ...more].join('\n'), isMarked);
    const [media, ...otherMedia] = filesOf(told).map((each) => whereFound(each, find));
    return {
      ...{ n: at + 1, line, lastLine: line + own.length - 1, from, shown: head.shown },
      at: localTime({ ...head, line }, dates.reading),
      ...told,
      ...(media === undefined ? {} : { media }),
      ...(otherMedia.length === 0 ? {} : { otherMedia }),
    };
  });
  const isKnown =
    namedSo.test(within ?? name) || said.slice(0, headNotes).some((each) => isEncryptionNote(each.text));
  const sum = sumOf(said);
  const after = all[mostMessages];
  if (!isKnown && sum.messages < fewest) return null;
  return {
    v: 1,
    ...{
      form: isSignal ? 'signal-markdown' : opening.head.form,
      within,
      lines: after === undefined ? lines.length : after.line - 1,
    },
    ...{ dates, clock: begun.some(({ head }) => head.twelveHour) ? 12 : 24, zone: null },
    ...sum,
    ...(after === undefined ? {} : { cut: true as const }),
    ...(isKnown ? {} : { byForm: true as const }),
  };
}

function filesOf({ media, otherMedia = [] }: { media?: ChatMedia; otherMedia?: ChatMedia[] }): ChatMedia[] {
  return media === undefined ? [] : [media, ...otherMedia];
}

/** A file that a message names, with where it lies, if it came along. */
function whereFound(media: ChatMedia, find: FindAlong): ChatMedia {
  const along = media.state === 'missing' && media.name !== null ? find(media.name) : null;
  const name = media.name === null ? null : media.name.slice(media.name.lastIndexOf('/') + 1);
  return along === null ? { ...media, name } : { state: 'attached', name, entry: along.entry };
}

/** The names above messages that do not begin with the sign of the program. */
function speakersIn(names: readonly ReturnType<typeof splitSender>[]): Set<string> {
  return new Set(
    names.flatMap(({ from, text }) => (from === null || text.startsWith(programMark) ? [] : from)),
  );
}

/**
 * Lines that begin a message, each with those that go on with it. A head that is written in another way than the first
 * is one that was pasted into a message, and goes on with it. Null where lines stand before the first.
 */
function messagesIn(lines: readonly string[]): Begun[] | null {
  const begun: Begun[] = [];
  for (const [at, raw] of lines.entries()) {
    goesOn();
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const head = readHead(line);
    if (head !== null && head.shape === (begun[0]?.head.shape ?? head.shape))
      begun.push({ head, line: at + 1, lines: [head.rest] });
    else if (begun.length > 0) begun.at(-1)?.lines.push(line);
    else if (withoutMarksAtEnds(line).trim() !== '') return null;
  }
  return begun;
}
