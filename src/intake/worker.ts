import { type ChildProcess, fork } from 'node:child_process';
import { JejakError } from '../contract/error.ts';
import { type IntakeAnswer, type IntakeRequest, intakeAnswer } from './messages.ts';

/** JavaScript heap of one process in MiB; pictures are held outside of it, bounded by their pixels. */
const heapMiB = 512;
/** Characters that are kept of what the process wrote last: how it died. */
const lastWordsKept = 4096;
/** Time in ms that a process may take to come to a request, its own start included. */
const comingMs = 60_000;
/** Deaths before a process comes to work at all, after which it is no use to start another. */
const mostIdleDeaths = 2;

/** How the process died over a request, in English for the record. */
export interface Died {
  died: string;
}

/** One process at a time that answers requests in their order, and is replaced when it dies. */
export interface Worker {
  /** @throws JejakError `intake-closed`, `intake-cannot-start` */
  ask(request: IntakeRequest): Promise<IntakeAnswer | Died>;
  close(): Promise<void>;
}

interface Asked {
  request: IntakeRequest;
  resolve(answer: IntakeAnswer | Died): void;
  reject(error: JejakError): void;
}

/**
 * @param entry code of the process
 * @param limitMs wall-clock time that one request may take once its turn has come
 */
export function startWorker(entry: URL, limitMs: number): Worker {
  /** Sent and not answered; the process works on the first of them. */
  let waiting: Asked[] = [];
  let child: ChildProcess | undefined;
  /** The process works on the first of `waiting`, by its own word. */
  let begun = false;
  /** Deaths in a row over nothing. */
  let idleDeaths = 0;
  let slow = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    timer = setTimeout(
      () => {
        slow = true;
        child?.kill('SIGKILL');
      },
      begun ? limitMs : comingMs,
    );
  };
  const start = (): void => {
    const started = startChild(entry);
    child = started.process;
    begun = false;
    started.process.on('message', (message) => {
      if (started.process === child) hear(message);
    });
    void started.gone.then((how) => {
      if (started.process === child) replace(how);
    });
    for (const asked of waiting) send(asked);
    watch();
  };
  const send = (asked: Asked): void => {
    // A failed sending means that the process is going: `gone` tells of that.
    child?.send(asked.request, () => undefined);
  };
  const hear = (message: unknown): void => {
    const answer = intakeAnswer.safeParse(message);
    if (answer.data?.type === 'ready' || answer.data?.type === 'begun') {
      begun = answer.data.type === 'begun';
      if (begun) idleDeaths = 0;
      watch();
      return;
    }
    begun = false;
    const first = waiting.shift();
    watch();
    if (answer.success && answer.data.id === first?.request.id) first.resolve(answer.data);
    else first?.resolve({ died: 'answered with something that is no answer' });
  };
  /** The process is gone: the request it was at, if any, is to blame; the others go to a new one. */
  const replace = (how: string): void => {
    child = undefined;
    clearTimeout(timer);
    if (begun) {
      waiting.shift()?.resolve({ died: slow ? `took longer than ${limitMs} ms` : how });
    } else {
      idleDeaths += 1;
      if (idleDeaths > mostIdleDeaths) rejectAll('intake-cannot-start', how);
    }
    slow = false;
    if (waiting.length > 0) start();
  };
  const rejectAll = (code: 'intake-closed' | 'intake-cannot-start', detail = ''): void => {
    const left = waiting;
    waiting = [];
    for (const asked of left) asked.reject(refusal(code, detail));
  };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(refusal('intake-closed', ''));
          return;
        }
        const asked = { request, resolve, reject };
        waiting.push(asked);
        if (child === undefined) {
          start();
          return;
        }
        send(asked);
        if (waiting.length === 1) watch();
      }),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      rejectAll('intake-closed');
      const going = child;
      child = undefined;
      if (going === undefined || going.exitCode !== null || going.signalCode !== null) return;
      await new Promise<void>((resolve) => {
        going.once('exit', () => resolve());
        going.kill('SIGKILL');
      });
    },
  };
}

function startChild(entry: URL): { process: ChildProcess; gone: Promise<string> } {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${heapMiB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: childEnvironment(),
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? `status ${code ?? 'unknown'}`}`));
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-lastWordsKept);
  });
  // Answers that were sent before the end are heard first: the channel closes after the last of them.
  const heard = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('disconnect', () => resolve());
  });
  const gone = Promise.all([ended, heard]).then(([how]) => {
    const line = lastWords.split('\n').find((each) => /\b(Error|ERROR)\b/.test(each));
    return line === undefined ? how : `${how}: ${line.trim().slice(0, 200)}`;
  });
  return { process: child, gone };
}

/** What the process needs of the environment: no secret is in it, and times come out the same everywhere. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  const kept = { PATH, LD_LIBRARY_PATH, SystemRoot, TEMP, TMPDIR, TZ: 'UTC' };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

function refusal(code: 'intake-closed' | 'intake-cannot-start', detail: string): JejakError {
  return new JejakError(code, code === 'intake-closed' ? 'interrupted' : 'could-not-go-on', { detail });
}
