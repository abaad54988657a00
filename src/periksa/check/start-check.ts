import { fromPlainError, type JejakError } from '../../contract/error.ts';
import Worker from './check-worker.ts?worker&inline';
import type { Checked, CheckReply, CheckRequest } from './messages.ts';

/** A check under way; ended before, it says nothing more. */
export interface CheckUnderWay {
  end(): void;
}

/** Starts a check on a thread of its own, so that the page stays quick. */
export function startCheck(
  request: CheckRequest,
  on: {
    progress: (done: number, total: number) => void;
    checked: (checked: Checked) => void;
    failed: (error: JejakError | Error) => void;
  },
): CheckUnderWay {
  const worker = new Worker();
  const end = (): void => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
    if ('total' in data) {
      on.progress(data.done, data.total);
      return;
    }
    end();
    if ('error' in data) on.failed(fromPlainError(data.error));
    else on.checked(data);
  });
  worker.addEventListener('error', ({ message }) => {
    end();
    on.failed(new Error(message));
  });
  worker.postMessage(request);
  return { end };
}
