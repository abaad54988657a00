import type { CaptureProcess } from '../capture/client.ts';
import type { Locker } from '../locker/index.ts';
import { type CaptureOptions, openPageCapturer, type PageCapturer } from './capture-pages.ts';

/** Browsers for several pages at once, each with a process of its own: one that dies takes one page with it. */
export interface CapturerPool {
  /** Does work with a browser that nobody else has meanwhile. */
  withOne<T>(work: (pages: PageCapturer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** @param options its browser that was started ahead is the first */
export function openCapturerPool(locker: Locker, options: CaptureOptions): CapturerPool {
  const idle: PageCapturer[] = [];
  const all: PageCapturer[] = [];
  let ahead: CaptureProcess | undefined = options.ahead;
  const open = (): PageCapturer => {
    const made = openPageCapturer(locker, { ...options, ahead });
    ahead = undefined;
    all.push(made);
    return made;
  };
  return {
    async withOne(work) {
      const pages = idle.pop() ?? open();
      try {
        return await work(pages);
      } finally {
        idle.push(pages);
      }
    },
    async close() {
      await Promise.all(all.map((pages) => pages.close()));
    },
  };
}
