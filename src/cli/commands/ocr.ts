import { fromSystemError } from '../../contract/error.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { plainLine } from '../plain-line.ts';
import type { CommandSpec } from '../program.ts';

/** `ocr`: reads the text in pictures, of the items that are named, else of all that wait for it. */
export const ocr: CommandSpec = {
  usage: 'ocr <dir> [items...]',
  summary: 'cli.help.ocr',
  example: 'jejak ocr bukti.jejak 3f0c…',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, signal } = call;
      const { words } = output;
      const named = call.args[1] ?? [];
      const { readPictureTexts } = await loadCore();
      const items = (Array.isArray(named) ? named : [named]).map((item) => locker.item(item).item);
      const { read, failed } = await readPictureTexts(locker, items.length > 0 ? items : null, {
        onProgress: output.onProgress,
        signal,
      });
      const unread = failed.map(({ item, error }) => {
        const { code, params } = fromSystemError(error);
        return { item, code, message: words.sayCode('error', code, params) };
      });
      const lines = [
        ...read.map(({ item, ocr: { text, confidence } }) =>
          text === ''
            ? words.say('cli.done.ocr-nothing', { item: item.slice(0, 8) })
            : words.say('cli.done.ocr', {
                ...{ item: item.slice(0, 8), confidence: confidence ?? 0 },
                text: plainLine(text.replaceAll(/\s+/gu, ' ').slice(0, 200)),
              }),
        ),
        ...unread.map(({ item, message }) => `⊗ ${item.slice(0, 8)}  ${message}`),
      ];
      output.result({ read, failed: unread }, lines.length > 0 ? lines : [words.say('cli.empty.ocr')]);
      return unread.length > 0 ? 1 : 0;
    }),
};
