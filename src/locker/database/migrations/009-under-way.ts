/** Long work that is under way: where its process dies, it can be begun again with what was chosen for it. */
export const underWay = `
CREATE TABLE under_way (
  work TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  wanted TEXT NOT NULL,
  process TEXT NOT NULL,
  begun_at TEXT NOT NULL
) STRICT;
`;
