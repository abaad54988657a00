import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import type { FromCore, ToCore } from '../contract/shell-messages.ts';

/** The core as the shell sees it: a process that takes and gives messages, and may end. */
export interface CoreProcess {
  readonly pid: number | undefined;
  send(message: ToCore): void;
  onMessage(listener: (message: FromCore) => void): void;
  /** Resolves when it is gone, with how it ended, in English, for the log. */
  readonly exited: Promise<string>;
  kill(): void;
  /** Also where it hears of nothing any more. */
  killAtOnce(): void;
}

/** Where the core's code lies and, for a runtime whose Node is too old for it, which Node runs it. */
export interface CoreStart {
  entry: string;
  node: string | undefined;
}

/** Starts the core: as Electron's utility process, or as a child of a Node that is given. */
export function startCore(start: CoreStart): CoreProcess {
  return start.node === undefined ? byUtility(start.entry) : byNode(start.entry, start.node);
}

function byUtility(entry: string): CoreProcess {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Jejak core' });
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromCore) => listener(message)),
    exited: new Promise((resolve) => child.once('exit', (code) => resolve(`status ${code}`))),
    kill: () => void child.kill(),
    killAtOnce() {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
}

function byNode(entry: string, node: string): CoreProcess {
  const child = fork(entry, [], {
    execPath: node,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    pid: child.pid,
    send: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromCore)), // from the core
    exited: new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `status ${code ?? 'unknown'}`));
    }),
    kill: () => void child.kill(),
    killAtOnce: () => void child.kill('SIGKILL'),
  };
}
