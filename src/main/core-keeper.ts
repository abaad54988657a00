import type { MessagePortMain } from 'electron';
import type { PicturePage } from '../contract/bridge.ts';
import type { DeskState } from '../contract/calls/types.ts';
import type { PicturePart } from '../contract/redaction.ts';
import type { FromCore, ToCore } from '../contract/shell-messages.ts';
import { type CoreProcess, type CoreStart, startCore } from './core-link.ts';
import { endCore, type Patience } from './end-core.ts';

/** Restarts at once this often; after that with a growing pause, ms. Forgotten once one has lived for long enough. */
const atOnce = 3;
const longestPauseMs = 30_000;
const livedMs = 60_000;

/** A stored file, or a picture, as it comes from the core. */
export interface BlobReading {
  head: Promise<{ mediaType: string; bytes: number; name: string } | undefined>;
  /** The next piece; undefined at the end. @throws Error with the core's code where it broke off or never began */
  next(): Promise<Uint8Array | undefined>;
  drop(): void;
}

/** Keeps a core running and hands its ports on. */
export interface CoreKeeper {
  readonly pid: number | undefined;
  /**
   * Resolves once a core answers at this port, which may be one that is started after the present one has died, with
   * the state of the desk at that moment; null where it died meanwhile, which closes the port, or could not tell.
   */
  connect(port: MessagePortMain): Promise<DeskState | null>;
  chosen(token: string, path: string): void;
  /** What was chosen, or what the core kept from an earlier run. */
  pathOf(token: string): string | undefined;
  lock(): void;
  /** Puts off the locking of the screen. */
  touch(): void;
  /** Without `to` the whole is held against its hash on the way; with it (exclusive) only that part is read. */
  readBlob(item: string, role: string, from: number, to?: number): BlobReading;
  /** A part of a picture, as a PNG of its own, or a view of a whole one, as a JPEG. */
  readPart(item: string, role: string, part: PicturePart | PicturePage): BlobReading;
  /** The page of a job as it is being captured. */
  readLive(job: string): BlobReading;
  /** The program is about to end: what is cut off by that is offered again. */
  leave(): void;
  /** Ends it for good: what runs is sealed, the locker closed; where that takes too long, without. */
  quit(patience: Patience): Promise<void>;
}

/** What the shell must know of the core's work. */
export type CoreWork = Extract<FromCore, { type: 'work' }>;

interface CoreListeners {
  log: (line: string) => void;
  onWork: (work: CoreWork) => void;
  /** Show this folder or file in the system's file manager. */
  onShow: (path: string) => void;
  /** The core has died; another is being started. */
  onGone: () => void;
}

export function keepCore(
  start: CoreStart,
  runtime: string[],
  { log, onWork, onShow, onGone }: CoreListeners,
): CoreKeeper {
  let core: CoreProcess;
  /** By the machine's monotonic clock; undefined while there is none that answers. */
  let readySince: number | undefined;
  let isGone = false;
  let isQuitting = false;
  let deaths = 0;
  let lastPort = 0;
  let lastBlob = 0;
  const ports = new Map<number, MessagePortMain>();
  /** Ports that the core has been told of and does not answer at yet. */
  const opening = new Map<number, (desk: DeskState | null) => void>();
  /** Ports that no core has been told of yet. */
  let toOpen: (() => void)[] = [];
  const blobs = new Map<number, (message: FromCore) => void>();
  const paths = new Map<string, string>();

  const send = (message: ToCore): void => core.send(message);
  const take = (message: FromCore, ready: () => void): void => {
    switch (message.type) {
      case 'ready':
        ready();
        return;
      case 'opened':
        opening.get(message.port)?.(message.desk);
        opening.delete(message.port);
        return;
      case 'data':
        ports.get(message.port)?.postMessage(message.data);
        return;
      case 'close':
        ports.get(message.port)?.close();
        ports.delete(message.port);
        opening.get(message.port)?.(null);
        opening.delete(message.port);
        return;
      case 'work':
        onWork(message);
        return;
      case 'show':
        onShow(message.path);
        return;
      case 'kept':
        paths.set(message.token, message.path);
        return;
      case 'head':
      case 'bytes':
        blobs.get(message.blob)?.(message);
        return;
    }
  };
  const isReady = (): void => {
    readySince = performance.now();
    const waiting = toOpen;
    toOpen = [];
    for (const open of waiting) open();
  };
  const begin = (): void => {
    const started = startCore(start);
    core = started;
    isGone = false;
    started.onMessage((message) => take(message, isReady));
    started.send({ type: 'start', runtime });
    for (const [token, path] of paths) started.send({ type: 'chosen', token, path });
    void started.exited.then((how) => {
      if (isQuitting) return;
      log(`core ended: ${how}`);
      if (readySince !== undefined && performance.now() - readySince > livedMs) deaths = 0;
      readySince = undefined;
      isGone = true;
      // A window learns it by its port's end, and asks for another.
      for (const port of ports.values()) port.close();
      ports.clear();
      for (const tell of opening.values()) tell(null);
      opening.clear();
      onGone();
      for (const [blob, hear] of blobs) hear({ type: 'bytes', blob, bytes: null, error: 'core-gone' });
      deaths += 1;
      const pause = deaths <= atOnce ? 0 : Math.min(longestPauseMs, 2 ** (deaths - atOnce) * 1000);
      setTimeout(() => {
        if (!isQuitting) begin();
      }, pause);
    });
  };
  begin();
  const read = (blob: number, wanted: ToCore): BlobReading => {
    const reading = openReading(blob, wanted, { blobs, send });
    // One that is being started again would not hear of it.
    if (isGone) blobs.get(blob)?.({ type: 'bytes', blob, bytes: null, error: 'core-gone' });
    return reading;
  };

  return {
    get pid() {
      return core.pid;
    },
    connect(port) {
      const id = ++lastPort;
      return new Promise((resolve) => {
        const open = (): void => {
          ports.set(id, port);
          opening.set(id, resolve);
          send({ type: 'port', port: id });
          const end = (): void => {
            if (ports.delete(id)) send({ type: 'close', port: id });
          };
          port.on('message', ({ data }) => {
            if (isCarried(data)) {
              send({ type: 'data', port: id, data });
              return;
            }
            end();
            port.close();
          });
          port.on('close', end);
          port.start();
        };
        if (readySince === undefined) toOpen.push(open);
        else open();
      });
    },
    chosen(token, path) {
      paths.set(token, path);
      send({ type: 'chosen', token, path });
    },
    pathOf: (token) => paths.get(token),
    lock: () => send({ type: 'lock' }),
    leave: () => send({ type: 'leave' }),
    touch: () => send({ type: 'touch' }),
    readBlob(item, role, from, to) {
      const blob = ++lastBlob;
      const part = to === undefined ? {} : { to };
      return read(blob, { type: 'blob', blob, item, role, from, ...part });
    },
    readPart(item, role, part) {
      const blob = ++lastBlob;
      return read(blob, { type: 'part', blob, item, role, part });
    },
    readLive(job) {
      const blob = ++lastBlob;
      return read(blob, { type: 'live', blob, job });
    },
    async quit(patience) {
      isQuitting = true;
      // One that never came to answer has nothing to seal, and would not hear of it.
      if (readySince !== undefined) send({ type: 'quit' });
      else core.kill();
      await endCore(core, patience);
    },
  };
}

/** What calls are made of. Whatever else a page may say has no form in which it goes on to the core. */
function isCarried(data: unknown): data is string | ArrayBuffer | Uint8Array {
  return typeof data === 'string' || data instanceof ArrayBuffer || data instanceof Uint8Array;
}

interface Reading {
  blobs: Map<number, (message: FromCore) => void>;
  send: (message: ToCore) => void;
}

function openReading(blob: number, wanted: ToCore, { blobs, send }: Reading): BlobReading {
  let tellHead: (head: Awaited<BlobReading['head']>) => void = () => undefined;
  let tellPiece:
    | { resolve: (bytes: Uint8Array | undefined) => void; reject: (error: Error) => void }
    | undefined;
  let brokeOff: string | undefined;
  const head = new Promise<Awaited<BlobReading['head']>>((resolve) => (tellHead = resolve));
  blobs.set(blob, (message) => {
    if (message.type === 'head') {
      tellHead(message);
    } else if (message.type === 'bytes') {
      if (message.bytes === null) blobs.delete(blob);
      tellHead(undefined);
      brokeOff = message.error;
      if (message.error !== undefined) tellPiece?.reject(new Error(message.error));
      else tellPiece?.resolve(message.bytes ?? undefined);
    }
  });
  send(wanted);
  return {
    head,
    next: () =>
      new Promise((resolve, reject) => {
        if (!blobs.has(blob)) {
          if (brokeOff === undefined) resolve(undefined);
          else reject(new Error(brokeOff));
          return;
        }
        tellPiece = { resolve, reject };
        send({ type: 'pull', blob });
      }),
    drop() {
      blobs.delete(blob);
      send({ type: 'drop', blob });
    },
  };
}
