import { fromSystemError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import { scratchFolder } from '../../core/data-folder.ts';
import type { Captured, Visit } from '../../core/index.ts';
import { describeResult, toJsonItem } from '../item-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { typedLines } from '../secrets.ts';
import { sayIfStopped } from '../stopped.ts';

interface Failure {
  url: string;
  code: string;
  message: string;
  entry: number | null;
}

/** `browse`: the investigator works in a visible browser, and each snapshot becomes an item. */
export const browse: CommandSpec = {
  usage: 'browse <dir> [url]',
  summary: 'cli.help.browse',
  example: 'jejak browse bukti.jejak --case 014/BWS/2026 https://contoh.example/',
  options: [
    { flags: '--case <number>', words: 'cli.option.case-or-inbox' },
    { flags: '--profile <name>', words: 'cli.option.profile' },
    { flags: '--record', words: 'cli.option.record' },
    { flags: '--browser <path>', words: 'cli.option.browser' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { openVisit } = await loadCore();
      const { output, options } = call;
      const { words } = output;
      const [, url] = call.args;
      const { case: number, profile, browser, record } = options;
      const done: { items: Item[]; failed: Failure[]; recording: Item | null } = {
        ...{ items: [], failed: [], recording: null },
      };
      let front = '';
      const failWith = (at: string, error: unknown): void => {
        const { code, params } = fromSystemError(error);
        fail({ url: at, code, message: words.sayCode('error', code, params), entry: null });
      };
      const take = (by: 'key' | 'terminal', note: string): void => {
        const at = front;
        follow(
          visit.snapshot({ by, note }, () => output.note(words.say('cli.note.snapshot-taken'))),
          at,
        );
      };
      const follow = (kept: Promise<Captured>, at: string): void =>
        void kept.then(
          (captured) => {
            if ('item' in captured) {
              done.items.push(captured.item);
              for (const line of describeResult([captured.item], words)) output.note(line);
            } else fail({ ...captured.failure, entry: captured.failure.entry });
          },
          (error: unknown) => failWith(at, error),
        );
      const fail = (failure: Failure): void => {
        const message = words.sayCode('error', failure.code, { url: failure.url, detail: failure.message });
        done.failed.push({ ...failure, message });
        output.note(`⊗ ${message}`);
      };
      const visit: Visit = await openVisit(
        locker,
        {
          url: typeof url === 'string' ? url : null,
          record: record === true,
          caseId: typeof number === 'string' ? locker.findCase(number).case : undefined,
          profile: typeof profile === 'string' ? locker.profiles.find(profile).id : undefined,
          browserPath: typeof browser === 'string' ? browser : undefined,
          scratchDir: scratchFolder(),
          locale: 'id-ID',
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
        {
          changed: (state) => {
            front = state.url ?? '';
          },
          asked: () => take('key', ''),
          downloaded({ url: from, name }, kept) {
            output.note(words.say('cli.note.downloaded', { name }));
            follow(kept, from);
          },
        },
      );
      output.note(words.say('cli.note.browse'));
      if (record === true) output.note(words.say('cli.note.recording'));
      // It may end before the visit, at its limit.
      const filmed = visit.recording.then(
        (captured) => {
          if (captured === null) return;
          if ('failure' in captured) {
            fail(captured.failure);
            return;
          }
          done.recording = captured.item;
          for (const line of describeResult([captured.item], words)) output.note(line);
        },
        (error: unknown) => failWith(typeof url === 'string' ? url : '', error),
      );
      const how = await whileTyping(visit, call, (note) => take('terminal', note));
      if (how === 'died') output.note(`! ${words.say('cli.note.browse-died')}`);
      await filmed;
      const film = done.recording === null ? null : toJsonItem(done.recording);
      output.result(
        {
          ...{ items: done.items.map(toJsonItem), failed: done.failed },
          ...(record === true ? { recording: film } : {}),
          ...sayIfStopped(call),
        },
        [
          words.say('cli.done.browse', { count: done.items.filter(({ kind }) => kind === 'web').length }),
          ...(film === null ? [] : [words.say('cli.done.recording')]),
        ],
      );
      return done.failed.length > 0 ? 1 : 0;
    }),
};

/** Each line that is typed asks for a snapshot, with what is on it as its note, until the visit is over. */
async function whileTyping(
  visit: Visit,
  { signal }: RunArguments,
  onLine: (note: string) => void,
): Promise<Awaited<Visit['over']>> {
  const end = (): void => visit.end();
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  const typing = typedLines(
    (line) => onLine(line.trim()),
    () => visit.end(),
  );
  try {
    return await visit.over;
  } finally {
    typing.close();
    signal.removeEventListener('abort', end);
  }
}
