import { box } from '../../contract/box.ts';
import { casesNamed } from '../../contract/case-words.ts';
import { JejakError } from '../../contract/error.ts';
import { mostSearchCharacters } from '../../contract/search-limits.ts';
import { describeFrames } from '../film-text.ts';
import { describeCopies, describeItem, describeItemFully, describeOcr, toJsonItem } from '../item-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { boxOfEdges, hitsWanted, kindOfItem, since, until } from '../parse.ts';
import type { CommandSpec } from '../program.ts';
import { describeSimilar, similarTo } from '../similar-text.ts';

export const listItems: CommandSpec = {
  usage: 'items <dir>',
  summary: 'cli.help.items',
  example: 'jejak items bukti.jejak --case 014/BWS/2026',
  options: [
    { flags: '--case <number>', words: 'cli.option.case' },
    { flags: '--inbox', words: 'cli.option.inbox' },
  ],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const number = call.options['case'];
      const items =
        typeof number === 'string'
          ? locker.items({ caseId: locker.findCase(number).case })
          : locker.items(call.options['inbox'] === true ? { inbox: true } : {});
      const lines = items.map((item) => describeItem(item, call.output.words));
      call.output.result(
        { items: items.map(toJsonItem) },
        lines.length > 0 ? lines : [call.output.words.say('cli.empty.items')],
      );
    }),
};

export const showItem: CommandSpec = {
  usage: 'item <dir> <item>',
  summary: 'cli.help.item',
  example: 'jejak item bukti.jejak 3f0c…',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, async (locker) => {
      const item = locker.item(String(call.args[1]));
      const { words } = call.output;
      const { ocrOf } = await loadCore();
      const ocr = await ocrOf(locker, item);
      const madeOf = locker.madeOf(item.item);
      const namedIn = locker.namedIn(item.item);
      const copies = locker.redactedCopies(item.item);
      const frames = locker.filmFrames(item.item);
      const similar = await similarTo(locker, item);
      const { readPictureFacts } = await loadCore();
      const read = ocr === undefined ? {} : { ocr };
      const facts = item.photo === undefined ? undefined : await readPictureFacts(locker, item);
      call.output.result(
        {
          ...toJsonItem(item),
          ...(facts === undefined ? {} : { facts }),
          ...read,
          similar,
          madeOf,
          ...(namedIn.length === 0 ? {} : { namedIn }),
          copies,
          ...(frames.length === 0 ? {} : { frames }),
        },
        [
          ...describeItemFully(item, locker.annotations(item.item), words),
          ...describeOcr(ocr, words),
          ...similar.map(
            (each) => `  ${words.say('cli.item.looks-like', describeSimilar(locker, each, words))}`,
          ),
          ...describeCopies({ madeOf, namedIn, copies }, words),
          ...describeFrames(frames, words),
        ],
      );
    }),
};

export const extract: CommandSpec = {
  usage: 'extract <dir> <item> <role>',
  summary: 'cli.help.extract',
  example: 'jejak extract bukti.jejak 3f0c… screenshot --out halaman.png',
  options: [
    { flags: '--out <file>', words: 'cli.option.out', required: true },
    { flags: '--why <text>', words: 'custody.option.copy-why' },
    { flags: '--force', words: 'cli.option.force' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const why = call.options['why'];
      const out = String(call.options['out']);
      const { extractFile } = await loadCore();
      const { notLogged, notFlushed, ...file } = await extractFile(
        locker,
        {
          item: String(call.args[1]),
          role: String(call.args[2]),
          ...{ out, overwrite: call.options['force'] === true },
          ...(typeof why === 'string' ? { why } : {}),
        },
        { onProgress: call.output.onProgress, signal: call.signal },
      );
      const { words } = call.output;
      if (notLogged !== undefined) {
        const detail = words.sayCode('error', notLogged.code, notLogged.params);
        call.output.note(`! ${words.say('cli.note.copy-not-logged', { detail })}`);
      }
      if (notFlushed !== undefined) {
        const detail = words.sayCode('error', notFlushed.code, notFlushed.params);
        call.output.note(`! ${words.say('cli.note.copy-not-flushed', { detail })}`);
      }
      call.output.result({ file: out, ...file, logged: notLogged === undefined }, [
        words.say('cli.done.extracted', { file: out, sha256: file.sha256 }),
      ]);
    }),
};

/** Options that `search` hands on under their own names. */
const narrowing = new Set(['kind', 'platform', 'account', 'from', 'to']);

export const search: CommandSpec = {
  usage: 'search <dir> <query>',
  summary: 'cli.help.search',
  example: 'jejak search bukti.jejak "dukung paslon" --platform instagram --from 2023-09-01',
  options: [
    { flags: '--case <number>', words: 'cli.option.case' },
    { flags: '--kind <kind>', words: 'cli.option.kind', parse: kindOfItem },
    { flags: '--platform <name>', words: 'cli.option.platform' },
    { flags: '--account <name>', words: 'cli.option.account' },
    { flags: '--with-position', words: 'cli.option.with-position' },
    { flags: '--box <edges>', words: 'cli.option.box', parse: boxOfEdges },
    { flags: '--from <day>', words: 'cli.option.from-day', parse: since },
    { flags: '--to <day>', words: 'cli.option.to-day', parse: until },
    { flags: '--limit <n>', words: 'cli.option.limit', parse: hitsWanted },
  ],
  opensLocker: 'to-read',
  run: (call) => {
    const query = String(call.args[1]);
    if (query.length > mostSearchCharacters)
      throw new JejakError('search-too-long', 'wrong-use', { most: mostSearchCharacters });
    return withLocker(call, async (locker) => {
      const number = call.options['case'];
      const limit = call.options['limit'];
      const within = box.safeParse(call.options['box']).data;
      const given = Object.entries(call.options).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string' && narrowing.has(pair[0]),
      );
      const filters = {
        ...(typeof number === 'string' ? { caseId: locker.findCase(number).case } : {}),
        ...Object.fromEntries(given),
        ...(call.options['withPosition'] === true ? { placed: true } : {}),
        ...(within === undefined ? {} : { box: within }),
      };
      const { hits } = await locker.search(query, {
        ...filters,
        ...(typeof limit === 'number' ? { limit } : {}),
      });
      // A case is of no kind, account, place or moment: where a filter is set, items alone are meant.
      const isNarrowed = Object.keys(filters).length > 0;
      const cases = (isNarrowed ? [] : casesNamed(locker.cases(), query)).map(
        ({ case: id, number: called, title }) => ({ case: id, number: called, title }),
      );
      const lines = [
        ...cases.map((each) => `${each.case.slice(0, 8)}  case  ${each.number}  ${each.title}`),
        ...hits.map((hit) => `${hit.item.slice(0, 8)}  ${hit.role}  ${hit.snippet.replaceAll(/\s+/g, ' ')}`),
      ];
      call.output.result(
        { hits, cases },
        lines.length > 0 ? lines : [call.output.words.say('cli.empty.search')],
      );
    });
  },
};
