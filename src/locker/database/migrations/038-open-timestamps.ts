/**
 * Proofs of OpenTimestamps over checkpoints that were stamped. A proof grows as calendars bring what they promised; it
 * proves itself, so no entry speaks of it.
 */
export const openTimestamps = `
CREATE TABLE IF NOT EXISTS open_timestamp (
  log INTEGER NOT NULL,
  -- Of the checkpoint that it is over.
  tree_size INTEGER NOT NULL,
  -- A detached proof, as a file of it has it.
  proof BLOB NOT NULL,
  PRIMARY KEY (log, tree_size)
) STRICT, WITHOUT ROWID;
`;
