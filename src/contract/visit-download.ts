import type { CaptureRecord } from './capture-record.ts';
import type { ItemState, StepResult } from './item.ts';

/**
 * The `capture` file of a file that came while a person worked in a visible browser (docs/formats, "Items"). Times are
 * the device's clock; addresses and headers are without session secrets.
 */
export interface DownloadRecord {
  v: 1;
  what: 'download';
  state: ItemState;
  download: {
    url: string;
    /** As the browser would have called it. */
    name: string;
    bytes: number;
    startedAt: string;
    endedAt: string;
    /** What the server answered; null where the browser did not tell. */
    response: {
      status: number;
      headers: [string, string][];
      address: string | null;
      port: number | null;
    } | null;
  };
  visit: { startedAt: string; tab: number | null; page: string | null };
  timeZone: string;
  browser: Pick<CaptureRecord['browser'], 'product' | 'userAgent' | 'profile' | 'profileName'>;
  software: CaptureRecord['software'];
  device: CaptureRecord['device'];
  secretsRemoved: CaptureRecord['secretsRemoved'];
  steps: StepResult[];
}
