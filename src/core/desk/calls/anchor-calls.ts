import { writeFile } from 'node:fs/promises';
import { fromSystemError } from '../../../contract/error.ts';
import { loadWords } from '../../../words/load.ts';
import { anchorPage } from '../../anchor/anchor-page.ts';
import { anchorSheetOf } from '../../anchor/anchor-sheet.ts';
import { readSheetFile } from '../../anchor/read-sheet-file.ts';
import { base, lockerOf, nothing } from './base.ts';

/** The anchors on paper of the locker that is open. */
export const anchorCalls = {
  sheet: base.anchors.sheet.handler(({ context }) => anchorSheetOf(lockerOf(context))),
  save: base.anchors.save.handler(async ({ context, input }) => {
    const locker = lockerOf(context);
    const { withWhom } = input;
    const sheet = anchorSheetOf(locker, withWhom);
    const file = context.desk.paths.pathOf(input.out);
    const words = await loadWords(context.desk.files.settings().language);
    await writeFile(file, anchorPage(sheet, words)).catch((error: unknown) => {
      throw fromSystemError(error);
    });
    await locker.anchors.made({ treeSize: sheet.treeSize, withWhom });
    return { file };
  }),
  printed: base.anchors.printed.handler(async ({ context, input }) => {
    await lockerOf(context).anchors.made(input);
    return nothing;
  }),
  readFile: base.anchors.readFile.handler(({ context, input }) =>
    readSheetFile(context.desk.paths.pathOf(input.file)),
  ),
  compare: base.anchors.compare.handler(({ context, input }) =>
    lockerOf(context).anchors.compare(input.text),
  ),
  keep: base.anchors.keep.handler(async ({ context, input: { text, ...how } }) => {
    const kept = await lockerOf(context).anchors.keep(text, how);
    if (kept.isNewLog) context.desk.events.tell({ type: 'state' });
    return kept;
  }),
  list: base.anchors.list.handler(({ context }) => lockerOf(context).anchors.list()),
};
