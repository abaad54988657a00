import { writeFile } from 'node:fs/promises';
import { fromSystemError } from '../../../contract/error.ts';
import { loadWords } from '../../../words/load.ts';
import { custodyPage } from '../../custody/custody-page.ts';
import { custodyRecordOf, type RecordOf } from '../../custody/custody-record.ts';
import type { Desk } from '../desk.ts';
import { base } from './base.ts';

/** The printed record of the chain of custody. */
export const custodyRecordCalls = {
  page: base.custodyRecords.page.handler(async ({ context: { desk }, input }) => ({
    html: await pageOf(desk, input.of),
  })),
  save: base.custodyRecords.save.handler(async ({ context: { desk }, input }) => {
    const file = desk.paths.pathOf(input.out);
    const html = await pageOf(desk, input.of);
    await writeFile(file, html).catch((error: unknown) => {
      throw fromSystemError(error);
    });
    return { file };
  }),
};

async function pageOf(desk: Desk, of: RecordOf): Promise<string> {
  const record = await custodyRecordOf(desk.open().locker, of);
  return custodyPage(record, await loadWords(desk.files.settings().language));
}
