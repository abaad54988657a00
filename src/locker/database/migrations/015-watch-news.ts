/**
 * What a visit of a watched address came to, so that the newest that was no longer as before is found without reading
 * the entries of all; empty in visits from before. And up to which visit a person has seen what came of a watch.
 */
export const watchNews = `
ALTER TABLE watch ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE watch_visit ADD COLUMN became TEXT;
`;
