const mark = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const anywhere = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The sign that iPhones put directly before what the program itself says. */
export const programMark = '\u200E';

/** A text without the unseen signs of direction that phones write at its ends, and without a byte order mark. */
export function withoutMarksAtEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (mark.test(text.charAt(from)) || text[from] === '\uFEFF')) from += 1;
  while (to > from && mark.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A text without unseen signs, to compare it with words. */
export function withoutMarks(text: string): string {
  return text.replaceAll(anywhere, '');
}
