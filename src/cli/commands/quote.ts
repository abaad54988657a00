import { toJsonItem } from '../item-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { messageNumber } from '../parse.ts';
import type { CommandSpec } from '../program.ts';

/** `quote`: some messages of a conversation as an item of their own, linked to its export, which stays. */
export const quote: CommandSpec = {
  usage: 'quote <dir> <item>',
  summary: 'cli.help.quote',
  example: 'jejak quote bukti.jejak 3f0c… --from 12 --to 40 --title "Ajakan memilih" --exhibit',
  options: [
    { flags: '--from <number>', words: 'cli.option.quote-from', required: true, parse: messageNumber },
    { flags: '--to <number>', words: 'cli.option.quote-to', required: true, parse: messageNumber },
    { flags: '--title <title>', words: 'cli.option.quote-title' },
    { flags: '--exhibit', words: 'cli.option.quote-exhibit' },
    { flags: '--label <label>', words: 'cli.option.quote-label' },
    { flags: '--shows <text>', words: 'cli.option.quote-shows' },
    { flags: '--alone', words: 'cli.option.quote-alone' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output, signal } = call;
      const { words } = output;
      const [from, to] = [Number(options['from']), Number(options['to'])];
      const { title, shows, label: wanted } = options;
      const isExhibit = options['exhibit'] === true;
      const { quoteMessages } = await loadCore();
      const item = await quoteMessages(
        locker,
        {
          ...{ item: String(call.args[1]), from, to, language: words.language },
          title: typeof title === 'string' ? title : words.say('quote.title', { from, to }),
          ...{ alone: options['alone'] === true, exhibit: isExhibit },
          ...(typeof shows === 'string' ? { shows } : {}),
          ...(typeof wanted === 'string' ? { label: wanted } : {}),
        },
        { onProgress: output.onProgress, signal },
      );
      const label = locker.exhibits(item.case ?? '').find((each) => each.item === item.item)?.label ?? null;
      const said = { item: item.item.slice(0, 8), from, to, label: label ?? '' };
      output.result({ ...toJsonItem(item), exhibit: label }, [
        words.say(label === null ? 'cli.done.quoted' : 'cli.done.quoted-exhibit', said),
      ]);
    }),
};
