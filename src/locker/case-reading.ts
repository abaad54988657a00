import { fromHex } from '../bundle/bytes.ts';
import { openReadable } from './database/open-database.ts';
import { readObject } from './objects/read-object.ts';
import {
  type CaseMaterial,
  type ExportMaterial,
  readCaseMaterial,
  readExportMaterial,
} from './reading/case-material.ts';
import type { Chosen, StaysBehind } from './reading/stays-behind.ts';
import { startChunkSalvage } from './salvage/chunk-salvage.ts';
import { createSalvagingReader } from './salvage/salvaging-reader.ts';

/** What a thread of this process needs to read an open locker. It holds the data key, and goes to no other process. */
export interface ReadingPass {
  databaseDir: string;
  /** 32 bytes. */
  dataKey: Uint8Array;
}

/** What a case that goes out is read through. */
export interface CaseReading {
  /**
   * @param chosen what is not to go out
   * @throws JejakError `no-such-case`, `original-is-exhibit`, `original-was-received`, `no-such-record`,
   *   `record-was-received`
   */
  caseMaterial(caseId: string, chosen?: Chosen): CaseMaterial;
  /**
   * `bundle`: the size that the log had with this bundle's `case.exported`; null for the log as it stands.
   *
   * @throws JejakError `no-such-export`
   */
  exportMaterial(caseId: string, bundle: string | null, behind?: Partial<StaysBehind>): ExportMaterial;
  /**
   * The bytes of a file in pieces of 1 MiB. Whoever takes them holds them against their hash.
   *
   * @throws JejakError `stored-bytes-changed` {item, role, detail}: missing or unreadable
   */
  read(file: { item: string; role: string; bytes: number; sha256: string }): AsyncIterable<Uint8Array>;
}

/** Opens the locker for reading, in any thread. To be closed before the locker is. */
export function openCaseReading({ databaseDir, dataKey }: ReadingPass): CaseReading & { close(): void } {
  const db = openReadable(databaseDir, dataKey);
  const chunks = startChunkSalvage(databaseDir, dataKey);
  const { read } = createSalvagingReader(db);
  return {
    caseMaterial: (caseId, chosen) => read((from) => readCaseMaterial(from, caseId, chosen)),
    exportMaterial: (caseId, bundle, behind) =>
      read((from) => readExportMaterial(from, caseId, bundle, behind)),
    read: ({ item, role, bytes, sha256 }) =>
      readObject(db, { item, role, bytes, sha256: fromHex(sha256) }, chunks, 'taker'),
    close() {
      db.close();
      dataKey.fill(0);
    },
  };
}
