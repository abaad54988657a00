/** Whom this locker asks for time-stamps by itself, in their order, and how the asking went last. No evidence. */
export const stamping = `
CREATE TABLE IF NOT EXISTS stamp_authority (
  place INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  -- PEM: what its answers must lead to; null where none was brought.
  ca TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS stamping (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  is_on INTEGER NOT NULL DEFAULT 0,
  tried_at TEXT,
  -- How often in a row nobody gave one.
  failures INTEGER NOT NULL DEFAULT 0,
  -- Why, of each that was asked last: JSON, [{"code","params"}].
  failed TEXT NOT NULL DEFAULT '[]'
) STRICT;
INSERT OR IGNORE INTO stamping (one) VALUES (1);
`;
