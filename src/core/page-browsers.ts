import type { Locker, QueuedJob } from '../locker/index.ts';
import { type CaptureOptions, openPageCapturer, type PageCapturer } from './capture-pages.ts';

/** Without a page for so long, the browsers are closed. */
const idleMs = 20_000;

/** What the settings say when a page's turn comes. */
export type BrowserOptions = () => Omit<
  CaptureOptions,
  'caseId' | 'acceptTlsErrors' | 'profile' | 'people' | 'ahead'
>;

/** The browsers of a queue of pages, kept from page to page as long as they are wanted so. */
export interface PageBrowsers {
  /** Does work with a browser that no other page has meanwhile. */
  withOne<T>(job: Pick<QueuedJob, 'id' | 'profile'>, work: (pages: PageCapturer) => Promise<T>): Promise<T>;
  /** The page of a job that runs, as `PageCapturer`; null where there is none. */
  look(job: string): Promise<Uint8Array | null>;
  /** There is no page for them now; said again while it is so, it changes nothing. */
  rest(): void;
  /** Ends the one that has this profile and no page, so that another may have it. */
  release(profile: string): Promise<void>;
  close(): Promise<void>;
}

interface Opened {
  pages: PageCapturer;
  key: string;
  profile: string | null;
  /** The job that has it. */
  job: string | null;
}

export function createPageBrowsers(locker: Locker, options: BrowserOptions): PageBrowsers {
  let opened: Opened[] = [];
  let idle: NodeJS.Timeout | undefined;
  const closing = new Set<Promise<unknown>>();
  const closeThose = async (which: (one: Opened) => boolean): Promise<void> => {
    const those = opened.filter(which);
    opened = opened.filter((one) => !those.includes(one));
    const ended = Promise.all(those.map(({ pages }) => pages.close()));
    closing.add(ended);
    try {
      await ended;
    } finally {
      closing.delete(ended);
    }
  };
  const stopIdle = (): void => {
    clearTimeout(idle);
    idle = undefined;
  };
  return {
    async withOne({ id, profile }, work) {
      stopIdle();
      const now = options();
      const key = JSON.stringify([profile, now]);
      let one = opened.find((each) => each.job === null && each.key === key);
      if (one === undefined) {
        const pages = openPageCapturer(locker, {
          ...{ ...now, acceptTlsErrors: false },
          ...(profile === null ? {} : { profile }),
        });
        one = { pages, key, profile, job: id };
        opened.push(one);
        // Those that nobody wants so any more make room; one of them, or one that is closing already, may have the
        // same profile. One that does not end in order says so to whoever opens the profile next.
        void closeThose((each) => each.job === null && each.key !== key).catch(() => undefined);
        await Promise.allSettled(closing);
      }
      one.job = id;
      try {
        return await work(one.pages);
      } finally {
        one.job = null;
      }
    },
    look: async (job) => (await opened.find((one) => one.job === job)?.pages.look()) ?? null,
    rest() {
      if (opened.length === 0) return;
      idle ??= setTimeout(() => {
        idle = undefined;
        void closeThose(({ job }) => job === null).catch(() => undefined); // as above
      }, idleMs);
    },
    release: (profile) => closeThose((one) => one.job === null && one.profile === profile),
    async close() {
      stopIdle();
      await closeThose(() => true);
    },
  };
}
