/** Notes on items: a projection of the newest `item.annotated` of each; one whose text is empty was taken back. */
export const annotation = `
CREATE TABLE annotation (
  annotation TEXT PRIMARY KEY,
  item TEXT NOT NULL,
  text TEXT NOT NULL,
  mark TEXT,
  made_at TEXT NOT NULL,
  officer TEXT NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_by_item ON annotation (item);
`;
