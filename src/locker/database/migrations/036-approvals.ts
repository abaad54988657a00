/**
 * Officers' own keys: the public half as the log says it; the private one sealed under a passphrase of the officer's own.
 * And what needs two people, as the log said last.
 */
export const approvals = `
ALTER TABLE officer ADD COLUMN public_key TEXT;

CREATE TABLE officer_key (
  officer TEXT PRIMARY KEY,
  public_key TEXT NOT NULL,
  origin TEXT NOT NULL,
  slot TEXT NOT NULL
) STRICT;

CREATE TABLE two_people (
  setting TEXT PRIMARY KEY,
  acts TEXT NOT NULL,
  by_supervisor INTEGER NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
`;
