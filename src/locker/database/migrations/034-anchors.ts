/** The anchors of which the log speaks: sheets that were printed, and those that were held against it. */
export const anchors = `
CREATE TABLE IF NOT EXISTS anchor (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  -- The log that the sheet speaks of.
  origin TEXT NOT NULL,
  tree_size INTEGER NOT NULL,
  root TEXT NOT NULL,
  -- Base64, as it stood on the sheet; NULL where it was printed here.
  signature TEXT,
  who TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  said_at TEXT NOT NULL,
  officer TEXT NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
`;
