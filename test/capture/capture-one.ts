import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaptureProcess, type CaptureRequest, startCaptureProcess } from '../../src/capture/client.ts';
import { type CaptureRecord, captureRecord } from '../../src/contract/capture-record.ts';
import type { ItemDetails, ItemState } from '../../src/contract/item.ts';
import type { DraftFile, EvidenceSink, Outcomes, Progress } from '../../src/contract/sink.ts';

export interface KeptFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** A sink that keeps every closed file in memory. */
export class MemoryEvidence implements EvidenceSink {
  readonly files = new Map<string, KeptFile>();
  readonly #written = new Map<string, number>();
  /** Called before each piece is stored; a test slows or breaks the sink with it. */
  beforeWrite: (role: string) => Promise<void> = () => Promise.resolve();

  file(role: string, meta: { name: string; mediaType: string }): DraftFile {
    const parts: Buffer[] = [];
    return {
      write: async (bytes) => {
        await this.beforeWrite(role);
        parts.push(Buffer.from(bytes));
        this.#written.set(role, this.soFar(role) + bytes.byteLength);
      },
      close: () => {
        const bytes = Buffer.concat(parts);
        this.files.set(role, { ...meta, bytes });
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return Promise.resolve({ bytes: bytes.length, sha256 });
      },
      drop: () => Promise.resolve(),
    };
  }

  /** Bytes of a file that may still be written. */
  soFar(role: string): number {
    return this.#written.get(role) ?? 0;
  }

  bytes(role: string): Buffer {
    const file = this.files.get(role);
    if (file === undefined) throw new Error(`no file ${role}; there is ${[...this.files.keys()].join(', ')}`);
    return file.bytes;
  }

  text(role: string): string {
    return this.bytes(role).toString('utf8');
  }

  record(): CaptureRecord {
    return captureRecord.parse(JSON.parse(this.text('capture')));
  }
}

interface CapturedItem {
  state: ItemState;
  details: ItemDetails;
  evidence: MemoryEvidence;
  record: CaptureRecord;
  searchText: string | undefined;
  toCover: Extract<Outcomes, { result: 'item' }>['toCover'];
}

export interface CaptureBench {
  process: CaptureProcess;
  scratchDir: string;
  run(
    url: string,
    change?: Partial<CaptureRequest>,
    work?: { signal?: AbortSignal; onProgress?: (progress: Progress) => void },
  ): Promise<{ outcome: Outcomes; evidence: MemoryEvidence }>;
  /** A capture that must become an item. */
  item(url: string, change?: Partial<CaptureRequest>): Promise<CapturedItem>;
  close(): Promise<void>;
}

/** A capture process with a real browser, writing to memory. Without a browser every capture fails with `browser-not-found`. */
export function startCaptureBench(options: { browserPath?: string; launchMs?: number } = {}): CaptureBench {
  const scratchDir = mkdtempSync(join(tmpdir(), 'jejak-capture-'));
  const process = startCaptureProcess({
    scratchDir,
    locale: 'id-ID',
    timeZone: 'Asia/Jakarta',
    ...options,
  });
  const bench: CaptureBench = {
    process,
    scratchDir,
    async run(url, change = {}, work = {}) {
      const evidence = new MemoryEvidence();
      const outcome = await process.capture(
        { url, timeoutMs: 20_000, scrollMs: 20_000, acceptTlsErrors: false, ...change },
        evidence,
        work,
      );
      return { outcome, evidence };
    },
    async item(url, change) {
      const { outcome, evidence } = await bench.run(url, change);
      if (outcome.result !== 'item') throw new Error(`no item: ${outcome.code} ${outcome.message}`);
      const { state, details, searchText, toCover } = outcome;
      return { state, details, evidence, record: evidence.record(), searchText, toCover };
    },
    async close() {
      await process.close();
      await rm(scratchDir, { recursive: true, force: true });
    },
  };
  return bench;
}
