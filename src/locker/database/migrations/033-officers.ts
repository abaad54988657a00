/** What more is known of officers, and since when one of them makes no entries any more. */
export const officers = `
ALTER TABLE officer ADD COLUMN role TEXT;
ALTER TABLE officer ADD COLUMN assignment TEXT;
ALTER TABLE officer ADD COLUMN retired_at TEXT;
`;
