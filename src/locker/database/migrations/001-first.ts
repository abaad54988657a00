/**
 * The first schema. Three kinds of tables:
 *
 * - evidence: `log`, `signing_key`, `entry`, `node`, `checkpoint`, `opening`, `object`, `chunk`. Triggers
 *   refuse to change or remove what is sealed.
 * - projections of the ledger: what is shown and exported, written only by `applyEntry` and compared with
 *   a replay by `check`: `officer`, `case_file`, `case_entry`, `item`, `item_file`, `item_entry`,
 *   `exhibit`, `failure`, `shared_entry`, `purged_file`.
 * - work and caches, no evidence: `process`, `draft`, `draft_file`, `job`, `thumbnail`, search.
 *
 * Hashes are 32 bytes, ids are hex text, times are text as in the ledger. `log` counts from 0: a locker
 * that was restored goes on in a log of its own.
 */
export const schema = `
CREATE TABLE log (
  log INTEGER PRIMARY KEY,
  origin TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE signing_key (
  log INTEGER NOT NULL REFERENCES log,
  from_size INTEGER NOT NULL,
  spki BLOB NOT NULL,
  secret BLOB NOT NULL,
  PRIMARY KEY (log, from_size)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  log INTEGER NOT NULL REFERENCES log,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  leaf BLOB NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE node (
  log INTEGER NOT NULL,
  level INTEGER NOT NULL CHECK (level > 0),
  position INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (log, level, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
  log INTEGER NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (log, size)
) STRICT, WITHOUT ROWID;

-- place 0 is the entry's details, n is its nth file.
CREATE TABLE opening (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  place INTEGER NOT NULL,
  blind BLOB NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (log, seq, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE object (
  object INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 BLOB,
  bytes INTEGER,
  state TEXT NOT NULL CHECK (state IN ('incoming', 'sealed', 'dropped', 'purged')),
  CHECK ((state IN ('sealed', 'purged')) = (sha256 IS NOT NULL AND bytes IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX object_by_hash ON object (sha256) WHERE state = 'sealed';
CREATE INDEX object_unsealed ON object (state) WHERE state <> 'sealed';

-- chunk = object * 2^20 + number from 0; each but the last of an object has 1 MiB.
CREATE TABLE chunk (
  chunk INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE officer (
  officer TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  agency TEXT NOT NULL,
  nip TEXT,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE case_file (
  case_id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  last_label INTEGER NOT NULL DEFAULT 0,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_by_number ON case_file (number);

CREATE TABLE case_entry (
  case_id TEXT NOT NULL,
  case_seq INTEGER NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (case_id, log, case_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  n INTEGER PRIMARY KEY,
  item TEXT NOT NULL UNIQUE,
  case_id TEXT,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  captured_at TEXT NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX item_by_case ON item (case_id, n);

CREATE TABLE item_file (
  n INTEGER NOT NULL REFERENCES item,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  place INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  PRIMARY KEY (n, log, seq, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_entry (
  item TEXT NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (item, log, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit (
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  shows TEXT NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (case_id, item)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX exhibit_by_label ON exhibit (case_id, label);

CREATE TABLE failure (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  item TEXT NOT NULL,
  case_id TEXT,
  code TEXT NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

-- locker.created, actor.added, key.rotated, timestamp.received: every bundle carries them.
CREATE TABLE shared_entry (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE purged_file (
  n INTEGER NOT NULL REFERENCES item,
  role TEXT NOT NULL,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (n, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE process (
  process TEXT PRIMARY KEY,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  started TEXT NOT NULL,
  renewed_at TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  item TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  case_id TEXT,
  job TEXT,
  process TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;

CREATE TABLE draft_file (
  object INTEGER PRIMARY KEY REFERENCES object,
  item TEXT NOT NULL REFERENCES draft,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 BLOB,
  bytes INTEGER,
  UNIQUE (item, role)
) STRICT;

CREATE TABLE job (
  job TEXT PRIMARY KEY,
  list TEXT NOT NULL,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'interrupted', 'done', 'failed', 'cancelled')),
  -- Of the window's queue: the case it goes into, whether a broken certificate is accepted, when it was added.
  case_id TEXT,
  accept_tls INTEGER NOT NULL DEFAULT 0,
  added_at TEXT,
  process TEXT,
  item TEXT,
  seq INTEGER,
  UNIQUE (list, position)
) STRICT;

CREATE TABLE thumbnail (
  item TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  sha256 BLOB,
  bytes BLOB,
  warning TEXT
) STRICT;

${appendOnly('log', 'signing_key', 'entry', 'node', 'checkpoint', 'opening', 'item_file', 'item_entry', 'case_entry', 'shared_entry')}

CREATE TRIGGER object_changes BEFORE UPDATE ON object
WHEN NEW.object IS NOT OLD.object OR NOT (
  (OLD.state = 'incoming' AND NEW.state IN ('incoming', 'sealed', 'dropped')) OR
  (OLD.state = 'sealed' AND NEW.state = 'purged' AND NEW.sha256 = OLD.sha256 AND NEW.bytes = OLD.bytes
    AND NOT EXISTS (
      SELECT 1 FROM item_file AS f
      WHERE f.sha256 = OLD.sha256 AND NOT EXISTS (
        SELECT 1 FROM purged_file AS p WHERE p.n = f.n AND p.role = f.role)))
)
BEGIN SELECT RAISE(ABORT, 'append-only: object'); END;
CREATE TRIGGER object_goes BEFORE DELETE ON object
WHEN OLD.state <> 'dropped' OR EXISTS (
  SELECT 1 FROM chunk WHERE chunk >= OLD.object * 1048576 AND chunk < (OLD.object + 1) * 1048576)
BEGIN SELECT RAISE(ABORT, 'append-only: object'); END;
CREATE TRIGGER chunk_comes BEFORE INSERT ON chunk
WHEN (SELECT state FROM object WHERE object = NEW.chunk / 1048576) IS NOT 'incoming'
BEGIN SELECT RAISE(ABORT, 'append-only: chunk'); END;
CREATE TRIGGER chunk_changes BEFORE UPDATE ON chunk
BEGIN SELECT RAISE(ABORT, 'append-only: chunk'); END;
CREATE TRIGGER chunk_goes BEFORE DELETE ON chunk
WHEN (SELECT state FROM object WHERE object = OLD.chunk / 1048576) IN ('incoming', 'sealed')
BEGIN SELECT RAISE(ABORT, 'append-only: chunk'); END;
`;

function appendOnly(...tables: string[]): string {
  return tables
    .flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (act) => `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
      ),
    )
    .join('\n');
}
