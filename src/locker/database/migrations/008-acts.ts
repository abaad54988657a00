/**
 * Who did what, as the case says: projections of the newest `case.changed` of each person, account and attribution,
 * and of the newest `item.attributed` of each act. `items`, `target`, `done` and `found` are JSON. `withdrawn` is
 * the reason why one no longer stands. `subject_nip` opens the commitments to staff numbers, which stand apart so
 * that they stay in the locker.
 */
export const acts = `
CREATE TABLE subject (
  subject TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  name TEXT NOT NULL,
  agency TEXT NOT NULL,
  position TEXT NOT NULL,
  nip_commit TEXT,
  ${kept()}
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_by_case ON subject (case_id);

CREATE TABLE subject_nip (
  subject TEXT PRIMARY KEY,
  blind BLOB NOT NULL,
  nip TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  account TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  handle TEXT NOT NULL,
  stable_id TEXT NOT NULL,
  url TEXT NOT NULL,
  shown TEXT NOT NULL,
  ${kept()}
) STRICT, WITHOUT ROWID;
CREATE INDEX account_by_case ON account (case_id);

CREATE TABLE attribution (
  attribution TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  account TEXT NOT NULL,
  subject TEXT NOT NULL,
  level TEXT NOT NULL,
  basis TEXT NOT NULL,
  grounds TEXT NOT NULL,
  items TEXT NOT NULL,
  ${kept()}
) STRICT, WITHOUT ROWID;
CREATE INDEX attribution_by_case ON attribution (case_id);
CREATE INDEX attribution_by_account ON attribution (account);

CREATE TABLE act (
  act TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  account TEXT NOT NULL,
  basis TEXT NOT NULL,
  target TEXT NOT NULL,
  done TEXT NOT NULL,
  found TEXT NOT NULL,
  items TEXT NOT NULL,
  note TEXT NOT NULL,
  ${kept()}
) STRICT, WITHOUT ROWID;
CREATE INDEX act_by_case ON act (case_id);

-- Which acts and attributions rest on an item.
CREATE TABLE record_item (
  record TEXT NOT NULL,
  item TEXT NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (record, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_by_item ON record_item (item);
`;

function kept(): string {
  return `withdrawn TEXT,
  made_at TEXT NOT NULL,
  officer TEXT NOT NULL,
  origin TEXT,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL`;
}
