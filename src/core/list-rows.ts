import { type ErrorParams, fromSystemError } from '../contract/error.ts';
import { isPageFragment } from '../contract/page-fragment.ts';
import { addressOf, readAddressRows } from './address-list.ts';
import type { ListedAddress } from './listed-address.ts';

/** A page that a list wants. */
export interface ListedPage {
  line: number;
  url: string;
  /** Id of the case that its row names; null where it names none. */
  caseId: string | null;
  note: string;
  first: boolean;
}

/** What stands in a list: each page once, and every line that gives none, with the reason. */
export interface ReadList {
  pages: ListedPage[];
  refused: { line: number; text: string; code: string; params: ErrorParams }[];
  /** Lines that name a page that stood there before, for the same case, or another place in it. */
  repeated: { line: number; url: string; first: number }[];
}

/**
 * Reads a CSV list; a row that cannot be understood is told and left out, the others stay.
 *
 * @param findCase gives the id of the case with this number, or throws
 * @throws JejakError `bad-list`
 */
export function readList(text: string, findCase: (number: string) => string): ReadList {
  const list: ReadList = { pages: [], refused: [], repeated: [] };
  const seen = new Map<string, ListedPage>();
  const cases = new Map<string, string>();
  const caseOf = ({ case: number }: ListedAddress): string | null => {
    if (number === '') return null;
    const id = cases.get(number) ?? findCase(number);
    cases.set(number, id);
    return id;
  };
  for (const row of readAddressRows(text)) {
    const { line, note, first } = row;
    try {
      const page = { line, url: addressOf(row), caseId: caseOf(row), note, first };
      const key = `${page.caseId ?? ''} ${pageOf(page.url)}`;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, page);
        list.pages.push(page);
        continue;
      }
      list.repeated.push({ line, url: page.url, first: before.line });
      before.first ||= first;
      if (before.note === '') before.note = note;
    } catch (error) {
      const { code, params } = fromSystemError(error);
      list.refused.push({ line, text: row.text.slice(0, 300), code, params });
    }
  }
  return list;
}

/** An address without a fragment that is only a place within its page. */
function pageOf(address: string): string {
  const { hash } = new URL(address);
  return hash === '' || isPageFragment(hash) ? address : address.slice(0, -hash.length);
}
