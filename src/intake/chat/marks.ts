/** Signs of direction that phones write beside times, names and attachments; none of them is seen. */
const directions = '\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';

const atEnds = new RegExp(`^[${directions}\\uFEFF]+|[${directions}]+$`, 'g');
const anywhere = new RegExp(`[${directions}]`, 'g');

/** A text without unseen signs at its ends. */
export function withoutMarksAtEnds(text: string): string {
  return text.replaceAll(atEnds, '');
}

/** A text without unseen signs, to compare it with words. */
export function withoutMarks(text: string): string {
  return text.replaceAll(anywhere, '');
}
