/**
 * Places on an item's pictures that a person may want covered (contract/to-cover.ts, in JSON), and what the
 * investigator is called where a capture profile is logged in (a JSON list). Both are helps for whoever covers
 * things: no evidence, in no entry and in no bundle.
 */
export const toCover = `
CREATE TABLE to_cover (
  item TEXT PRIMARY KEY,
  found TEXT NOT NULL
) STRICT;
ALTER TABLE profile ADD COLUMN own_names TEXT NOT NULL DEFAULT '[]';
`;
