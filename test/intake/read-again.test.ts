import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { mayBeConversation } from '../../src/contract/made-of-chat.ts';
import { type IntakeFacts, type IntakeProcess, startIntakeProcess } from '../../src/intake/client.ts';
import type { IntakeRequest } from '../../src/intake/messages.ts';
import { startNodeProcess } from '../../src/processes/start-process.ts';
import { testFolder } from './folder.ts';

/** Readers are started, several times. */
vi.setConfig({ testTimeout: 300_000 });

const folder = testFolder();
const films = join(import.meta.dirname, '../films');
let intake: IntakeProcess | undefined;
afterEach(() => intake?.close());

/** Readers that are killed as they begin with a file, where `dies` says so of the how manieth reader and its request. */
function readers(dies: (reader: number, request: IntakeRequest) => boolean): {
  asked: string[];
  pids: number[];
} {
  const asked: string[] = [];
  const pids: number[] = [];
  intake = startIntakeProcess({
    startProcess(entry, options) {
      const child = startNodeProcess(entry, options);
      const reader = pids.push(child.pid ?? 0);
      const sent: IntakeRequest[] = [];
      let isKilled = false;
      return {
        ...child,
        send(message) {
          sent.push(message as IntakeRequest);
          child.send(message);
        },
        onMessage(listener) {
          child.onMessage((message) => {
            if (isKilled) return; // it may have been quicker
            listener(message);
            const { type, id } = message as { type: string; id: number };
            const request = sent.find((each) => each.id === id);
            if (type !== 'begun' || request === undefined) return;
            if ('depth' in request) asked.push(request.depth);
            isKilled = dies(reader, request);
            if (isKilled) child.kill();
          });
        },
      };
    },
  });
  return { asked, pids };
}

const isWhole = (request: IntakeRequest): boolean => 'depth' in request && request.depth === 'whole';
const read = (path: string): Promise<IntakeFacts> | undefined => intake?.read(path);

test('a film that kills its reader stays a film, and it is said what could not be read', async () => {
  const { asked } = readers((_, request) => isWhole(request));
  const facts = await read(join(films, 'rapat.mov'));
  expect(asked).toEqual(['whole', 'plain']);
  expect(facts).toMatchObject({
    ...{ mediaType: 'video/quicktime', itemKind: 'video', film: { pictures: [], durationMs: null } },
    damage: { code: 'reader-died', detail: 'ended with SIGKILL' },
    warnings: [{ code: 'film-unreadable' }],
  });
});

test('what kills the one that reads less too is known by its type', async () => {
  const { asked } = readers((_, request) => 'depth' in request && request.depth !== 'type');
  const facts = await read(join(films, 'rapat.mov'));
  expect(asked).toEqual(['whole', 'plain', 'type']);
  expect(facts).toMatchObject({ mediaType: 'video/quicktime', itemKind: 'video' });
  expect(facts?.damage?.code).toBe('reader-died');
});

test('a conversation that is not read through is a text that can be tried again as one', async () => {
  readers((_, request) => isWhole(request));
  const lines = ['Sari', 'Budi', 'Sari'].map((name, at) => `31/01/24 14.0${at} - ${name} Contoh: Siap`);
  const facts = await read(folder.put('Chat WhatsApp.txt', `${lines.join('\n')}\n`));
  expect(facts).toMatchObject({ mediaType: 'text/plain', itemKind: 'file', text: `${lines.join('\n')}\n` });
  expect(facts?.chat).toBeUndefined();
  const original = { role: 'original', mediaType: facts?.mediaType ?? '' };
  const item = { kind: 'file', files: [original] } as unknown as Parameters<typeof mayBeConversation>[0];
  expect(mayBeConversation(item)).toBe(true);
});

test('a reader that had read others before is no proof against a file: another one reads it as a whole', async () => {
  let whole = 0;
  const { asked } = readers((reader, request) => reader === 1 && isWhole(request) && ++whole === 2);
  await read(folder.put('satu.txt', 'satu\n'));
  const facts = await read(folder.put('dua.txt', 'dua\n'));
  expect(asked).toEqual(['whole', 'whole', 'whole']);
  expect(facts).toMatchObject({ text: 'dua\n' });
  expect(facts?.damage).toBeUndefined();
});

test('the memory of whoever reads facts is watched by a thread of its own', async () => {
  const { pids } = readers(() => false);
  await read(folder.put('tiga.txt', 'tiga\n'));
  const threads = readdirSync(`/proc/${pids[0]}/task`).map((task) =>
    readFileSync(`/proc/${pids[0]}/task/${task}/comm`, 'utf8').trim(),
  );
  expect(threads).toContain('WorkerThread');
});
