import { existsSync } from 'node:fs';

/** What remains to be done after a command, in ms, before its process is ended. */
const patienceMs = 1000;

/** Ends a process that has nothing left to do, but a thread that waits for a disk that does not answer. */
export function endSoon(status: number): void {
  setTimeout(() => endAtOnce(status), patienceMs).unref();
}

/**
 * Ends the process whatever its threads do. `process.exit` waits for a read that may never come back; another
 * program in the place of this one does not.
 */
export function endAtOnce(status: number): never {
  const shell = '/bin/sh';
  if (process.execve !== undefined && existsSync(shell)) {
    process.removeAllListeners('warning'); // that the call is new is no news to whoever pressed Ctrl-C
    process.execve(shell, [shell, '-c', `exit ${status}`], {});
  }
  process.exit(status);
}
