/** Which entries say that something was made of an item, and of which: in the very words of the index. */
export const derivedEntry = {
  where: `instr(bytes, CAST('"item.derived"' AS BLOB)) > 0`,
  original: `CASE WHEN json_valid(CAST(bytes AS TEXT))
    THEN json_extract(CAST(bytes AS TEXT), '$.body.original.itemId') END`,
};

/** The entries of what was made of an item, by that item: its page names its copies, however long the log is. */
export const derived = `
CREATE INDEX entry_derived ON entry (${derivedEntry.original}) WHERE ${derivedEntry.where};
`;
