import type { Locker, QueuedJob } from '../../locker/index.ts';
import { type CaptureOptions, openPageCapturer, type PageCapturer } from '../capture-pages.ts';

/** Without a page for so long, the browser is closed. */
const idleMs = 20_000;

/** What the settings say when a page's turn comes. */
export type BrowserOptions = () => Omit<CaptureOptions, 'caseId' | 'acceptTlsErrors' | 'profile' | 'ahead'>;

/** The browser of the queue, kept from page to page as long as they want the same of it. */
export interface QueueBrowser {
  pagesFor(job: QueuedJob): Promise<PageCapturer>;
  /** As `PageCapturer`; null where there is none. */
  look(): Promise<Uint8Array | null>;
  /** There is no page for it now. */
  rest(): void;
  /** Ends it where it has this profile, so that another may have it. */
  release(profile: string): Promise<void>;
  close(): Promise<void>;
}

export function createQueueBrowser(locker: Locker, options: BrowserOptions): QueueBrowser {
  let capturer: { pages: PageCapturer; key: string; profile: string | null } | undefined;
  let idle: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const open = capturer;
    capturer = undefined;
    await open?.pages.close();
  };
  return {
    async pagesFor(job) {
      clearTimeout(idle);
      const now = options();
      const key = JSON.stringify([job.caseId, job.acceptTlsErrors, job.profile, now]);
      if (capturer?.key === key) return capturer.pages;
      await close();
      const pages = openPageCapturer(locker, {
        ...now,
        acceptTlsErrors: job.acceptTlsErrors,
        ...(job.caseId === null ? {} : { caseId: job.caseId }),
        ...(job.profile === null ? {} : { profile: job.profile }),
      });
      capturer = { pages, key, profile: job.profile };
      return pages;
    },
    look: async () => (await capturer?.pages.look()) ?? null,
    rest() {
      idle = setTimeout(() => void close(), idleMs);
    },
    async release(profile) {
      if (capturer?.profile === profile) await close();
    },
    close,
  };
}
