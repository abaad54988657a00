import { JejakError } from '../contract/error.ts';

/** The channel of a started process to whoever started it. */
export interface OwnPort {
  /** Resolves when the message is on its way: a later death does not take it along. */
  send(message: unknown): Promise<void>;
  onMessage(listener: (message: unknown) => void): void;
  /** Whoever started the process is gone, and with it the reason to run. */
  onGone(listener: () => void): void;
}

/** @throws JejakError `internal` in a process that nobody started with a channel */
export function ownPort(): OwnPort {
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
