import { readFile } from 'node:fs/promises';
import type { ListRead } from '../../contract/calls/work-types.ts';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';
import { parseAddress } from '../address.ts';
import { type ReadList, readList } from '../list-rows.ts';
import { listText } from '../list-text.ts';
import { statRegularFile } from '../source-files.ts';

/** A longer file is no list that a person made. */
const longestList = 20 * 1024 * 1024;

/**
 * Reads a CSV list of addresses; a row that cannot be understood is told and left out, the others stay.
 *
 * @throws JejakError `no-such-file`, `file-unreadable`, `not-a-file`, `bad-list`
 */
export async function readListFile(file: string, locker: Locker): Promise<ReadList> {
  const { size } = await statRegularFile(file, new AbortController().signal);
  if (size > longestList) throw new JejakError('bad-list', 'wrong-use', { detail: `${size} bytes` });
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new JejakError('file-unreadable', 'wrong-use', { file }, { cause: error });
  });
  return readList(listText(bytes), (number) => locker.findCase(number).case);
}

/** What each address is that a person types: null, or why it is none. */
export function judgeAddresses(
  texts: readonly string[],
): ({ code: string; params: ListRead['refused'][number]['params'] } | null)[] {
  return texts.map((text) => {
    try {
      parseAddress(text);
      return null;
    } catch (error) {
      const { code, params } = fromSystemError(error);
      return { code, params };
    }
  });
}
