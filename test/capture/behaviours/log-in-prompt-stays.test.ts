import { expect, test } from 'vitest';
import { closedPrompt, closePrompts } from '../../../src/capture/behaviours/log-in-prompt.ts';
import { Limit } from '../../../src/capture/limit.ts';
import type { OpenPage } from '../../../src/capture/page/open-page.ts';

const limit = () => new Limit(new AbortController().signal, 30_000);

/** A page over which a log-in lies, and whether it is gone after its button was pressed. */
function pageWith(isGone: Promise<boolean>, answers: Promise<undefined> = Promise.resolve(undefined)) {
  const did: [string, string | undefined][] = [];
  let left = 1;
  const ask = (script: string) => {
    if (!script.includes('[asks, closes]')) return isGone;
    left -= 1;
    const prompt = left < 0 ? null : { text: 'Masuk untuk melanjutkan', closed: 'Tutup dialog' };
    return answers.then(() => prompt);
  };
  const watch = () => () => undefined;
  const page = {
    frame: { url: 'https://kabar.example/', ask, watch },
    recorder: { inFlight: [], activity: 0, watch },
    session: { onGone: watch },
    act: (what: string, detail?: string) => did.push([what, detail]),
    whilePressed: (work: () => unknown) => work(),
  } as unknown as OpenPage; // What closing uses of it: the rest is a browser.
  return { page, did };
}

test('a log-in is called closed only where it is gone after its button was pressed', async () => {
  const seen = ['log-in-prompt-seen', 'Masuk untuk melanjutkan'];
  const stays = pageWith(Promise.resolve(false));
  expect(await closePrompts(stays.page, limit())).toEqual({ reason: 'prompt-stays' });
  expect(stays.did).toEqual([seen, ['log-in-prompt-pressed', 'Tutup dialog']]);
  expect(await closedPrompt(pageWith(Promise.resolve(false)).page, limit())).toBe(false);
  const goes = pageWith(Promise.resolve(true));
  expect(await closePrompts(goes.page, limit())).toBeUndefined();
  expect(goes.did).toEqual([seen, ['log-in-prompt-closed', 'Tutup dialog']]);
});

test('what was pressed is written down though its answer did not come in time', async () => {
  const { page, did } = pageWith(new Promise(() => undefined));
  await expect(closedPrompt(page, new Limit(new AbortController().signal, 50))).rejects.toThrow('limit');
  expect(did.at(-1)).toEqual(['log-in-prompt-pressed', 'Tutup dialog']);
});

test('what a busy page pressed in time is written down though it says so later', async () => {
  const answers = Promise.withResolvers<undefined>();
  const { page, did } = pageWith(Promise.resolve(true), answers.promise);
  await expect(closedPrompt(page, new Limit(new AbortController().signal, 50))).rejects.toThrow('limit');
  expect(did).toEqual([]);
  answers.resolve(undefined);
  await expect.poll(() => did.map(([what]) => what)).toEqual(['log-in-prompt-seen', 'log-in-prompt-pressed']);
});

test('a page that comes to it after its time presses nothing', async () => {
  const asked: string[] = [];
  const { page } = pageWith(Promise.resolve(true));
  page.frame.ask = (script: string) => {
    asked.push(script);
    return Promise.resolve(null as never);
  };
  const before = Date.now();
  await closedPrompt(page, new Limit(new AbortController().signal, 2000));
  const until = Number(/Date\.now\(\) > ([\d.]+)\) return null/.exec(asked[0] ?? '')?.[1]);
  expect(until).toBeGreaterThan(before);
  expect(until).toBeLessThanOrEqual(Date.now() + 2000);
});
