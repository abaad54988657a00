import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import { openDeskVisit } from '../../../src/core/desk/desk-visit.ts';
import { createDeskEvents } from '../../../src/core/desk/events.ts';
import type { Locker } from '../../../src/locker/index.ts';

/** A locker that is slow to give a profile: how slow no real one can be told. */
function slow() {
  const [released, taken] = [Promise.withResolvers<undefined>(), Promise.withResolvers<never>()];
  const asked: string[] = [];
  const profiles = {
    find: (id: string) => ({ id, name: 'Pemantau' }),
    take: (id: string) => {
      asked.push(id);
      return taken.promise;
    },
  };
  const visit = openDeskVisit({
    locker: { profiles } as unknown as Locker, // what a visit asks of it before its browser opens
    ...{
      events: createDeskEvents(),
      browser: () => ({ scratchDir: '', locale: 'id-ID', timeZone: 'UTC' }),
      touch: () => undefined,
    },
    release: () => released.promise,
  });
  const begun = visit
    .begin({ url: null, caseId: null, profile: 'p', record: false })
    .catch((error: unknown) => error);
  return { visit, released, taken, asked, begun };
}

test('a locker that is closed while a visit waits for its profile opens no browser', async () => {
  const { visit, released, asked, begun } = slow();
  await visit.close();
  released.resolve(undefined);
  expect(await begun).toMatchObject({ code: 'no-visit' });
  expect(asked).toEqual([]);
  expect(visit.state()).toBeNull();
});

test('a locker that is closed while a visit is being opened waits for it', async () => {
  const { visit, released, taken, asked, begun } = slow();
  released.resolve(undefined);
  await expect.poll(() => asked).toEqual(['p']);
  let isClosed = false;
  const closing = visit.close().then(() => {
    isClosed = true;
  });
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
  expect(isClosed).toBe(false);
  taken.reject(new JejakError('profile-in-use', 'wrong-use'));
  expect(await begun).toMatchObject({ code: 'profile-in-use' });
  await closing;
});
