import { describe, expect, test } from 'vitest';
import { unlessStopped } from '../../src/core/unless-stopped.ts';

const never = new Promise<string>(() => undefined);
const soon = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(resolve, ms, 'done'));

describe('work that may never come to an end', () => {
  test('is awaited while nobody stops it, and has its own outcome', async () => {
    const { signal } = new AbortController();
    expect(await unlessStopped(signal, soon(10))).toBe('done');
    await expect(unlessStopped(signal, Promise.reject(new Error('its own')))).rejects.toThrow('its own');
  });

  test('is left a while after it was stopped, before or meanwhile', async () => {
    const controller = new AbortController();
    const waiting = unlessStopped(controller.signal, never);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'interrupted' });
    await expect(unlessStopped(controller.signal, never)).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('comes to its end where it can, though it was stopped', async () => {
    expect(await unlessStopped(AbortSignal.abort(), soon(200))).toBe('done');
  });
});
