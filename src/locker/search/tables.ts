import { wordSigns } from './words.ts';

/** Stands in `case_id` for an item without a case. */
export const inboxToken = 'inbox';

/** What the index is made of, over the texts of this table. */
export function indexOf(texts: string): string {
  return `
      text, forms, case_id, marks,
      content = '${texts}', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2 tokenchars '${wordSigns}'",
      prefix = '3'
    `;
}
