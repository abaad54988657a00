/** What visits of a watched address are held against from some moment on, as people said: one row an entry. */
export const watchBases = `
CREATE TABLE IF NOT EXISTS watch_base (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  watch TEXT NOT NULL,
  -- NULL: what the next visit shows that shows something is held against nothing.
  item TEXT,
  -- What stood before; NULL where nothing did.
  was TEXT,
  -- The number of the newest visit then; 0 for none.
  after_visit INTEGER NOT NULL,
  reason TEXT NOT NULL,
  said_at TEXT NOT NULL,
  officer TEXT NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS watch_base_by_watch ON watch_base (watch, log, seq);
`;
