/**
 * What pictures look like (contract/picture-hash): a cache beside the small pictures, no evidence. Null where none is
 * made of an item, so that it is not looked at again.
 */
export const pictureHash = `
CREATE TABLE picture_hash (
  item TEXT PRIMARY KEY,
  hash BLOB
) STRICT;
`;
