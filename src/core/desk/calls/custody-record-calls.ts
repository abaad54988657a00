import { writeFile } from 'node:fs/promises';
import { fromSystemError } from '../../../contract/error.ts';
import { loadWords } from '../../../words/load.ts';
import { custodyPage, custodyPaper } from '../../custody/custody-page.ts';
import { recordStyle } from '../../custody/custody-page-style.ts';
import { custodyRecordOf } from '../../custody/custody-record.ts';
import { base, lockerOf } from './base.ts';

/** The printed record of the chain of custody. */
export const custodyRecordCalls = {
  page: base.custodyRecords.page.handler(async ({ context, input }) => {
    const record = await custodyRecordOf(lockerOf(context), input.of);
    const words = await loadWords(context.desk.files.settings().language);
    return { style: recordStyle, paper: custodyPaper(record, words) };
  }),
  save: base.custodyRecords.save.handler(async ({ context, input }) => {
    const file = context.desk.paths.pathOf(input.out);
    const record = await custodyRecordOf(lockerOf(context), input.of);
    const words = await loadWords(context.desk.files.settings().language);
    await writeFile(file, custodyPage(record, words)).catch((error: unknown) => {
      throw fromSystemError(error);
    });
    return { file };
  }),
};
