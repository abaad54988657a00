/** Notes that say how an item's file was handed over: all that they say of it, as canonical JSON. */
export const handedInLater = `
ALTER TABLE annotation ADD COLUMN handed_in TEXT;
`;
