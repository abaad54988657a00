import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addWatch } from '../../../src/core/watch/add-watch.ts';
import { newLocker, removeFolders, reopen } from '../../locker/temporary-locker.ts';

afterAll(removeFolders);

test.each(['item', 'failure'])(
  'a visit that was killed right after its %s was kept is over, and the next is another',
  async (comesTo) => {
    const made = await newLocker();
    const added = await addWatch(made.locker, {
      ...{ url: 'https://contoh.example/1', caseId: null, profile: null, acceptTlsErrors: false },
      ...{ everyMs: 3_600_000, until: null, base: null },
    });
    await made.locker.close();
    const entry = join(import.meta.dirname, 'children/visit-and-die.ts');
    const child = spawn(process.execPath, [entry, made.dir, made.dataDir, comesTo], { stdio: 'inherit' });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

    const locker = await reopen(made);
    const [item] = locker.items();
    const [visit, more] = locker.watches.visits(added.id);
    expect(more).toBe(undefined);
    expect(visit).toMatchObject(
      comesTo === 'item'
        ? { visit: 1, item: item?.item, became: 'first', failure: null }
        : { visit: 1, item: null, became: 'not-shown', failure: 'dns-failed' },
    );
    expect(item?.watch?.visit).toBe(comesTo === 'item' ? 1 : undefined);
    const watch = locker.watches.find(added.id);
    expect(watch).toMatchObject({ visits: 1, isBusy: false });
    // It is not due again, so nobody makes it a second time.
    expect(watch.nextAt > added.nextAt).toBe(true);
    expect(await locker.check()).toMatchObject({ problems: [] });
    await locker.close();
  },
);
