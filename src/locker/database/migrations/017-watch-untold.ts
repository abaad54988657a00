/**
 * Visits that were due before the next one and were not made, and that no visit tells of: what is put off, paused or
 * asked for anew leaves them behind. And ways to the newest visit that brought an item, or was no longer as before.
 */
export const watchUntold = `
ALTER TABLE watch ADD COLUMN untold INTEGER NOT NULL DEFAULT 0;
CREATE INDEX watch_visit_item ON watch_visit (watch, visit) WHERE item IS NOT NULL;
CREATE INDEX watch_visit_news ON watch_visit (watch, visit) WHERE became IN ('changed', 'back', 'gone');
`;
