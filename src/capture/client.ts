import type { VisitFacts } from '../contract/capture-record.ts';
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
import { VisitClient, type VisitEvents } from './visit/visit-client.ts';

export { withoutSecrets } from './archive/secrets.ts';
export { findBrowser, installedBrowsers } from './browser/find-browser.ts';
export { tryBrowser } from './browser/try-browser.ts';
export type { CaptureRequest } from './messages.ts';
export { removeStaleScratch } from './scratch.ts';
export { addressOfDownload } from './visit/download-address.ts';

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
  /** A visible browser for a person to work in. */
  visit(url: string | null, events: VisitEvents, signal: AbortSignal): ReturnType<VisitClient['run']>;
  /**
   * The page that the person of the visit has before them, as it is, into `sink`. `onTaken` is called once they may
   * change it.
   *
   * @throws JejakError as `capture`, and `no-visit`, `no-page-to-keep`
   */
  snapshot(
    by: VisitFacts['by'],
    sink: EvidenceSink,
    work?: CaptureWork & { onTaken?: () => void },
  ): Promise<Outcomes>;
  /**
   * A film of the visit that goes on, until it is over, into `sink`.
   *
   * @throws JejakError as `capture`, and `no-visit`
   */
  record(sink: EvidenceSink, work?: CaptureWork): Promise<Outcomes>;
  /**
   * A file that came to the visit, by the number that its listener was told, into `sink`.
   *
   * @throws JejakError as `capture`, and `no-visit`
   */
  keepDownload(number: number, sink: EvidenceSink): Promise<Outcomes>;
  /** Ends browser and process. */
  close(): Promise<void>;
  readonly pid: number | undefined;
}

interface Running {
  files: ReceivedFiles;
  onProgress: OnProgress | undefined;
  onTaken: (() => void) | undefined;
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
    launchMs: 60_000,
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
  readonly #visit: VisitClient;
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
    this.#visit = new VisitClient(
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

  capture(request: CaptureRequest, sink: EvidenceSink, work: CaptureWork = {}): Promise<Outcomes> {
    return this.#work((id) => ({ type: 'capture', id, request }), sink, work);
  }

  visit(url: string | null, events: VisitEvents, signal: AbortSignal): ReturnType<VisitClient['run']> {
    return this.#visit.run(url, events, signal);
  }

  snapshot(
    by: VisitFacts['by'],
    sink: EvidenceSink,
    work: CaptureWork & { onTaken?: () => void } = {},
  ): Promise<Outcomes> {
    const { id: visit } = this.#visit;
    if (visit === undefined) return Promise.reject(new JejakError('no-visit', 'wrong-use'));
    return this.#work((id) => ({ type: 'snapshot', id, visit, by }), sink, work);
  }

  record(sink: EvidenceSink, work: CaptureWork = {}): Promise<Outcomes> {
    const { id: visit } = this.#visit;
    if (visit === undefined) return Promise.reject(new JejakError('no-visit', 'wrong-use'));
    return this.#work((id) => ({ type: 'record', id, visit }), sink, work);
  }

  keepDownload(number: number, sink: EvidenceSink): Promise<Outcomes> {
    const { id: visit } = this.#visit;
    if (visit === undefined) return Promise.reject(new JejakError('no-visit', 'wrong-use'));
    return this.#work((id) => ({ type: 'keep-download', id, visit, number }), sink, {});
  }

  async #work(
    ask: (id: number) => ToCapture,
    sink: EvidenceSink,
    work: CaptureWork & { onTaken?: () => void },
  ): Promise<Outcomes> {
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
    this.#running.set(id, { files, onProgress: work.onProgress, onTaken: work.onTaken, result });
    const cancel = () => this.#send({ type: 'cancel', id });
    work.signal?.addEventListener('abort', cancel);
    try {
      this.#send(ask(id));
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
    const id = this.#visit.id ?? [...this.#running.keys()].at(-1);
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
      case 'visiting':
      case 'asked':
      case 'downloaded':
        this.#visit.told(message);
        break;
      case 'taken':
        this.#running.get(message.id)?.onTaken?.();
        break;
      case 'visited':
        this.#visit.ended(message.id, message.how);
        break;
      case 'profile':
        this.profile.answered(message.id, message.packed);
        break;
      case 'error': {
        const error = fromPlainError(message.error);
        this.#running.get(message.id)?.result.reject(error);
        this.profile.failed(message.id, error);
        this.#visit.failed(message.id, error);
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
    this.#visit.died();
    for (const { files, result } of this.#running.values()) {
      const error = new JejakError('capture-process-died', 'could-not-go-on');
      files.breakOff().then(
        () => result.reject(error),
        (cause: unknown) => result.reject(cause),
      );
    }
  }
}
