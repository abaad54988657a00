import { JejakError } from '../../contract/error.ts';
import { type PictureBox, pictureBox } from '../../contract/redaction.ts';
import { toJsonItem } from '../item-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';

const reasonOf = {
  'own-name': 'redact.reason-own',
  'own-picture': 'redact.reason-own',
  nik: 'redact.reason-number',
  phone: 'redact.reason-contact',
} as const;

/** `redact`: a copy of a picture in which parts are black, linked to its original, which stays. */
export const redact: CommandSpec = {
  usage: 'redact <dir> <item>',
  summary: 'cli.help.redact',
  example:
    'jejak redact bukti.jejak 3f0c… --role screenshot --box 40,12,180,32 --reason "Nama dan foto petugas ditutupi"',
  options: [
    { flags: '--role <role>', words: 'cli.option.redact-role', required: true },
    { flags: '--box <box>', words: 'cli.option.redact-box', parse: addBox },
    { flags: '--suggested', words: 'cli.option.redact-suggested' },
    { flags: '--reason <text>', words: 'cli.option.redact-reason' },
    { flags: '--title <title>', words: 'cli.option.redact-title' },
    { flags: '--instead', words: 'cli.option.redact-instead' },
    { flags: '--shows <text>', words: 'cli.option.redact-shows' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output, signal } = call;
      const { words } = output;
      const role = String(options['role']);
      const text = (name: string): string | undefined => {
        const value = options[name];
        return typeof value === 'string' ? value : undefined;
      };
      const given = (options['box'] ?? []) as PictureBox[]; // what addBox gathered
      const { redactItem, toCoverOf } = await loadCore();
      const isSuggested = options['suggested'] === true;
      const found = isSuggested ? await toCoverOf(locker, String(call.args[1])) : null;
      const suggested = (found?.boxes ?? [])
        .filter((each) => each.role === role)
        .map(({ why, x, y, width, height }) => ({ x, y, width, height, reason: words.say(reasonOf[why]) }));
      const isInstead = options['instead'] === true;
      const item = await redactItem(
        locker,
        {
          item: String(call.args[1]),
          role,
          boxes: [...given, ...suggested],
          reason: text('reason') ?? '',
          title: text('title') ?? words.say('redact.title', { role }),
          ...(isInstead ? { exhibit: 'instead', shows: text('shows') ?? '' } : {}),
        },
        { onProgress: output.onProgress, signal },
      );
      const isLooked = found !== null && !found.notLooked.some((each) => each === role || each === 'all');
      if (isSuggested && !isLooked) output.note(words.say('redact.not-looked'));
      else if (found !== null && found.profile !== null && !found.named)
        output.note(words.say('redact.not-named', { profile: found.profile }));
      output.result(toJsonItem(item), [
        words.say(isInstead ? 'cli.done.redacted-instead' : 'cli.done.redacted', {
          ...{ item: item.item.slice(0, 8), role },
        }),
      ]);
    }),
};

/** One more box, `40,12,180,32`: left, top, width and height in pixels, and after them why it is there, where that is said. */
function addBox(text: string, before: unknown = []): PictureBox[] {
  const parts = text.split(',');
  const [x, y, width, height] = parts.slice(0, 4).map((each) => Number(each.trim() || Number.NaN));
  const reason = parts.slice(4).join(',').trim();
  const said = reason === '' ? {} : { reason };
  const box = pictureBox.safeParse({ x, y, width, height, ...said }).data;
  if (box === undefined || (parts.length > 4 && reason === ''))
    throw new JejakError('not-a-picture-box', 'wrong-use', { what: text });
  return [...(Array.isArray(before) ? (before as PictureBox[]) : []), box]; // its own earlier answer
}
