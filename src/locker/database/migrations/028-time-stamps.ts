/** What authorities answered when the log was stamped, whole; each stands with its `timestamp.received`. */
export const timeStamps = `
CREATE TABLE IF NOT EXISTS time_stamp (
  log INTEGER NOT NULL,
  -- Of its entry.
  seq INTEGER NOT NULL,
  -- The checkpoint of this size was stamped.
  tree_size INTEGER NOT NULL,
  -- Where it was asked.
  tsa TEXT NOT NULL,
  request BLOB NOT NULL,
  response BLOB NOT NULL,
  -- PEM: what leads from the authority to a root, as far as it is known.
  chain TEXT NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS time_stamp_no_update BEFORE UPDATE ON time_stamp
BEGIN SELECT RAISE(ABORT, 'append-only: time_stamp'); END;
CREATE TRIGGER IF NOT EXISTS time_stamp_no_delete BEFORE DELETE ON time_stamp
BEGIN SELECT RAISE(ABORT, 'append-only: time_stamp'); END;
`;
