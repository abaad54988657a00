import { scratchFolder } from '../../core/data-folder.ts';
import type { Locker } from '../../core/index.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { interval, pagesAtOnce, pauseTime, scrollTime, timeLimit, until } from '../parse.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { sayIfStopped } from '../stopped.ts';
import { describeBase, describeVisit, describeWatch, toJsonWatch } from '../watch-text.ts';

const numbersOf = (locker: Locker) => (caseId: string) => locker.findCase(caseId).number;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** `watch add|list|pause|resume|remove|run`: addresses that are captured again on a schedule. */
export const watchAdd: CommandSpec = {
  usage: 'add <dir> <url>',
  summary: 'cli.help.watch-add',
  example: 'jejak watch add bukti.jejak https://contoh.example/unggahan/1 --case 014/BWS/2026 --every 6h',
  options: [
    { flags: '--every <time>', words: 'cli.option.every', required: true, parse: interval },
    { flags: '--case <number>', words: 'cli.option.case-or-inbox' },
    { flags: '--until <day>', words: 'cli.option.watch-until', parse: until },
    { flags: '--profile <name>', words: 'cli.option.profile' },
    { flags: '--base <item>', words: 'cli.option.watch-base' },
    { flags: '--accept-tls-errors', words: 'cli.option.accept-tls-errors' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { addWatch } = await loadCore();
      const { options, output } = call;
      const [number, profile] = [textOf(options['case']), textOf(options['profile'])];
      const watch = await addWatch(locker, {
        url: String(call.args[1]),
        caseId: number === null ? null : locker.findCase(number).case,
        profile: profile === null ? null : locker.profiles.find(profile).id,
        acceptTlsErrors: options['acceptTlsErrors'] === true,
        everyMs: Number(options['every']),
        until: textOf(options['until']),
        base: textOf(options['base']),
      });
      output.result({ watch: toJsonWatch(watch, numbersOf(locker)) }, [
        output.words.say('cli.done.watched', { url: watch.url }),
        ...describeWatch(watch, output.words),
      ]);
    }),
};

export const watchList: CommandSpec = {
  usage: 'list <dir> [watch]',
  summary: 'cli.help.watch-list',
  example: 'jejak watch list bukti.jejak',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const named = call.args[1];
      if (typeof named === 'string') {
        const watch = locker.watches.find(named);
        const visits = locker.watches.visits(watch.id);
        call.output.result({ watch: toJsonWatch(watch, numbersOf(locker)), visits }, [
          ...describeWatch(watch, words),
          ...watch.bases.map((base) => `  ${describeBase(base, words)}`),
          ...visits.map((visit) => `  ${visit.visit}  ${visit.at}  ${describeVisit(visit, words)}`),
        ]);
        return;
      }
      const watches = locker.watches.list();
      const lines = watches.flatMap((each) => describeWatch(each, words));
      call.output.result(
        { watches: watches.map((each) => toJsonWatch(each, numbersOf(locker))) },
        lines.length > 0 ? lines : [words.say('cli.empty.watches')],
      );
    }),
};

export const watchPause: CommandSpec = {
  usage: 'pause <dir> <watch>',
  summary: 'cli.help.watch-pause',
  example: 'jejak watch pause bukti.jejak https://contoh.example/unggahan/1',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { id } = locker.watches.find(String(call.args[1]));
      await locker.watches.change(id, { change: 'pause' });
      sayWatch(call, locker, id);
    }),
};

export const watchResume: CommandSpec = {
  usage: 'resume <dir> <watch>',
  summary: 'cli.help.watch-resume',
  example: 'jejak watch resume bukti.jejak https://contoh.example/unggahan/1',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { nextResumed } = await loadCore();
      const watch = locker.watches.find(String(call.args[1]));
      const { id } = watch;
      await locker.watches.change(id, { change: 'resume', nextAt: nextResumed(watch) });
      sayWatch(call, locker, id);
    }),
};

function sayWatch({ output }: RunArguments, locker: Locker, id: string): void {
  const watch = locker.watches.find(id);
  output.result({ watch: toJsonWatch(watch, numbersOf(locker)) }, describeWatch(watch, output.words));
}

/** Has the visits held against another captured page from now on. */
export const watchBase: CommandSpec = {
  usage: 'base <dir> <watch> <item|none>',
  summary: 'cli.help.watch-rebase',
  example:
    'jejak watch base bukti.jejak https://contoh.example/unggahan/1 3f2a --reason "akun yang sama memasang unggahan lain"',
  options: [{ flags: '--reason <text>', words: 'cli.option.watch-reason', required: true }],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { rebaseWatch } = await loadCore();
      const { args, options, output } = call;
      const item = String(args[2]);
      const { watch, changed } = await rebaseWatch(locker, {
        watch: String(args[1]),
        item: item === 'none' ? null : item,
        reason: String(options['reason']),
      });
      output.result({ watch: toJsonWatch(watch, numbersOf(locker)), changed }, [
        output.words.say(changed ? 'cli.done.rebased' : 'cli.done.rebased-already', { url: watch.url }),
        ...describeWatch(watch, output.words),
      ]);
    }),
};

export const watchRemove: CommandSpec = {
  usage: 'remove <dir> <watch>',
  summary: 'cli.help.watch-remove',
  example: 'jejak watch remove bukti.jejak https://contoh.example/unggahan/1',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { id, url } = locker.watches.find(String(call.args[1]));
      await locker.watches.change(id, { change: 'remove' });
      call.output.result({ removed: { id, url } }, [call.output.words.say('cli.done.unwatched', { url })]);
    }),
};

export const watchRun: CommandSpec = {
  usage: 'run <dir>',
  summary: 'cli.help.watch-run',
  example: 'jejak watch run bukti.jejak --once',
  options: [
    { flags: '--once', words: 'cli.option.watch-once' },
    { flags: '--now', words: 'cli.option.watch-now' },
    { flags: '--at-once <n>', words: 'cli.option.at-once', parse: pagesAtOnce },
    { flags: '--pause <s>', words: 'cli.option.pause', parse: pauseTime },
    { flags: '--timeout <s>', words: 'cli.option.timeout', parse: timeLimit },
    { flags: '--scroll <s>', words: 'cli.option.scroll', parse: scrollTime },
    { flags: '--browser <path>', words: 'cli.option.browser' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { runWatches, usualAtOnce } = await loadCore();
      const { options, output } = call;
      const { words } = output;
      const { visits, putOff } = await runWatches(
        locker,
        {
          once: options['once'] === true,
          now: options['now'] === true,
          atOnce: numberOf(options['atOnce'], usualAtOnce()),
          pauseMs: typeof options['pause'] === 'number' ? options['pause'] : undefined,
          timeoutMs: numberOf(options['timeout'], 90_000),
          scrollMs: numberOf(options['scroll'], 30_000),
          browserPath: textOf(options['browser']) ?? undefined,
          scratchDir: scratchFolder(),
          locale: 'id-ID',
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          onVisit: ({ url }, visit) => output.note(`${visit.at}  ${url}  ${describeVisit(visit, words)}`),
          onPutOff: ({ url }, { code, params }) =>
            output.note(`⏸ ${url}  ${words.sayCode('error', code, params)}`),
        },
        { onProgress: output.onProgress, signal: call.signal },
      );
      const late = putOff.map(({ url, error: { code, params } }) => ({
        ...{ url, code, message: words.sayCode('error', code, params) },
      }));
      output.result({ visits, putOff: late, ...sayIfStopped(call) }, [
        words.say('cli.done.visits', { count: visits.length }),
        ...late.map(({ url, message }) => `⏸ ${url}  ${message}`),
      ]);
      return late.length > 0 ? 1 : 0;
    }),
};
