export { checkSearch, rebuildSearch } from './check-search.ts';
export { fileSearchTexts, indexText, removeItem } from './index-text.ts';
export type { SearchHit, SearchOptions } from './search.ts';
export { search } from './search.ts';
export { createSearchTables } from './tables.ts';
