import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Limit } from '../../../src/capture/limit.ts';
import type { OpenPage } from '../../../src/capture/page/open-page.ts';
import { waitAwake } from '../../../src/capture/page/wake.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that begins to hang while the browser draws it: no real one does so at a moment that can be chosen. */
function hangingPage(): { page: OpenPage; drawn: Promise<void>; acts: string[] } {
  const acts: string[] = [];
  const drawn = Promise.withResolvers<undefined>();
  const page = {
    frame: { crashed: false, ask: () => new Promise(() => undefined) },
    session: {
      send: (method: string) => {
        if (method === 'Runtime.terminateExecution') drawn.resolve(undefined);
        return Promise.resolve({});
      },
    },
    act: (what: string) => void acts.push(what),
  };
  return { page: page as unknown as OpenPage, drawn: drawn.promise, acts };
}

test('a page that hangs under its picture has its scripts stopped, and the picture is taken', async () => {
  const { page, drawn, acts } = hangingPage();
  const waited = waitAwake(page, new Limit(new AbortController().signal, 90_000), drawn);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(acts).toEqual(['scripts-stopped']);
  expect(await waited).toBe(false);
});

test('a picture that comes at once stops nothing', async () => {
  const { page, acts } = hangingPage();
  const limit = new Limit(new AbortController().signal, 90_000);
  expect(await waitAwake(page, limit, Promise.resolve())).toBe(true);
  expect(acts).toEqual([]);
});
