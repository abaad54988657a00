import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { fromPlainError, fromSystemError, toPlainError } from '../../contract/error.ts';
import type { Progress } from '../../contract/sink.ts';
import { openCaseReading } from '../../locker/index.ts';
import type { FromThread, ToThread } from '../../processes/call-thread.ts';
import { giveWayInThread } from '../../processes/priority.ts';
import { type BundleMaker, createBundleMaker } from './make-bundle.ts';
import type { CaseRequest, DescribedCase, PackCalls, PackNotice, PackStart, Signed } from './pack-calls.ts';

/** A thread that makes one bundle, and then ends. */
if (parentPort === null) throw new Error('the packing runs as a thread');
const port: MessagePort = parentPort;
const { pass } = workerData as PackStart; // given by pack-in-thread.ts
giveWayInThread();
const stopped = new AbortController();
/** How often its progress is said at most, in ms. */
const sayEvery = 50;
let said = 0;
let whenSigned: ((signed: Signed) => void) | undefined;
let making: { reading: ReturnType<typeof openCaseReading>; maker: BundleMaker } | undefined;
/** Opened when it is asked for first, so that what stands in the way is its answer. */
const maker = (): BundleMaker => {
  if (making === undefined) {
    const reading = openCaseReading(pass);
    making = { reading, maker: createBundleMaker(reading) };
  }
  return making.maker;
};

port.on('message', (message: ToThread<PackCalls>) => {
  switch (message.call) {
    case 'stop':
      stopped.abort();
      return;
    case 'signed':
      whenSigned?.(message.args);
      return;
    case 'describe':
      void describe(message.args).then(
        (value) => answer({ answer: message.id, value }),
        (error: unknown) => answer({ answer: message.id, error: toPlainError(fromSystemError(error)) }),
      );
      return;
    case 'pack': {
      const { certifiedBy } = message.args;
      void maker()
        .pack(message.args, {
          ...{ sign, onProgress, signal: stopped.signal },
          ...(certifiedBy === null ? {} : { certifier: { facts: { subject: certifiedBy }, certify } }),
        })
        .then(
          (value) => answer({ answer: message.id, value }),
          (error: unknown) => answer({ answer: message.id, error: toPlainError(fromSystemError(error)) }),
        )
        .finally(() => {
          making?.reading.close();
          port.close();
        });
      return;
    }
  }
});

/** A locker that cannot be opened rejects as what it throws does. */
async function describe(request: CaseRequest): Promise<DescribedCase> {
  return maker().describe(request);
}

function answer(message: FromThread): void {
  port.postMessage(message);
}

function notice(notice: PackNotice): void {
  answer({ notice });
}

function sign(message: Uint8Array, treeSize: number): Promise<Uint8Array> {
  return askedFor({ sign: message, treeSize });
}

function certify(seal: Uint8Array): Promise<Uint8Array> {
  return askedFor({ certify: seal });
}

/** One at a time. */
function askedFor(asked: PackNotice): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    whenSigned = (signed) => {
      if ('signature' in signed) resolve(signed.signature);
      else reject(fromPlainError(signed.error));
    };
    notice(asked);
  });
}

function onProgress(progress: Progress): void {
  const now = performance.now();
  if (now - said < sayEvery && progress.done !== progress.total) return;
  said = now;
  notice({ progress });
}
