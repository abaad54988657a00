/** Which entries say that a bundle of a case was made, or that a setting was changed: in the very words of the indexes. */
export const exportedEntry = {
  where: `instr(bytes, CAST('"case.exported"' AS BLOB)) > 0`,
  caseId: `CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.case') END`,
};
export const settingEntry = {
  where: `instr(bytes, CAST('"settings.changed"' AS BLOB)) > 0`,
  setting: `CASE WHEN json_valid(CAST(bytes AS TEXT))
    THEN json_extract(CAST(bytes AS TEXT), '$.body.setting') END`,
};

/** What concerns an item without naming it, by what it does name: its chain of custody is read without the whole log. */
export const custody = `
CREATE INDEX IF NOT EXISTS entry_exported ON entry (${exportedEntry.caseId}) WHERE ${exportedEntry.where};
CREATE INDEX IF NOT EXISTS entry_setting ON entry (${settingEntry.setting}) WHERE ${settingEntry.where};
`;
