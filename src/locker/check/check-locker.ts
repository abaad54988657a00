import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { CheckReport } from './report.ts';

export interface CheckOptions {
  dir: string;
  dataDir: string;
  deep: boolean;
  onProgress: OnProgress;
  stopped: () => boolean;
}

export function checkLocker(db: ReadableDb, options: CheckOptions): CheckReport {
  throw new JejakError('internal', 'could-not-go-on', { detail: `check ${options.dir} ${db.name}` });
}
