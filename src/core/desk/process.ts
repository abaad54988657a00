import type { DeskState } from '../../contract/calls/types.ts';
import type { FromCore, ToCore } from '../../contract/shell-messages.ts';
import { ownPort } from '../../processes/own-port.ts';
import { createBlobs } from './blobs.ts';
import { createDesk } from './create-desk.ts';
import type { Desk } from './desk.ts';
import { type CallPort, openCallPort } from './ports.ts';

/** The core as a process of its own, started by the shell: everything but windows. */
function runCore(): void {
  const shell = ownPort();
  const say = (message: FromCore): void => void shell.send(message);
  shell.onMessage((first) => {
    const message = first as ToCore; // from the shell that started this process
    if (message.type === 'start') serve(message.runtime);
  });

  const serve = (runtime: string[]): void => {
    const desk = createDesk(runtime, {
      show: (path) => say({ type: 'show', path }),
      keep: (token, path) => say({ type: 'kept', token, path }),
    });
    const blobs = createBlobs(desk, say);
    const ports = new Map<number, CallPort>();
    const quit = (): void => {
      void desk.closeLocker().finally(() => process.exit(0));
    };
    shell.onMessage((next) => {
      const message = next as ToCore; // as above
      switch (message.type) {
        case 'start':
          return;
        case 'chosen':
          desk.paths.take(message.token, message.path);
          return;
        case 'port': {
          const { port } = message;
          const open = openCallPort(
            desk,
            (data) => say({ type: 'data', port, data }),
            () => {
              ports.delete(port);
              say({ type: 'close', port });
            },
          );
          ports.set(port, open);
          say({ type: 'opened', port, desk: stateOf(desk) });
          return;
        }
        case 'data':
          ports.get(message.port)?.receive(message.data);
          return;
        case 'close':
          desk.pageGone();
          ports.get(message.port)?.closed();
          ports.delete(message.port);
          return;
        case 'blob':
          blobs.open(message);
          return;
        case 'part':
          blobs.part(message);
          return;
        case 'live':
          blobs.live(message);
          return;
        case 'pull':
          blobs.pull(message.blob);
          return;
        case 'drop':
          blobs.drop(message.blob);
          return;
        case 'lock':
          desk.lock();
          return;
        case 'touch':
          desk.touch();
          return;
        case 'leave':
          desk.leave();
          return;
        case 'quit':
          quit();
          return;
      }
    });
    // The shell is gone: what runs is sealed as it is.
    shell.onGone(() => {
      desk.leave();
      quit();
    });
    say({ type: 'ready' });
    void (async () => {
      let toCome = { pages: 0, watches: 0 };
      const sayWork = (): void => {
        try {
          toCome = { pages: desk.pagesToCome(), watches: desk.watched() };
        } catch {
          // The locker's disk does not answer, as whoever asks it is told: what was to come is so still.
        }
        say({
          type: 'work',
          ...toCome,
          under: desk.longWork.count() + (desk.isVisiting() ? 1 : 0),
          language: desk.files.settings().language,
          shown: desk.shown(),
        });
      };
      sayWork();
      desk.longWork.onChange(sayWork);
      for await (const event of desk.events.listen(undefined)) if (event.type !== 'step') sayWork();
    })();
  };
}

/** Null where it cannot be told: the window asks for it, and is told why. */
function stateOf(desk: Desk): DeskState | null {
  try {
    return desk.state();
  } catch {
    return null;
  }
}

runCore();
