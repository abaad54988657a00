import type { ChatForm } from '../../contract/chat.ts';
import { withoutMarksAtEnds } from './marks.ts';

/** How a message begins: three figures of a date in the order in which they stand, a time, and what comes after. */
export interface Head {
  form: ChatForm;
  /** How it is written: a phone writes every head of an export in the same way. */
  shape: string;
  figures: readonly [number, number, number];
  /** The first figure has four digits: a year. */
  yearFirst: boolean;
  /** Hours of the day, with minutes and, where written, seconds. */
  hour: number;
  minute: number;
  second: number | null;
  /** It says which half of the day. */
  twelveHour: boolean;
  /** Date and time as they stand. */
  shown: string;
  rest: string;
}

const date = String.raw`(?<a>\d{1,4})[./-](?<b>\d{1,2})[./-](?<c>\d{1,4})`;
// The space before the half of the day is U+202F on newer phones; \s has it.
const time = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:\s*(?<half>[AaPp])\.?\s?[Mm]\.?)?`;
const android = new RegExp(`^(?<shown>${date},?\\s+${time})\\s+[-–]\\s(?<rest>.*)$`, 'su');
const ios = new RegExp(`^\\[(?<shown>${date},?\\s+${time})\\]\\s?(?<rest>.*)$`, 'su');

/** The head of a message in a line; null where the line goes on with the message before. */
export function readHead(line: string): Head | null {
  const plain = withoutMarksAtEnds(line);
  return (
    headOf(android.exec(plain)?.groups, 'whatsapp-android') ?? headOf(ios.exec(plain)?.groups, 'whatsapp-ios')
  );
}

function headOf(groups: Record<string, string | undefined> | undefined, form: ChatForm): Head | null {
  if (groups === undefined) return null;
  const { a = '', b = '', c = '', half, second, shown = '', rest = '' } = groups;
  const hour = Number(groups['hour']);
  const minute = Number(groups['minute']);
  const isHour = half === undefined ? hour <= 23 : hour >= 1 && hour <= 12;
  if (!isHour || minute > 59 || Number(second ?? 0) > 59) return null;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  const written = shown.replaceAll(/\s+/gu, ' ');
  return {
    form,
    shape: `${form} ${shapeOf(written)}`,
    figures: [Number(a), Number(b), Number(c)],
    yearFirst: a.length === 4,
    hour: half === undefined ? hour : (hour % 12) + afternoon,
    minute,
    second: second === undefined ? null : Number(second),
    twelveHour: half !== undefined,
    shown: written,
    rest,
  };
}

/** Signs between figures, which of them has four digits, and whether halves of the day are written. */
function shapeOf(shown: string): string {
  return shown
    .replaceAll(/\d{3,}/gu, 'year')
    .replaceAll(/\d{1,2}/gu, '0')
    .replace(/ ?[AaPp]\.? ?[Mm]\.?$/u, ' half');
}
