import { createBundleMaker } from '../../src/core/pack/make-bundle.ts';
import type { StartPacker } from '../../src/core/pack/pack-in-thread.ts';
import { type CaseMaterial, openCaseReading } from '../../src/locker/index.ts';

/** Packs without a thread of its own what a case is said to be, which need not be what the locker has. */
export function packerOf(change: (material: CaseMaterial) => CaseMaterial): StartPacker {
  return (locker, { onProgress, signal }) => {
    const reading = openCaseReading(locker.readingPass());
    const maker = createBundleMaker({
      ...reading,
      caseMaterial: (caseId, leaveOut) => change(reading.caseMaterial(caseId, leaveOut)),
    });
    const sign = (message: Uint8Array, treeSize: number): Promise<Uint8Array> =>
      Promise.resolve(locker.sign(message, treeSize));
    return {
      describe: (request) => maker.describe(request),
      pack: (request) => maker.pack(request, { sign, onProgress, signal }),
      // eslint-disable-next-line @typescript-eslint/require-await -- closed without a thread to wait for
      close: async () => reading.close(),
    };
  };
}
