import { entryUrl } from '../contract/entry-url.ts';
import { fromPlainError, JejakError } from '../contract/error.ts';
import type { EvidenceSink, OnProgress, Outcomes } from '../contract/sink.ts';
import {
  environmentWithoutSecrets,
  type ProcessEnd,
  type ProcessPort,
  type StartProcess,
  startNodeProcess,
} from '../processes/start-process.ts';
import { type CaptureRequest, fromCapture, type ProcessSettings, type ToCapture } from './messages.ts';
import { type ProfileCalls, ProfileClient } from './profile/profile-client.ts';
import { ReceivedFiles } from './received-files.ts';
import { removeStaleScratch } from './scratch.ts';

export { withoutSecrets } from './archive/secrets.ts';
export { findBrowser, installedBrowsers } from './browser/find-browser.ts';
export { tryBrowser } from './browser/try-browser.ts';
export type { CaptureRequest } from './messages.ts';
export { removeStaleScratch } from './scratch.ts';

interface CaptureWork {
  signal?: AbortSignal | undefined;
  onProgress?: OnProgress | undefined;
}

/** A capture process with its browser. One at a time or several pages at once; each writes to its own sink. */
export interface CaptureProcess {
  /**
   * Captures one page into `sink`.
   *
   * @throws JejakError `capture-process-died` (what was written to the sink stays there), what the sink
   * threw, or why the capture could not be begun (`browser-not-found`, `browser-not-started`)
   */
  capture(request: CaptureRequest, sink: EvidenceSink, work?: CaptureWork): Promise<Outcomes>;
  /** The page of the capture that was begun last, as it is now: a small JPEG. Null where nothing is to be seen. */
  look(): Promise<Uint8Array | null>;
  /** The kept profile of this process; without one every capture has a profile of its own. */
  readonly profile: ProfileCalls;
  /** Ends browser and process. */
  close(): Promise<void>;
  readonly pid: number | undefined;
}

interface Running {
  files: ReceivedFiles;
  onProgress: OnProgress | undefined;
  result: PromiseWithResolvers<Outcomes>;
}

/** How long the process may take to end its browser, which may have a profile to write. */
const patienceMs = 12_000;

export type CaptureProcessOptions = Pick<ProcessSettings, 'scratchDir'> & Partial<ProcessSettings>;

/** Starts the capture process, and the browser in it. The locker's passphrase is not in its environment. */
export function startCaptureProcess(
  options: CaptureProcessOptions,
  startProcess: StartProcess = startNodeProcess,
): CaptureProcess {
  const settings: ProcessSettings = {
    headless: true,
    locale: 'id-ID',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offline: false,
    ahead: true,
    ...options,
  };
  const child = startProcess(entryUrl(import.meta.url, 'capture-process', './process.ts'), {
    args: [JSON.stringify(settings)],
    env: environmentWithoutSecrets(process.env),
  });
  return new CaptureClient(child, settings.scratchDir);
}

class CaptureClient implements CaptureProcess {
  readonly #child: ProcessPort;
  readonly #running = new Map<number, Running>();
  readonly #looks = new Map<number, (jpeg: Uint8Array | null) => void>();
  readonly profile: ProfileClient;
  readonly #exited: Promise<ProcessEnd>;
  readonly #cleaned: Promise<void>;
  #next = 1;
  #nextLook = 1;
  #gone = false;

  constructor(child: ProcessPort, scratchDir: string) {
    this.#child = child;
    this.profile = new ProfileClient(
      (message) => this.#send(message),
      () => this.#next++,
    );
    child.onMessage((raw) => this.#take(raw));
    this.#exited = child.exited;
    void this.#exited.then(() => this.#died());
    this.#cleaned = this.#exited.then(() => removeStaleScratch(scratchDir)).catch(() => undefined); // The next start tries again.
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  async capture(request: CaptureRequest, sink: EvidenceSink, work: CaptureWork = {}): Promise<Outcomes> {
    if (this.#gone) throw new JejakError('capture-process-died', 'could-not-go-on');
    const id = this.#next;
    this.#next += 1;
    const result = Promise.withResolvers<Outcomes>();
    const files = new ReceivedFiles(sink, {
      send: (message) => this.#send(message),
      onFailure: (error) => {
        result.reject(error);
        this.#send({ type: 'cancel', id });
      },
    });
    this.#running.set(id, { files, onProgress: work.onProgress, result });
    const cancel = () => this.#send({ type: 'cancel', id });
    work.signal?.addEventListener('abort', cancel);
    try {
      this.#send({ type: 'capture', id, request });
      if (work.signal?.aborted === true) cancel();
      const outcome = await result.promise;
      await files.settled();
      return outcome;
    } finally {
      work.signal?.removeEventListener('abort', cancel);
      this.#running.delete(id);
    }
  }

  look(): Promise<Uint8Array | null> {
    const id = [...this.#running.keys()].at(-1);
    if (id === undefined || this.#gone) return Promise.resolve(null);
    const look = this.#nextLook;
    this.#nextLook += 1;
    return new Promise((resolve) => {
      this.#looks.set(look, resolve);
      this.#send({ type: 'look', id, look });
    });
  }

  async close(): Promise<void> {
    this.#send({ type: 'quit' });
    const patience = setTimeout(() => this.#child.kill(), patienceMs);
    await this.#exited;
    clearTimeout(patience);
    await this.#cleaned;
  }

  #send(message: ToCapture): void {
    this.#child.send(message);
  }

  #take(raw: unknown): void {
    const message = fromCapture.parse(raw);
    switch (message.type) {
      case 'open':
        this.#running.get(message.id)?.files.open(message.file, message.role, message);
        break;
      case 'chunk':
        this.#filesOf(message.file)?.chunk(message.file, message.bytes);
        break;
      case 'close':
        this.#filesOf(message.file)?.close(message.file);
        break;
      case 'drop':
        this.#filesOf(message.file)?.drop(message.file);
        break;
      case 'progress':
        this.#running.get(message.id)?.onProgress?.(message.progress);
        break;
      case 'seen':
        this.#looks.get(message.look)?.(message.jpeg);
        this.#looks.delete(message.look);
        break;
      case 'outcome':
        this.#running.get(message.id)?.result.resolve(message.outcome);
        break;
      case 'profile':
        this.profile.answered(message.id, message.packed);
        break;
      case 'error': {
        const error = fromPlainError(message.error);
        this.#running.get(message.id)?.result.reject(error);
        this.profile.failed(message.id, error);
        break;
      }
    }
  }

  #filesOf(file: number): ReceivedFiles | undefined {
    return [...this.#running.values()].find(({ files }) => files.has(file))?.files;
  }

  #died(): void {
    this.#gone = true;
    for (const seen of this.#looks.values()) seen(null);
    this.#looks.clear();
    this.profile.died();
    for (const { files, result } of this.#running.values()) {
      const error = new JejakError('capture-process-died', 'could-not-go-on');
      files.breakOff().then(
        () => result.reject(error),
        (cause: unknown) => result.reject(cause),
      );
    }
  }
}
