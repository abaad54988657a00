import { parentPort, workerData } from 'node:worker_threads';
import { type PackedBundle, type PayloadFile, packBundle } from '../../bundle/node/seal-bundle.ts';
import { fromSystemError, toPlainError } from '../../contract/error.ts';
import { openStoredBytes, type StoredBytes } from '../../locker/index.ts';
import type { FromThread, ToThread } from '../../processes/call-thread.ts';
import { giveWayInThread } from '../../processes/priority.ts';
import type { PackCalls, PackFile, PackNotice, PackRequest, PackStart } from './pack-calls.ts';

/** A thread that packs one bundle, and then ends. */
const port = parentPort;
if (port === null) throw new Error('the packing runs as a thread');
const { pass } = workerData as PackStart; // given by pack-in-thread.ts
giveWayInThread();
const stopped = new AbortController();
/** How often its progress is said at most, in ms. */
const sayEvery = 50;
let said = 0;

port.on('message', (message: ToThread<PackCalls>) => {
  if (message.call === 'stop') {
    stopped.abort();
    return;
  }
  pack(message.args).then(
    (value) => end({ answer: message.id, value }),
    (error: unknown) => end({ answer: message.id, error: toPlainError(fromSystemError(error)) }),
  );
});

function end(answer: FromThread): void {
  port?.postMessage(answer);
  port?.close();
}

async function pack({
  seal,
  files,
  out,
  overwrite,
  partial,
  encryption,
}: PackRequest): Promise<PackedBundle> {
  const stored = openStoredBytes(pass);
  try {
    const payload = files.map((file) => payloadFrom(stored, file));
    return await packBundle(seal, payload, out, {
      ...{ overwrite, partial },
      ...(encryption === undefined ? {} : { encryption }),
      onProgress: (progress) => {
        const now = performance.now();
        if (now - said < sayEvery && progress.done !== progress.total) return;
        said = now;
        port?.postMessage({ notice: { progress } satisfies PackNotice } satisfies FromThread);
      },
      signal: stopped.signal,
    });
  } finally {
    stored.close();
  }
}

function payloadFrom(stored: StoredBytes, file: PackFile): PayloadFile {
  const { path, bytes, sha256 } = file;
  if ('content' in file) {
    return {
      path,
      bytes,
      sha256,
      async *open() {
        yield await Promise.resolve(file.content);
      },
    };
  }
  return { path, bytes, sha256, open: () => stored.read(file) };
}
