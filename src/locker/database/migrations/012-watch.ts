/**
 * Addresses that are captured again on a schedule. No evidence: what a visit brought is an item, and its entry says
 * what differs from the one before. `process` is the opening of the locker that makes a visit just now; `base` the
 * item that the first visit is held against.
 */
export const watch = `
CREATE TABLE watch (
  watch TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  case_id TEXT,
  profile TEXT,
  accept_tls INTEGER NOT NULL,
  every_ms INTEGER NOT NULL CHECK (every_ms > 0),
  until TEXT,
  paused INTEGER NOT NULL DEFAULT 0,
  base TEXT,
  added_at TEXT NOT NULL,
  next_at TEXT NOT NULL,
  process TEXT
) STRICT;
CREATE TABLE watch_visit (
  watch TEXT NOT NULL REFERENCES watch,
  visit INTEGER NOT NULL,
  at TEXT NOT NULL,
  missed INTEGER NOT NULL,
  item TEXT,
  failure TEXT,
  PRIMARY KEY (watch, visit)
) STRICT, WITHOUT ROWID;
`;
