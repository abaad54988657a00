/**
 * Bundles that came from other lockers: projections of `case.received`. `received_file` is every file that is kept
 * of a bundle byte for byte; their bytes are objects like those of items, and are kept as long. A note that came
 * along is its own locker's, so it carries that locker's origin.
 */
export const received = `
CREATE TABLE received (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  bundle TEXT NOT NULL,
  seal_sha256 TEXT NOT NULL,
  origin TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  sealed_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_from TEXT NOT NULL,
  officer TEXT NOT NULL,
  differs TEXT NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX received_by_case ON received (case_id);

CREATE TABLE received_file (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  PRIMARY KEY (log, seq, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX received_file_by_hash ON received_file (sha256);

CREATE TABLE received_officer (
  origin TEXT NOT NULL,
  officer TEXT NOT NULL,
  name TEXT NOT NULL,
  agency TEXT NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (origin, officer)
) STRICT, WITHOUT ROWID;

ALTER TABLE annotation ADD COLUMN origin TEXT;

CREATE TRIGGER received_no_update BEFORE UPDATE ON received
BEGIN SELECT RAISE(ABORT, 'append-only: received'); END;
CREATE TRIGGER received_no_delete BEFORE DELETE ON received
BEGIN SELECT RAISE(ABORT, 'append-only: received'); END;
CREATE TRIGGER received_file_no_update BEFORE UPDATE ON received_file
BEGIN SELECT RAISE(ABORT, 'append-only: received_file'); END;
CREATE TRIGGER received_file_no_delete BEFORE DELETE ON received_file
BEGIN SELECT RAISE(ABORT, 'append-only: received_file'); END;

DROP TRIGGER object_changes;
CREATE TRIGGER object_changes BEFORE UPDATE ON object
WHEN NEW.object IS NOT OLD.object OR NOT (
  (OLD.state = 'incoming' AND NEW.state IN ('incoming', 'sealed', 'dropped')) OR
  (OLD.state = 'sealed' AND NEW.state = 'purged' AND NEW.sha256 = OLD.sha256 AND NEW.bytes = OLD.bytes
    AND NOT EXISTS (SELECT 1 FROM received_file WHERE sha256 = OLD.sha256)
    AND NOT EXISTS (
      SELECT 1 FROM item_file AS f
      WHERE f.sha256 = OLD.sha256 AND NOT EXISTS (
        SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)))
)
BEGIN SELECT RAISE(ABORT, 'append-only: object'); END;
`;
