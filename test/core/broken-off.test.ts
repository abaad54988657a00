import { expect, test } from 'vitest';
import { JejakError } from '../../src/contract/error.ts';
import { brokenOff } from '../../src/core/capture-pages.ts';
import type { Draft } from '../../src/locker/index.ts';

const page = {
  url: 'https://contoh.example/',
  startedAt: new Date(),
  begun: performance.now(),
  profile: null,
};
const draft = (isEmpty: boolean): Draft => ({ isEmpty: () => isEmpty }) as Partial<Draft> as Draft; // all that is asked

test.each(['browser-died', 'internal'])(
  'what came of a page is kept where its capture ended with %s',
  async (code) => {
    const error = new JejakError(code, 'could-not-go-on');
    expect(await brokenOff(error, page, draft(false))).toMatchObject({
      ...{ result: 'item', state: 'partial' },
      details: { steps: [{ name: 'capture', result: 'interrupted', reason: code }] },
    });
    expect(await brokenOff(error, page, draft(true))).toMatchObject({ result: 'failed', code });
  },
);

test('what the locker refuses is thrown', async () => {
  const error = new JejakError('disk-full', 'could-not-go-on');
  await expect(brokenOff(error, page, draft(false))).rejects.toBe(error);
});
