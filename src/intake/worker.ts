import { JejakError } from '../contract/error.ts';
import { inWords, type ProcessPort, type StartProcess } from '../processes/start-process.ts';
import { type IntakeAnswer, type IntakeRequest, intakeAnswer } from './messages.ts';

/** JavaScript heap of one process in MiB; pictures are held outside of it, bounded by their pixels. */
const heapMiB = 512;
/** Time in ms that a process may take to come to a request, its own start included. */
const comingMs = 60_000;
/** Deaths before a process comes to work at all, after which it is no use to start another. */
const mostIdleDeaths = 2;

/** A process that says that it goes on may take so many times as long as another. */
const mostTurns = 10;

/** How the process died over a request, in English for the record. */
export interface Died {
  died: string;
  /** It was killed for its slowness, or it had worked on nothing else before. */
  isSure: boolean;
}

/** One process at a time that answers requests in their order, and is replaced when it dies. */
export interface Worker {
  /**
   * @param beside bytes of which the request says that they come beside it; they may not be written to any more
   * @throws JejakError `intake-closed`, `intake-cannot-start`
   */
  ask(request: IntakeRequest, beside?: readonly Uint8Array[]): Promise<IntakeAnswer | Died>;
  close(): Promise<void>;
}

interface Asked {
  request: IntakeRequest;
  beside: readonly Uint8Array[];
  resolve(answer: IntakeAnswer | Died): void;
  reject(error: JejakError): void;
}

/**
 * @param entry code of the process
 * @param limitMs wall-clock time that one request may take once its turn has come, or since the process said that it
 *   goes on
 * @param startProcess the maker of this host
 */
export function startWorker(entry: URL, limitMs: number, startProcess: StartProcess): Worker {
  /** Sent and not answered; the process works on the first of them. */
  let waiting: Asked[] = [];
  let child: ProcessPort | undefined;
  /** The process works on the first of `waiting`, by its own word. */
  let begun = false;
  /** Deaths in a row over nothing. */
  let idleDeaths = 0;
  let slow = false;
  /** When the process began with the first of `waiting`, in ms, and how many it had answered before. */
  let since = 0;
  let answered = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    timer = setTimeout(
      () => {
        slow = true;
        child?.kill();
      },
      begun ? Math.min(limitMs, Math.max(0, since + mostTurns * limitMs - performance.now())) : comingMs,
    );
  };
  const start = (): void => {
    const started = startProcess(entry, { env: childEnvironment(), heapMiB, takesBytes: true });
    child = started;
    begun = false;
    answered = 0;
    started.onMessage((message) => {
      if (started === child) hear(message);
    });
    void started.exited.then((end) => {
      if (started === child) replace(inWords(end));
    });
    for (const asked of waiting) send(asked);
    watch();
  };
  const send = (asked: Asked): void => {
    // A failed sending means that the process is going: `gone` tells of that.
    child?.send(asked.request);
    if (asked.beside.length > 0) child?.sendBytes(asked.beside);
  };
  const hear = (message: unknown): void => {
    const answer = intakeAnswer.safeParse(message);
    if (answer.data?.type === 'ready' || answer.data?.type === 'begun') {
      begun = answer.data.type === 'begun';
      if (begun) idleDeaths = 0;
      since = performance.now();
      watch();
      return;
    }
    if (answer.data?.type === 'goes-on') {
      if (answer.data.id === waiting[0]?.request.id) watch();
      return;
    }
    begun = false;
    answered += 1;
    const first = waiting.shift();
    watch();
    if (answer.success && answer.data.id === first?.request.id) first.resolve(answer.data);
    else first?.resolve({ died: 'answered with something that is no answer', isSure: true });
  };
  /** The process is gone: the request it was at, if any, is to blame; the others go to a new one. */
  const replace = (how: string): void => {
    child = undefined;
    clearTimeout(timer);
    if (begun) {
      const taken = performance.now() - since < mostTurns * limitMs ? limitMs : mostTurns * limitMs;
      const died = slow ? `took longer than ${taken} ms` : how;
      waiting.shift()?.resolve({ died, isSure: slow || answered === 0 });
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
    ask: (request, beside = []) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(refusal('intake-closed', ''));
          return;
        }
        const asked = { request, beside, resolve, reject };
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
      going?.kill();
      await going?.exited;
    },
  };
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
