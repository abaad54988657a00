import { JejakError } from '../contract/error.ts';

/** The channel of a started process to whoever started it. */
export interface OwnPort {
  /** Resolves when the message is on its way: a later death does not take it along. */
  send(message: unknown): Promise<void>;
  onMessage(listener: (message: unknown) => void): void;
  /** Whoever started the process is gone, and with it the reason to run. */
  onGone(listener: () => void): void;
}

/** What Electron gives to a utility process; nobody else has it. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/** @throws JejakError `internal` in a process that nobody started with a channel */
export function ownPort(): OwnPort {
  const parent = (process as { parentPort?: ParentPort }).parentPort;
  if (parent !== undefined) return ofUtility(parent);
  if (process.send === undefined) {
    throw new JejakError('internal', 'could-not-go-on', { detail: 'started without a channel' });
  }
  return {
    send: (message) =>
      new Promise((resolve) => {
        if (!process.connected) {
          resolve(); // nobody is there to hear it; onGone has told
          return;
        }
        process.send?.(message, () => resolve());
      }),
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.on('disconnect', listener),
  };
}

function ofUtility(parent: ParentPort): OwnPort {
  return {
    send(message) {
      parent.postMessage(message);
      return Promise.resolve();
    },
    onMessage: (listener) => parent.on('message', ({ data }) => listener(data)),
    onGone: () => undefined, // the system ends a utility process with its shell
  };
}
