/**
 * What was put up where, as the case says: a projection of the newest `case.changed` of each banner. `facts` is all
 * that it says, as JSON in its canonical form. Its items stand in `record_item`.
 */
export const banners = `
CREATE TABLE banner (
  banner TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  facts TEXT NOT NULL,
  withdrawn TEXT,
  made_at TEXT NOT NULL,
  officer TEXT NOT NULL,
  origin TEXT,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX banner_by_case ON banner (case_id);
`;
