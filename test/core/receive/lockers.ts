import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type VerifyResult, verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { type Exported, exportCase } from '../../../src/core/export-case.ts';
import type { StartPacker } from '../../../src/core/pack/pack-in-thread.ts';
import { type ReceiveRequest, receiveBundle } from '../../../src/core/receive/receive-bundle.ts';
import { createLocker, type Locker, openLocker, type Received } from '../../../src/locker/index.ts';

const passphrase = 'empat kata sandi acak';
export const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

/** A place for lockers and bundles, each device with notes of its own. */
export interface Desk {
  folder: string;
  make(name: string, officer: string): Promise<Locker>;
  reopen(name: string): Promise<Locker>;
  dirOf(name: string): string;
  export(
    locker: Locker,
    caseId: string,
    name: string,
    start?: StartPacker,
  ): Promise<Exported & { verified: VerifyResult }>;
  remove(): Promise<void>;
}

export function makeDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-receive-'));
  process.env['JEJAK_DATA_DIR'] = join(folder, 'data');
  const open = new Set<Locker>();
  const dirOf = (name: string): string => join(folder, `${name}.jejak`);
  const dataDirOf = (name: string): string => join(folder, `${name}-device`);
  const track = (locker: Locker): Locker => {
    open.add(locker);
    return {
      ...locker,
      async close() {
        open.delete(locker);
        await locker.close();
      },
    };
  };
  return {
    folder,
    dirOf,
    async make(name, officer) {
      const made = await createLocker(dirOf(name), {
        officer: { name: officer },
        agency: `Bawaslu ${name}`,
        passphrase,
        dataDir: dataDirOf(name),
      });
      return track(made.locker);
    },
    reopen: async (name) =>
      track(await openLocker(dirOf(name), { passphrase }, { dataDir: dataDirOf(name) })),
    async export(locker, caseId, name, start) {
      const out = join(folder, name);
      const request = { caseId, out, to: 'Bawaslu Provinsi', why: 'pelimpahan', overwrite: true };
      const made = await exportCase(locker, request, silently(), start);
      return { ...made, verified: await verifyFile(out, { threads: 1 }) };
    },
    async remove() {
      for (const locker of open) await locker.close();
      rmSync(folder, { recursive: true, force: true });
      delete process.env['JEJAK_DATA_DIR'];
    },
  };
}

/** Receives a bundle that is intact, and fails where it is not. */
export async function receive(
  locker: Locker,
  file: string,
  more: Partial<ReceiveRequest> = {},
): Promise<Received> {
  const { verified, received } = await receiveBundle(locker, { file, from: 'Ani', ...more }, silently());
  if (received === null) throw new Error(JSON.stringify(verified.failures));
  return received;
}

/** The problems that a check of the locker finds. */
export async function problemsOf(locker: Locker): Promise<string[]> {
  const { problems } = await locker.check({ deep: true });
  return problems.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
}
