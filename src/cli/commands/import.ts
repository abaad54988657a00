import { pathToFileURL } from 'node:url';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import { type ReceivedForm, receivedForms, type SaidTime } from '../../contract/handed-in.ts';
import type { Item } from '../../contract/item.ts';
import { scratchFolder } from '../../core/data-folder.ts';
import type { Locker } from '../../core/index.ts';
import { handedInText, handedInTime } from '../handed-in-options.ts';
import { describeImportSums } from '../import-sums.ts';
import { describeItem, describeResult, toJsonItem, warnOf } from '../item-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { oneOf } from '../record-choice.ts';
import { describeSimilar, mostSimilar, similarToEach } from '../similar-text.ts';
import { sayIfStopped } from '../stopped.ts';

interface HereBefore {
  item: string;
  as: Item[];
  count: number;
}

/**
 * Which of these an item before has byte for byte. They are in all the same: where it cannot be asked any more, that is
 * said beside what came in.
 */
export function hereBefore(
  locker: Pick<Locker, 'sameFile'>,
  items: readonly Pick<Item, 'item'>[],
): { found: HereBefore[]; notAsked?: JejakError } {
  try {
    const found = items.flatMap(({ item }) => {
      const { earlier, items: same } = locker.sameFile(item, 20);
      return earlier === 0 ? [] : [{ item, as: same.slice(0, earlier), count: earlier }];
    });
    return { found };
  } catch (error) {
    return { found: [], notAsked: fromSystemError(error) };
  }
}

export const importCommand: CommandSpec = {
  usage: 'import <dir> <files...>',
  summary: 'cli.help.import',
  example:
    'jejak import bukti.jejak --case 014/BWS/2026 --received-from "Ketua RT 04" --received-where "Balai Desa Contoh" --received-when "2026-02-14 09:30 WIB" spanduk.jpg',
  options: [
    { flags: '--case <number>', words: 'cli.option.case-or-inbox' },
    { flags: '--received-from <who>', words: 'cli.option.received-from', parse: handedInText },
    { flags: '--received-where <place>', words: 'cli.option.received-where', parse: handedInText },
    { flags: '--received-when <time>', words: 'cli.option.received-when', parse: handedInTime },
    { flags: '--received-how <way>', words: 'cli.option.received-how', parse: handedInText },
    { flags: '--received-form <form>', words: 'cli.option.received-form', parse: oneOf(receivedForms) },
    { flags: '--note <text>', words: 'cli.option.note' },
    { flags: '--page-url <url>', words: 'cli.option.page-url' },
    { flags: '--trust-list <file>', words: 'cli.option.trust-list' },
    { flags: '--browser <path>', words: 'cli.option.browser' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, options } = call;
      const core = await loadCore();
      const { askedForAlike, failureOf, filesAmong, looksLikeOneBefore, readTrustList } = core;
      const { importFiles, importSavedPage } = core;
      const { words } = output;
      const text = (name: string): string | undefined => {
        const value = options[name];
        return typeof value === 'string' ? value : undefined;
      };
      const paths = call.args[1];
      if (!Array.isArray(paths)) throw new JejakError('missing-argument', 'wrong-use', { what: 'files' });
      const number = text('case');
      const trustFile = text('trustList');
      const request = {
        paths,
        caseId: number === undefined ? undefined : locker.findCase(number).case,
        receivedFrom: text('receivedFrom'),
        receivedWhere: text('receivedWhere'),
        receivedWhen: options['receivedWhen'] as SaidTime | undefined, // its parser gives nothing else
        receivedHow: text('receivedHow'),
        receivedForm: options['receivedForm'] as ReceivedForm | undefined, // its parser gives nothing else
        note: text('note'),
        trustList: trustFile === undefined ? undefined : readTrustList(trustFile),
      };
      const work = { onProgress: output.onProgress, signal: call.signal };
      const pageUrl = text('pageUrl');
      const nothingFound = { files: paths, folders: [], leftOut: [], unread: [] };
      const found = pageUrl === undefined ? await filesAmong(paths, call.signal) : nothingFound;
      const { leftOut, folders } = found;
      const result =
        pageUrl === undefined
          ? await importFiles(locker, { ...request, paths: found.files, folders }, work)
          : await importSavedPage(
              locker,
              { ...request, pageUrl, scratchDir: scratchFolder(), browserPath: text('browser') },
              work,
            );
      const unread = found.unread.map(({ folder, error }) => failureOf(folder, error));
      const failed = [...unread, ...result.failed].map((failure) => ({
        file: failure.file,
        url: pathToFileURL(failure.file).href,
        code: failure.code,
        message: words.sayCode('error', failure.code, failure.params),
        entry: null, // Nothing came, and no server was asked: that is no event of the evidence.
      }));
      const { found: sameFile, notAsked } = hereBefore(locker, result.items);
      warnOf(result.items, output);
      const alreadyHere =
        notAsked === undefined
          ? sameFile.map(({ as, ...rest }) => ({ ...rest, as: as.map((other) => other.item) }))
          : null;
      if (notAsked !== undefined) {
        const reason = words.sayCode('error', notAsked.code, notAsked.params);
        output.note(words.say('cli.import.same-file-not-asked', { reason }));
      }
      const { found: similar, notAsked: notCompared } = await similarToEach(locker, result.items, {
        signal: call.signal,
        most: askedForAlike,
      });
      if (notCompared !== undefined) {
        const reason = words.sayCode('error', notCompared.code, notCompared.params);
        output.note(words.say('cli.import.looks-like-not-asked', { reason }));
      }
      const items = result.items.map((item) => ({
        ...toJsonItem(item),
        similar: similar.get(item.item)?.slice(0, mostSimilar) ?? null,
      }));
      const together = new Set(result.items.map(({ item }) => item));
      const alike = result.items.filter((item) =>
        looksLikeOneBefore(locker, item, similar.get(item.item) ?? [], together),
      ).length;
      const likeBefore = similar.size === result.items.length ? alike : null;
      const { here } = result;
      const sums = { likeBefore, here, leftOut };
      const json = { items, failed, alreadyHere, ...sums, ...sayIfStopped(call) };
      output.result(json, [
        ...describeResult(result.items, words),
        ...sameFile.map(({ item, as: [first] }) =>
          words.say('cli.import.same-file', {
            item: item.slice(0, 8),
            as: first === undefined ? '' : describeItem(first, words),
          }),
        ),
        ...result.items.flatMap(({ item }) => {
          const [first] = similar.get(item) ?? [];
          if (first === undefined || sameFile.some((same) => same.item === item)) return [];
          const said = { item: item.slice(0, 8), ...describeSimilar(locker, first, words) };
          return [words.say('cli.import.looks-like', said)];
        }),
        ...failed.map((failure) => `⊗ ${failure.file}  ${failure.message}`),
        ...describeImportSums(locker, { ...sums, items: items.length, failed: failed.length }, words),
      ]);
      return failed.length > 0 ? 1 : 0;
    }),
};
