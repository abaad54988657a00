import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endCore } from '../../src/main/end-core.ts';

/** A core that hears of nothing, as one whose disk does not answer. */
async function deafCore() {
  const child = fork(join(import.meta.dirname, 'children/deaf-core.cjs'), { stdio: 'ignore' });
  await once(child, 'message');
  const exited = once(child, 'exit').then(([code, signal]) => String(signal ?? code));
  return { exited, killAtOnce: () => void child.kill('SIGKILL'), end: () => void child.send('end') };
}

const never = (): Promise<boolean> => new Promise(() => undefined);

test('a core that does not end is ended when its time is over, whatever nobody answers', async () => {
  const core = await deafCore();
  await endCore(core, { askAfterMs: 1, isGivenUp: never, atMostMs: 200 });
  expect(await core.exited).toBe('SIGKILL');
});

test('somebody who waits no longer ends it at once', async () => {
  const core = await deafCore();
  await endCore(core, { askAfterMs: 1, isGivenUp: () => Promise.resolve(true), atMostMs: 600_000 });
  expect(await core.exited).toBe('SIGKILL');
});

test('one that ends by itself is not ended, also where somebody waits, and the question goes with it', async () => {
  const core = await deafCore();
  let over: AbortSignal | undefined;
  const isGivenUp = (signal: AbortSignal): Promise<boolean> => {
    over = signal;
    core.end();
    return Promise.resolve(false);
  };
  await endCore(core, { askAfterMs: 1, isGivenUp, atMostMs: 600_000 });
  expect([await core.exited, over?.aborted]).toEqual(['0', true]);
});
