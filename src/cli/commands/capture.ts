import { readFile } from 'node:fs/promises';
import { JejakError } from '../../contract/error.ts';
import { scratchFolder } from '../../core/data-folder.ts';
import { describeResult, toJsonItem, warnOf } from '../item-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { seconds } from '../parse.ts';
import type { CommandSpec } from '../program.ts';
import { sayIfStopped } from '../stopped.ts';

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
    { flags: '--timeout <s>', words: 'cli.option.timeout', parse: seconds },
    { flags: '--scroll <s>', words: 'cli.option.scroll', parse: seconds },
    { flags: '--profile <name>', words: 'cli.option.profile' },
    { flags: '--browser <path>', words: 'cli.option.browser' },
    { flags: '--accept-tls-errors', words: 'cli.option.accept-tls-errors' },
  ],
  opensLocker: true,
  async run(call) {
    const { output, options } = call;
    const { captureList, readAddressList, startBrowserAhead } = await loadCore();
    const urls = call.args[1];
    const list = options['list'];
    const addresses = [
      ...(Array.isArray(urls) ? urls : []),
      ...(typeof list === 'string' ? readAddressList(await readList(list)) : []),
    ];
    if (addresses.length === 0) throw new JejakError('nothing-to-capture', 'wrong-use');
    const browser = {
      browserPath: typeof options['browser'] === 'string' ? options['browser'] : undefined,
      scratchDir: scratchFolder(),
      locale: 'id-ID',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const ahead = startBrowserAhead(browser);
    const captured = withLocker(call, async (locker) => {
      const number = options['case'];
      const profile = options['profile'];
      const result = await captureList(
        locker,
        {
          addresses,
          resume: typeof list === 'string' && options['again'] !== true,
          caseId: typeof number === 'string' ? locker.findCase(number).case : undefined,
          timeoutMs: typeof options['timeout'] === 'number' ? options['timeout'] : defaultTimeoutMs,
          scrollMs: typeof options['scroll'] === 'number' ? options['scroll'] : defaultScrollMs,
          profile: typeof profile === 'string' ? locker.profiles.find(profile).id : undefined,
          acceptTlsErrors: options['acceptTlsErrors'] === true,
          ...browser,
          ahead,
        },
        { onProgress: output.onProgress, signal: call.signal },
      );
      const { words } = output;
      const failed = result.failed.map((failure) => ({
        ...failure,
        message: words.sayCode('error', failure.code, { url: failure.url, detail: failure.message }),
      }));
      warnOf(result.items, output);
      output.result({ items: result.items.map(toJsonItem), failed, ...sayIfStopped(call) }, [
        ...describeResult(result.items, words),
        ...failed.map((failure) => `⊗ ${failure.url}  ${failure.message}`),
      ]);
      return failed.length > 0 ? 1 : 0;
    });
    return captured.finally(() => ahead.close());
  },
};

async function readList(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new JejakError('file-unreadable', 'wrong-use', { file }, { cause: error });
  }
}
