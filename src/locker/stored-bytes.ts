import { fromHex } from '../bundle/bytes.ts';
import { openReadable } from './database/open-database.ts';
import { readObject } from './objects/read-object.ts';
import { startChunkSalvage } from './salvage/chunk-salvage.ts';

/** What a thread of this process needs to read an open locker. It holds the data key, and goes to no other process. */
export interface ReadingPass {
  databaseDir: string;
  /** 32 bytes. */
  dataKey: Uint8Array;
}

/** A connection of its own to the stored bytes of an open locker. */
export interface StoredBytes {
  /**
   * The bytes of a file in pieces of 1 MiB. Whoever takes them holds them against their hash.
   *
   * @throws JejakError `stored-bytes-changed` {item, role, detail}: missing or unreadable
   */
  read(file: { item: string; role: string; bytes: number; sha256: string }): AsyncIterable<Uint8Array>;
  close(): void;
}

/** Opens the locker for reading, in any thread. To be closed before the locker is. */
export function openStoredBytes({ databaseDir, dataKey }: ReadingPass): StoredBytes {
  const db = openReadable(databaseDir, dataKey);
  const chunks = startChunkSalvage(databaseDir, dataKey);
  return {
    read: ({ item, role, bytes, sha256 }) =>
      readObject(db, { item, role, bytes, sha256: fromHex(sha256) }, chunks, 'taker'),
    close() {
      db.close();
      dataKey.fill(0);
    },
  };
}
