/**
 * Lists of trusted signers of Content Credentials. One that is used no more stays: items were reported by it. Which are
 * used is said by the log.
 */
export const trustLists = `
CREATE TABLE IF NOT EXISTS trust_list (
  -- Of pem, in lower case.
  sha256 TEXT PRIMARY KEY,
  -- Of the file that it came in.
  name TEXT NOT NULL,
  pem TEXT NOT NULL,
  is_used INTEGER NOT NULL
) STRICT;
`;
