import { type ChildProcess, fork } from 'node:child_process';
import { Writable } from 'node:stream';

/** A started process and the channel to it. Messages are structured-cloned. */
export interface ProcessPort {
  readonly pid: number | undefined;
  /** Dropped where the process is gone: `exited` tells of that. */
  send(message: unknown): void;
  /**
   * Puts bytes on their way beside the messages (`takeBytes`), of a process that was started for it. They are not copied:
   * nothing may write to them any more. Dropped where the process is gone.
   */
  sendBytes(pieces: readonly Uint8Array[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when the process is gone and its last message was heard; never rejects. */
  readonly exited: Promise<ProcessEnd>;
  kill(): void;
}

/** How a process ended. */
export interface ProcessEnd {
  /** `status 0`, `SIGKILL`, or why it could not be started; English, for records. */
  how: string;
  /** The end of what it wrote to stderr. */
  lastWords: string;
}

interface ProcessOptions {
  args?: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Limit of its JavaScript heap in MiB. */
  heapMiB?: number;
  /** Whether it takes bytes beside its messages. */
  takesBytes?: boolean;
}

/**
 * Starts the code at `entry` in a process of its own. There is one maker for each kind of host: this one
 * for a Node that starts Node children; the window's shell brings its own, since a packaged Electron must
 * not run as Node.
 */
export type StartProcess = (entry: URL, options: ProcessOptions) => ProcessPort;

/** Characters that are kept of stderr. */
const lastWordsKept = 4096;

export const startNodeProcess: StartProcess = (entry, { args = [], env, heapMiB, takesBytes }) => {
  const child = fork(entry, [...args], {
    serialization: 'advanced',
    execArgv: heapMiB === undefined ? [] : [`--max-old-space-size=${heapMiB}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', ...(takesBytes === true ? (['pipe'] as const) : [])],
    // Within Electron this very program is Electron, which is Node only where it is told so.
    env: 'electron' in process.versions ? { ...env, ELECTRON_RUN_AS_NODE: '1' } : env,
  });
  const beside = bytesBeside(child);
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-lastWordsKept);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `status ${code ?? 'unknown'}`));
  });
  // The channel closes after the last message that was sent before the end.
  const heard = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('disconnect', () => resolve());
  });
  return {
    pid: child.pid,
    send(message) {
      if (child.connected) child.send(message as object, () => undefined); // any structured-cloneable value; a failure to send shows in `exited`
    },
    sendBytes(pieces) {
      if (beside === undefined || beside.destroyed) return;
      beside.cork();
      for (const piece of pieces) beside.write(piece);
      beside.uncork();
    },
    onMessage: (listener) => void child.on('message', listener),
    exited: Promise.all([ended, heard]).then(([how]) => ({ how, lastWords })),
    kill: () => void child.kill('SIGKILL'),
  };
};

function bytesBeside(child: ChildProcess): Writable | undefined {
  // Where no file can be opened any more, Node gives no pipes at all, and says so by an event.
  const pipe = (child.stdio as readonly unknown[] | undefined)?.[4];
  if (!(pipe instanceof Writable)) return undefined;
  pipe.on('error', () => undefined); // the process is going: `exited` tells of that
  child.once('exit', () => pipe.destroy());
  return pipe;
}

/** How a process ended, with the line of its last words that names the error; English, for records. */
export function inWords({ how, lastWords }: ProcessEnd): string {
  const line = lastWords.split('\n').find((each) => /\b(Error|ERROR)\b/.test(each));
  return line === undefined ? `ended with ${how}` : `ended with ${how}: ${line.trim().slice(0, 200)}`;
}

/** The environment for a child that parses or browses: no secret of ours is in it. */
export function environmentWithoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const secrets = new Set(['JEJAK_PASSPHRASE', 'JEJAK_NEW_PASSPHRASE', 'JEJAK_RECOVERY_CODE']);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !secrets.has(name)));
}
