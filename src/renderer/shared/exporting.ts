import type { ChosenPath, ExportDone } from '../../contract/calls/index.ts';
import type { Readings } from '../../contract/readings.ts';
import { calls } from './calls.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

/** The bundle that is being made, or was made last. */
export interface Making {
  case: string;
  number: string;
  out: ChosenPath;
  to: string;
  why: string;
  /** Which texts of pictures go along. */
  readings: Readings;
  protection: 'none' | 'passphrase' | 'recipients';
  /** Age recipients, where it is for them. */
  recipients: readonly string[];
  /** Ids of records that are not to go out. */
  leaveOut: readonly string[];
  /** The file of the certificate that signs too; null where none does. */
  certificate: ChosenPath | null;
  /** False where no dialog asked whether a file of this name may be replaced. */
  replace?: boolean;
}

const exporting = keepWork<ExportDone>();
let making: Making | null = null;

/** What opens: the bundle, where it is encrypted with that, and the certificate that signs it. */
interface MakingSecrets {
  passphrase: string | null;
  certificatePassphrase: string;
}

/** Makes a bundle, and says whether it was made; what opens it or its certificate is not kept here. */
export async function makeBundle(
  next: Making,
  { passphrase, certificatePassphrase }: MakingSecrets,
): Promise<boolean> {
  making = next;
  const { case: caseId, out, to, why, recipients, leaveOut, readings, certificate, replace = true } = next;
  const encryption =
    passphrase !== null
      ? { passphrase }
      : recipients.length > 0
        ? { recipients: [...recipients] }
        : undefined;
  const input = {
    case: caseId,
    out: out.token,
    ...{ to, why, replace, readings, leaveOut: [...leaveOut] },
    ...(encryption === undefined ? {} : { encryption }),
    ...(certificate === null
      ? {}
      : { certificate: { file: certificate.token, passphrase: certificatePassphrase } }),
  };
  return (await exporting.run((signal) => calls.handOver.export(input, { signal }))) !== null;
}

/** The making of a bundle as it runs: it goes on wherever one is in the window, and while the screen is locked. */
export function useExport(): { work: Work<ExportDone>; making: Making | null } {
  const work = useKeptWork(exporting);
  return { work, making: work.state.is === 'idle' ? null : making };
}
