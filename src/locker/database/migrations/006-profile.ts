/**
 * Capture profiles: cookies and storage of a browser, packed, under the database's cipher like everything
 * else. No evidence: no entry says anything of them, and no bundle has them. `process` is the opening of the
 * locker whose browser has the profile. A job of the window's queue may be for one.
 */
export const profile = `
CREATE TABLE profile (
  profile TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  url TEXT,
  created_at TEXT NOT NULL,
  used_at TEXT,
  logged_in TEXT NOT NULL DEFAULT 'not-known' CHECK (logged_in IN ('no', 'yes', 'not-known')),
  seen_at TEXT,
  process TEXT
) STRICT;
CREATE TABLE profile_part (
  profile TEXT NOT NULL REFERENCES profile,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (profile, place)
) STRICT;
ALTER TABLE job ADD COLUMN profile TEXT;
`;
