export { checkSearch, rebuildSearch } from './check-search.ts';
export { actsRole, indexActsOf, textOfActs } from './index-acts.ts';
export { exhibitRole, indexExhibit, textOfExhibit } from './index-exhibit.ts';
export { indexNotes, notesRole, textOfNotes } from './index-notes.ts';
export { fileSearchTexts, formsOf, indexText, removeItem, storedText, textAbout } from './index-text.ts';
export { marksOf } from './marks.ts';
export type { SearchHit, SearchOptions } from './search.ts';
export { search } from './search.ts';
export { createSearchTables, inboxToken } from './tables.ts';
