import { JejakError } from '../contract/error.ts';

/** A whole number of zero or more, for options such as `--limit`. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new JejakError('not-a-number', 'wrong-use', { what: text });
  return Number(text);
}

/** Seconds, with a fraction where wanted, given back in milliseconds. */
export function seconds(text: string): number {
  if (!/^\d{1,6}([.,]\d{1,3})?$/.test(text))
    throw new JejakError('not-a-number', 'wrong-use', { what: text });
  return Math.round(Number(text.replace(',', '.')) * 1000);
}
