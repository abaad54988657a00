/**
 * The capture process: a plain Node child that owns one browser. The core starts it and talks to it over
 * its channel (`messages.ts`); it ends when told to, or when the core is gone.
 */
import { toPlainError } from '../contract/error.ts';
import { BrowserKeeper } from './browser/keeper.ts';
import { capturePage } from './capture-page.ts';
import { captureSavedPage } from './capture-saved-page.ts';
import { type FromCapture, processSettings, toCapture } from './messages.ts';
import { SinkOverIpc } from './sink-over-ipc.ts';

const settings = processSettings.parse(JSON.parse(process.argv[2] ?? '{}'));
const keeper = new BrowserKeeper(settings);
const running = new Map<number, AbortController>();
const files = new SinkOverIpc(send);

function send(message: FromCapture): void {
  if (process.connected) process.send?.(message);
}

async function capture(id: number, request: Parameters<typeof capturePage>[1]): Promise<void> {
  const stop = new AbortController();
  running.set(id, stop);
  try {
    const tools = {
      browser: () => keeper.browserFor(request),
      browserFacts: keeper.factsFor(request),
      scratchDir: settings.scratchDir,
      sink: files.sinkOf(id),
      stop: stop.signal,
      onProgress: (progress: Extract<FromCapture, { type: 'progress' }>['progress']) =>
        send({ type: 'progress', id, progress }),
    };
    const take = request.savedPage === undefined ? capturePage : captureSavedPage;
    send({ type: 'outcome', id, outcome: await take(tools, request) });
  } catch (error) {
    send({ type: 'error', id, error: toPlainError(error) });
  } finally {
    running.delete(id);
  }
}

async function quit(): Promise<void> {
  for (const stop of running.values()) stop.abort();
  await keeper.close();
  process.exit(0);
}

process.on('message', (raw) => {
  const message = toCapture.parse(raw);
  switch (message.type) {
    case 'capture':
      void capture(message.id, message.request);
      break;
    case 'ack':
      files.acknowledged(message.file, message.bytes);
      break;
    case 'closed':
      files.closed(message.file, message.bytes, message.sha256);
      break;
    case 'cancel':
      running.get(message.id)?.abort();
      break;
    case 'quit':
      void quit();
      break;
  }
});
process.on('disconnect', () => void quit());
// A terminal's Ctrl-C reaches the whole group; the core decides, and says so over the channel.
process.on('SIGINT', () => undefined);
