import { readFile } from 'node:fs/promises';
import { JejakError } from '../../contract/error.ts';
import { missingFile } from '../../contract/missing-file.ts';
import { listMsOrdinarily, type PeopleRequest, peopleLists } from '../../contract/people-list.ts';
import { scratchFolder } from '../../core/data-folder.ts';
import type { ReadList, WantedPage } from '../../core/index.ts';
import { listText } from '../../core/list-text.ts';
import { printCaptured } from '../list-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { accounts, pagesAtOnce, pauseTime, scrollTime, timeLimit } from '../parse.ts';
import type { CommandSpec } from '../program.ts';
import { oneOf } from '../record-choice.ts';

const defaultTimeoutMs = 90_000;
const defaultScrollMs = 30_000;

export const capture: CommandSpec = {
  usage: 'capture <dir> [urls...]',
  summary: 'cli.help.capture',
  example: 'jejak capture bukti.jejak --case 014/BWS/2026 https://contoh.example/unggahan/1',
  options: [
    { flags: '--case <number>', words: 'cli.option.case-or-inbox' },
    { flags: '--list <file>', words: 'cli.option.list' },
    { flags: '--again', words: 'cli.option.again' },
    { flags: '--at-once <n>', words: 'cli.option.at-once', parse: pagesAtOnce },
    { flags: '--pause <s>', words: 'cli.option.pause', parse: pauseTime },
    { flags: '--report <file>', words: 'cli.option.report' },
    { flags: '--timeout <s>', words: 'cli.option.timeout', parse: timeLimit },
    { flags: '--scroll <s>', words: 'cli.option.scroll', parse: scrollTime },
    { flags: '--people <list>', words: 'cli.option.people', parse: oneOf(peopleLists) },
    { flags: '--find <account>', words: 'cli.option.find', parse: accounts },
    { flags: '--list-time <s>', words: 'cli.option.list-time', parse: timeLimit },
    { flags: '--profile <name>', words: 'cli.option.profile' },
    { flags: '--browser <path>', words: 'cli.option.browser' },
    { flags: '--accept-tls-errors', words: 'cli.option.accept-tls-errors' },
  ],
  opensLocker: true,
  async run(call) {
    const { output, options } = call;
    const core = await loadCore();
    const { captureList, encodeListReport, readList, writeListReport } = core;
    const urls = Array.isArray(call.args[1]) ? call.args[1] : [];
    const list = typeof options['list'] === 'string' ? await readListText(options['list']) : null;
    if (urls.length === 0 && list === null) throw new JejakError('nothing-to-capture', 'wrong-use');
    const report = typeof options['report'] === 'string' ? options['report'] : null;
    if (report !== null) await core.assertRoomForReport(report);
    const people = peopleOf(options);
    const browser = {
      browserPath: typeof options['browser'] === 'string' ? options['browser'] : undefined,
      scratchDir: scratchFolder(),
      locale: 'id-ID',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const ahead = core.startBrowserAhead(browser);
    const captured = withLocker(call, async (locker) => {
      const number = options['case'];
      const profile = options['profile'];
      if (typeof profile === 'string' && locker.profiles.find(profile).url === null)
        output.note(output.words.say('cli.note.profile-no-address', { profile }));
      const read = list === null ? null : readList(list, (each) => locker.findCase(each).case);
      const listed = (read?.pages ?? []).map(
        ({ url, caseId, note, first }): WantedPage => ({
          ...{ url, first },
          ...(caseId === null ? {} : { caseId }),
          ...(note === '' ? {} : { note }),
        }),
      );
      if (urls.length + listed.length === 0) throw firstRefusal(read);
      const result = await captureList(
        locker,
        {
          addresses: [...urls, ...listed],
          stopAtWalls: list !== null,
          resume: list !== null && options['again'] !== true,
          caseId: typeof number === 'string' ? locker.findCase(number).case : undefined,
          timeoutMs: typeof options['timeout'] === 'number' ? options['timeout'] : defaultTimeoutMs,
          scrollMs: typeof options['scroll'] === 'number' ? options['scroll'] : defaultScrollMs,
          profile: typeof profile === 'string' ? locker.profiles.find(profile).id : undefined,
          acceptTlsErrors: options['acceptTlsErrors'] === true,
          people,
          atOnce: typeof options['atOnce'] === 'number' ? options['atOnce'] : core.usualAtOnce(),
          pauseMs: typeof options['pause'] === 'number' ? options['pause'] : undefined,
          ...browser,
          ahead,
        },
        { onProgress: output.onProgress, signal: call.signal },
      );
      if (report !== null)
        await writeListReport(
          report,
          encodeListReport(result.pages, (id) => locker.findCase(id).number),
        );
      return printCaptured(call, result, { read, report });
    });
    try {
      return await captured;
    } finally {
      await ahead.close();
    }
  },
};

/** The list that is to be opened, and who is looked for in it. */
function peopleOf(options: Record<string, unknown>): PeopleRequest | undefined {
  const list = peopleLists.find((each) => each === options['people']);
  const find = Array.isArray(options['find'])
    ? options['find'].filter((each) => typeof each === 'string')
    : [];
  const limitMs = options['listTime'];
  if (list !== undefined)
    return { list, find, limitMs: typeof limitMs === 'number' ? limitMs : listMsOrdinarily };
  if (find.length > 0 || limitMs !== undefined) throw new JejakError('find-without-list', 'wrong-use');
  return undefined;
}

/** Why a list has no page at all. */
function firstRefusal(read: ReadList | null): JejakError {
  const [refused] = read?.refused ?? [];
  return refused === undefined
    ? new JejakError('nothing-to-capture', 'wrong-use')
    : new JejakError(refused.code, 'wrong-use', refused.params);
}

async function readListText(file: string): Promise<string> {
  try {
    return listText(await readFile(file));
  } catch (error) {
    throw missingFile(file, 'file-unreadable', { file }, error);
  }
}
