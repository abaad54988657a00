/**
 * What the ledger commits to of rows that stand beside it, without saying it: the blinds of those commitments. What
 * visits came to whose rows did not say it yet is filled in, so that each row says it.
 */
export const besideCommitments = `
ALTER TABLE watch ADD COLUMN blind BLOB;
UPDATE watch SET blind = randomblob(32);
ALTER TABLE to_cover ADD COLUMN blind BLOB;
UPDATE watch_visit SET became = 'not-shown' WHERE became IS NULL AND item IS NULL;
UPDATE watch_visit SET became = (
  SELECT json_extract(CAST(value AS TEXT), '$.changes.became')
  FROM item JOIN opening AS o ON o.log = item.log AND o.seq = item.seq AND o.place = 0
  WHERE item.item = watch_visit.item
) WHERE became IS NULL AND item IS NOT NULL;
`;
