import { type CaseStatus, caseStatuses } from '../contract/case-status.ts';
import { JejakError } from '../contract/error.ts';
import { isLanguage, type Language } from '../words/index.ts';

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

/** A name that stands in the ledger for good: not empty, not blank. */
export function nameOfSomeone(text: string): string {
  const name = text.normalize('NFC').trim();
  if (name === '') throw new JejakError('blank-name', 'wrong-use');
  return name;
}

/** `open`, `handed-over` or `closed`. */
export function caseStatus(text: string): CaseStatus {
  const status = caseStatuses.find((each) => each === text);
  if (status === undefined)
    throw new JejakError('unknown-status', 'wrong-use', { what: text, statuses: caseStatuses.join(', ') });
  return status;
}

/** `id` or `en`. */
export function language(text: string): Language {
  if (!isLanguage(text)) throw new JejakError('unknown-language', 'wrong-use', { what: text });
  return text;
}
