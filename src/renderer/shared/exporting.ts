import type { ChosenPath, ExportDone } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

/** The bundle that is being made, or was made last. */
export interface Making {
  case: string;
  number: string;
  out: ChosenPath;
  to: string;
  why: string;
  encrypted: boolean;
}

const exporting = keepWork<ExportDone>();
let making: Making | null = null;

/** Begins a bundle; with a passphrase it is encrypted, and the passphrase is not kept here. */
export function makeBundle(next: Making, passphrase: string | null): void {
  making = next;
  const { case: caseId, out, to, why } = next;
  const input = { case: caseId, out: out.token, to, why, ...(passphrase === null ? {} : { passphrase }) };
  void exporting.run((signal) => calls.handOver.export(input, { signal }));
}

/** The making of a bundle as it runs: it goes on wherever one is in the window, and while the screen is locked. */
export function useExport(): { work: Work<ExportDone>; making: Making | null } {
  const work = useKeptWork(exporting);
  return { work, making: work.state.is === 'idle' ? null : making };
}
