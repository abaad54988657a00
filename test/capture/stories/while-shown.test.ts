import { expect, test } from 'vitest';
import { Limit } from '../../../src/capture/limit.ts';
import { whileShown } from '../../../src/capture/stories/while-shown.ts';
import type { EvidenceSink } from '../../../src/contract/sink.ts';

test('what is taken of a page of stories counts only if they are shown before and after', async () => {
  const limit = new Limit(new AbortController().signal, 5000);
  const take = async (...shown: boolean[]) => {
    const kept: string[] = [];
    const sink: EvidenceSink = {
      file: (role) => ({
        write: () => Promise.resolve(),
        close: () => Promise.resolve({ bytes: kept.push(role), sha256: '' }),
        drop: () => Promise.resolve(),
      }),
    };
    const areShown = shown.length === 0 ? null : () => Promise.resolve(shown.shift() ?? false);
    const note = await whileShown(areShown, { sink, limit }, async (to) => {
      await to.file('dom', { name: 'dom.html', mediaType: 'text/html' }).close();
      return () => void kept.push('counted');
    });
    return [note?.reason, ...kept];
  };
  expect(await take()).toEqual([undefined, 'dom', 'counted']);
  expect(await take(true, true)).toEqual([undefined, 'dom', 'counted']);
  expect(await take(true, false)).toEqual(['stories-over']);
  expect(await take(false)).toEqual(['stories-over']);
});
