import type { AddressesTaken } from '../../contract/calls/work-types.ts';
import { fromSystemError, type JejakError } from '../../contract/error.ts';
import { addressOf, isTable, readAddressRows } from '../address-list.ts';
import type { ListedPage } from '../list-rows.ts';

/**
 * The pages of what was typed or pasted, and what of it gives none: that stays with whoever typed it. A table is taken
 * wholly or not at all, since its rows say nothing without its first one.
 *
 * @param findCase gives the id of the case with this number, or throws
 * @throws JejakError `bad-list`; where there is no page in it, or a row of a table gives none, why
 */
export function readTyped(
  text: string,
  findCase: (number: string) => string,
): { pages: ListedPage[] } & Pick<AddressesTaken, 'refused' | 'beside'> {
  const pages: ListedPage[] = [];
  const refused: AddressesTaken['refused'] = [];
  const isWhole = isTable(text);
  let beside = 0;
  let why: JejakError | null = null;
  for (const row of readAddressRows(text)) {
    const { line, note, first, case: number } = row;
    try {
      const url = addressOf(row);
      pages.push({ line, note, first, url, caseId: number === '' ? null : findCase(number) });
      if (row.beside !== '') beside += 1;
    } catch (error) {
      if (isWhole) throw error;
      const fault = fromSystemError(error);
      why ??= fault;
      refused.push({ text: row.text, code: fault.code, params: fault.params });
    }
  }
  if (why !== null && pages.length === 0) throw why;
  return { pages, refused, beside };
}
