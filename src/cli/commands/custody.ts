import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { JejakError } from '../../contract/error.ts';
import type { CustodyRecord } from '../../core/custody/custody-record.ts';
import type { Words } from '../../words/say.ts';
import { sayEntry, sayUnrecorded } from '../../words/tell-entry.ts';
import { timeWordsIn } from '../../words/time-words.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';

/** `custody`: the chain of custody of an item, or the log of a case, the oldest entry first; with `--out` as a page. */
export const custody: CommandSpec = {
  usage: 'custody <dir> [item]',
  summary: 'custody.help',
  example: 'jejak custody bukti.jejak 3f0c… --out penjagaan.html',
  options: [
    { flags: '--case <number>', words: 'custody.option.case' },
    { flags: '--out <file>', words: 'custody.option.out' },
    { flags: '--overwrite', words: 'keys.option.overwrite' },
  ],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, options, args } = call;
      const [item, number, out] = [args[1], options['case'], options['out']];
      const { assertRoomFor, custodyPage, custodyRecordOf } = await loadCore();
      if ((typeof item === 'string') === (typeof number === 'string'))
        throw new JejakError('custody-of-what', 'wrong-use');
      const of = typeof number === 'string' ? { case: number } : { item: String(item) };
      const record = await custodyRecordOf(locker, of);
      const told = toJson(record, output.words);
      if (typeof out !== 'string') {
        output.result(told, linesOf(record, output.words));
        return;
      }
      const file = resolve(out);
      await assertRoomFor(file, options['overwrite'] === true);
      await writeFile(file, custodyPage(record, output.words));
      output.result({ ...told, file }, [output.words.say('custody-record.saved', { file })]);
    }),
};

function toJson({ about, entries, unrecorded, origin, size, root }: CustodyRecord, words: Words): object {
  const time = timeWordsIn(words.language);
  const what = about.of === 'item' ? { item: about.item } : { case: about.number };
  return {
    ...what,
    entries: entries.map((entry) => ({ ...entry, what: sayEntry(words, time, entry).what })),
    ...{ unrecorded, origin, size, root },
  };
}

function linesOf({ about, entries, unrecorded }: CustodyRecord, words: Words): string[] {
  const time = timeWordsIn(words.language);
  return [
    about.of === 'item' ? `${about.item.slice(0, 8)}  ${about.title}` : `${about.number}  ${about.title}`,
    ...entries.map((entry) => {
      const { what, who } = sayEntry(words, time, entry);
      const place = entry.log === 0 ? '' : `${String(entry.log + 1)}·`;
      return `${place}${String(entry.seq)}  ${time.second(entry.at)}  ${what}  – ${who}`;
    }),
    ...unrecorded.map((each) => `! ${sayUnrecorded(words, time, each)}`),
  ];
}
