import { describe, expect, test, vi } from 'vitest';
import type { IntakeAnswer } from '../../src/intake/messages.ts';
import { type Died, startWorker, type Worker } from '../../src/intake/worker.ts';
import { startNodeProcess } from '../../src/processes/start-process.ts';

const entry = new URL('./dying-process.ts', import.meta.url);
let nextId = 0;

async function withWorker(limitMs: number, use: (worker: Worker) => Promise<void>): Promise<void> {
  const worker = startWorker(entry, limitMs, startNodeProcess);
  try {
    await use(worker);
  } finally {
    await worker.close();
  }
}

function read(worker: Worker, doing: string): Promise<IntakeAnswer | Died> {
  return worker.ask({ type: 'read', id: nextId++, path: `/files/${doing}`, depth: 'whole' });
}

const fine = { type: 'facts' };

describe('a process that dies on a file', () => {
  test.each([
    ['crash', /SIGABRT|status 13[0-9]/],
    ['leave', /status 7/],
    ['nonsense', /no answer/],
  ])('is replaced, and only that file is blamed: %s', async (doing, how) => {
    await withWorker(20_000, async (worker) => {
      const answers = await Promise.all(['a', doing, 'b', doing, 'c'].map((each) => read(worker, each)));
      expect(answers).toMatchObject(
        [fine, { died: how }, fine, { died: how }, fine].map((each) =>
          'died' in each ? { died: expect.stringMatching(each.died) as unknown } : each,
        ),
      );
    });
  });

  test('by taking too long is killed, and the others go on', async () => {
    await withWorker(3000, async (worker) => {
      const answers = await Promise.all(['a', 'hang', 'b'].map((each) => read(worker, each)));
      expect(answers).toMatchObject([fine, { died: 'took longer than 3000 ms' }, fine]);
    });
  });

  test('by taking long, while it says that it goes on, is not killed; but not for ever', async () => {
    await withWorker(1500, async (worker) => {
      expect(await read(worker, 'go-on')).toMatchObject(fine);
      const endless = await Promise.all(['go-on-for-ever', 'b'].map((each) => read(worker, each)));
      expect(endless).toMatchObject([{ died: 'took longer than 15000 ms', isSure: true }, fine]);
    });
  });

  test('of too much memory is replaced', async () => {
    await withWorker(60_000, async (worker) => {
      const answers = await Promise.all(['fill-memory', 'b'].map((each) => read(worker, each)));
      expect(answers).toMatchObject([{ died: expect.stringMatching(/heap|SIGABRT/) as unknown }, fine]);
    });
  });

  test('after its answer takes nothing with it', async () => {
    await withWorker(20_000, async (worker) => {
      expect(await read(worker, 'answer-and-crash')).toMatchObject(fine);
      expect(await read(worker, 'b')).toMatchObject(fine);
    });
  });
});

test('a process that cannot start is no fault of a file', async () => {
  vi.stubEnv('TMPDIR', '/tmp/no-start');
  try {
    await withWorker(20_000, async (worker) => {
      await expect(read(worker, 'a')).rejects.toMatchObject({
        code: 'intake-cannot-start',
        fault: 'could-not-go-on',
        params: { detail: 'ended with status 1: Error: cannot load' },
      });
    });
  } finally {
    vi.unstubAllEnvs();
  }
});

test('closing rejects what is still asked for, and what is asked for later', async () => {
  const worker = startWorker(entry, 20_000, startNodeProcess);
  const asked = read(worker, 'hang');
  const outcome = expect(asked).rejects.toMatchObject({ code: 'intake-closed', fault: 'interrupted' });
  await worker.close();
  await outcome;
  await expect(read(worker, 'a')).rejects.toMatchObject({ code: 'intake-closed' });
});

test('no secret of the environment reaches the process', async () => {
  vi.stubEnv('JEJAK_PASSPHRASE', 'rahasia');
  try {
    await withWorker(20_000, async (worker) => {
      const answer = await read(worker, 'a');
      if (!('type' in answer) || answer.type !== 'facts') throw new Error('no facts');
      const { readFileSync } = await import('node:fs');
      const environment = readFileSync(`/proc/${answer.facts.text}/environ`, 'utf8');
      expect(environment).toContain('TZ=UTC');
      expect(environment).not.toContain('rahasia');
    });
  } finally {
    vi.unstubAllEnvs();
  }
});
