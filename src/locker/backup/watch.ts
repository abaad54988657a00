import type { BackupNotice } from './backup-calls.ts';

/** How long work tells how far it is, and learns that it is to be given up. */
export interface Watch {
  say(notice: BackupNotice): void;
  /** @throws JejakError `interrupted` */
  throwIfStopped(): void;
}

/** Counts bytes against a total and says so, at most once in 8 MiB. */
export function countBytes(watch: Watch, step: string, total: number): (bytes: number) => void {
  let done = 0;
  let said = 0;
  return (bytes) => {
    watch.throwIfStopped();
    done += bytes;
    if (done - said < 8 * 2 ** 20 && done < total) return;
    said = done;
    watch.say({ progress: { step, done, total, unit: 'bytes' } });
  };
}
