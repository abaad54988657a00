import { mkdtemp, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCaptureProcess } from '../../src/capture/client.ts';
import { standsBack } from '../../src/processes/priority.ts';
import { startNodeProcess } from '../../src/processes/start-process.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jejak-priority-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a capture and its browser let those go first who answer at the window', async () => {
  const capture = startCaptureProcess({ scratchDir: folder });
  try {
    await vi.waitFor(() => expect(getPriority(capture.pid)).toBe(standsBack), { timeout: 20_000 });
  } finally {
    await capture.close();
  }
});

test('so does the process that reads what came from outside', async () => {
  const intake = startNodeProcess(new URL('../../src/intake/process.ts', import.meta.url), {
    env: process.env,
  });
  try {
    await new Promise<void>((resolve) => intake.onMessage(() => resolve()));
    expect(getPriority(intake.pid)).toBe(standsBack);
  } finally {
    intake.kill();
    await intake.exited;
  }
});
