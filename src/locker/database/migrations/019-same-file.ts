/** A way from the bytes of a file to the items that came in with them. */
export const sameFile = `
CREATE INDEX item_file_original ON item_file (sha256) WHERE role = 'original';
`;
