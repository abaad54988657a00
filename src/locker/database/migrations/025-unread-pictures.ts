/** Pictures whose text could not be read, and why: so that each is tried once by itself. No evidence. */
export const unreadPictures = `
CREATE TABLE IF NOT EXISTS unread_picture (
  item TEXT PRIMARY KEY,
  code TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS item_file_ocr ON item_file (n) WHERE role = 'ocr';
CREATE INDEX IF NOT EXISTS item_photo ON item (n) WHERE kind = 'photo';
`;
