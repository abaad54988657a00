import { createHash, randomBytes } from 'node:crypto';
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

describe('bytes that come beside a request', () => {
  const hashOf = (pieces: readonly Uint8Array[]): Uint8Array => {
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    return new Uint8Array(hash.digest());
  };
  const picture = (first: string, ...lengths: number[]): Uint8Array[] =>
    lengths.map((length, nth) => {
      const piece = new Uint8Array(randomBytes(length));
      if (nth === 0) piece[0] = first.charCodeAt(0);
      return piece;
    });
  const send = (worker: Worker, pieces: readonly Uint8Array[]): Promise<IntakeAnswer | Died> => {
    const beside = pieces.reduce((sum, { length }) => sum + length, 0);
    const about = { type: 'thumbnail', mediaType: 'image/jpeg', orientation: 1 } as const;
    return worker.ask({ ...about, id: nextId++, from: { beside } }, pieces);
  };

  test('come whole and in order, large and small, of none too', async () => {
    await withWorker(20_000, async (worker) => {
      const pictures = [
        picture('a', 1_000_000, 1_000_000, 77),
        picture('b', 1),
        [],
        picture('c', 34_000_000),
        picture('d', 65_536, 3),
      ];
      const answers = await Promise.all(pictures.map((each) => send(worker, each)));
      expect(answers).toMatchObject(pictures.map((each) => ({ thumbnail: { webp: hashOf(each) } })));
    });
  });

  test('come anew to the process that replaces one which died of the picture before', async () => {
    await withWorker(20_000, async (worker) => {
      const pictures = ['a', 'X', 'b', 'X', 'c'].map((first) => picture(first, 700_000, 1_000_000));
      const answers = await Promise.all(pictures.map((each) => send(worker, each)));
      expect(answers).toMatchObject(
        pictures.map((each, nth) =>
          nth % 2 === 1
            ? { died: expect.stringMatching(/SIGABRT|status 13[0-9]/) as unknown }
            : { thumbnail: { webp: hashOf(each) } },
        ),
      );
    });
  });

  test('are left where they are when the process is ended while they come', async () => {
    const worker = startWorker(entry, 20_000, startNodeProcess);
    const asked = send(worker, picture('a', 200_000_000));
    const outcome = expect(asked).rejects.toMatchObject({ code: 'intake-closed' });
    await worker.close();
    await outcome;
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
