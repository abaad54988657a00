/** What authorities answered when they were asked whether certificates of time-stamps had been revoked. */
export const revocation = `
CREATE TABLE IF NOT EXISTS revocation_answer (
  -- H of the certificate that it says something of.
  certificate TEXT NOT NULL,
  -- Whose it is, as a person reads it.
  subject TEXT NOT NULL,
  -- Where it was had.
  place TEXT NOT NULL,
  -- Of each certificate and place the newest that says that it is revoked, and the newest that says that it is not.
  is_revoked INTEGER NOT NULL,
  -- 'crl' or 'ocsp'.
  kind TEXT NOT NULL,
  -- Of when it is, as it says itself.
  as_of TEXT NOT NULL,
  answer BLOB NOT NULL,
  PRIMARY KEY (certificate, place, is_revoked)
) STRICT;
-- Time-stamps of which it is not yet known, by answers newer than they are.
CREATE TABLE IF NOT EXISTS revocation_wait (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  -- Not asked for again before then; empty where it was not asked for yet.
  ask_after TEXT NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO revocation_wait (log, seq, ask_after) SELECT log, seq, '' FROM time_stamp;
`;
