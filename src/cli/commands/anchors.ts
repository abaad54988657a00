import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { longestKeeper, readSignedOn } from '../../contract/anchor.ts';
import { JejakError } from '../../contract/error.ts';
import { groupHex } from '../hex-groups.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { sheetGiven } from '../sheet-input.ts';
import { anchorLine, answerLines, isBorneOut } from '../sheet-text.ts';

const file = { flags: '--file <file>', words: 'anchor.option.file' } as const;

/** @throws JejakError `anchor-keeper-too-long` {most} */
function keeperOf(given: string): string {
  const name = given.normalize('NFC').trim();
  if (name.length > longestKeeper)
    throw new JejakError('anchor-keeper-too-long', 'wrong-use', { most: longestKeeper });
  return name;
}

/** `anchor print|check|add|list`: what a second person signs by hand and keeps. */
export const anchorPrint: CommandSpec = {
  usage: 'print <dir>',
  summary: 'anchor.help.print',
  example: 'jejak anchor print bukti.jejak --out jangkar.html --for "Budi Contoh"',
  options: [
    { flags: '--out <file>', words: 'anchor.option.out', required: true },
    { flags: '--for <who>', words: 'anchor.option.for' },
    { flags: '--overwrite', words: 'keys.option.overwrite' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, options } = call;
      const { anchorPage, anchorSheetOf, assertRoomFor } = await loadCore();
      const out = resolve(String(options['out']));
      await assertRoomFor(out, options['overwrite'] === true);
      const withWhom = typeof options['for'] === 'string' ? keeperOf(options['for']) : '';
      const sheet = anchorSheetOf(locker, withWhom);
      await writeFile(out, anchorPage(sheet, output.words));
      // The log names no sheet that could not be written, and no sheet is left that the log does not name.
      await locker.anchors.made({ treeSize: sheet.treeSize, withWhom }).catch(async (error: unknown) => {
        await rm(out, { force: true });
        throw error;
      });
      const { code: _, ...said } = sheet;
      output.result({ sheet: said, file: out }, [
        output.words.say('anchor.done.print', { file: out }),
        `${output.words.say('anchor.size')}: ${sheet.treeSize}`,
        `${output.words.say('anchor.root')}: ${groupHex(sheet.root)}`,
      ]);
    }),
};

export const anchorCheck: CommandSpec = {
  usage: 'check <dir> [text...]',
  summary: 'anchor.help.check',
  example: 'jejak anchor check bukti.jejak --file kode.txt',
  options: [file],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, async (locker) => {
      const answer = locker.anchors.compare((await sheetGiven(call)).text);
      call.output.result(answer, answerLines(answer, call.output.words));
      if (answer.is === 'unreadable') return 2;
      return isBorneOut(answer) ? 0 : 1;
    }),
};

export const anchorAdd: CommandSpec = {
  usage: 'add <dir> [text...]',
  summary: 'anchor.help.add',
  example: 'jejak anchor add bukti.jejak --file kode.txt --kept-by "Budi Contoh" --signed-on 2026-11-28',
  options: [
    file,
    { flags: '--kept-by <who>', words: 'anchor.option.kept-by', required: true },
    { flags: '--signed-on <day>', words: 'anchor.option.signed-on' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, options } = call;
      const keptBy = keeperOf(String(options['keptBy']));
      if (keptBy === '') throw new JejakError('anchor-without-keeper', 'wrong-use');
      const said = typeof options['signedOn'] === 'string' ? options['signedOn'] : '';
      const signedOn = readSignedOn(said);
      if (signedOn === null) throw new JejakError('anchor-date', 'wrong-use', { what: said });
      const { text, reading } = await sheetGiven(call);
      const looked = locker.anchors.compare(text);
      const isKept = looked.is === 'read' && looked.verdict.is !== 'other-locker';
      const { answer, isNewLog } = isKept
        ? await locker.anchors.keep(text, { keptBy, signedOn, reading })
        : { answer: looked, isNewLog: false };
      const { words } = output;
      output.result({ ...answer, kept: isKept, newLog: isNewLog }, [
        ...answerLines(answer, words),
        ...(isKept
          ? [
              words.say('anchor.done.kept', {
                who: keptBy,
                signedOn: signedOn === '' ? words.say('anchor.undated') : signedOn,
              }),
            ]
          : []),
        ...(isNewLog ? [words.say('finding.new-log')] : []),
      ]);
      if (answer.is === 'unreadable') return 2;
      return isBorneOut(answer) ? 0 : 1;
    }),
};

export const anchorList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'anchor.help.list',
  example: 'jejak anchor list bukti.jejak',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const anchors = locker.anchors.list();
      call.output.result(
        { anchors },
        anchors.length === 0 ? [words.say('anchor.none')] : anchors.map((row) => anchorLine(row, words)),
      );
      return anchors.every(({ verdict }) => verdict.is !== 'shorter' && verdict.is !== 'forked') ? 0 : 1;
    }),
};
