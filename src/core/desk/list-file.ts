import { readFile } from 'node:fs/promises';
import type { ListRead } from '../../contract/calls/types.ts';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import { parseAddress } from '../address.ts';
import { readAddressLines } from '../address-list.ts';
import { statRegularFile } from '../source-files.ts';

/** A longer file is no list that a person made. */
const longestList = 20 * 1024 * 1024;

/**
 * Reads a CSV list of addresses; a line that holds none is told and left out, the others stay.
 *
 * @throws JejakError `no-such-file`, `file-unreadable`, `not-a-file`, `bad-list`
 */
export async function readListFile(
  file: string,
): Promise<{ addresses: string[]; refused: ListRead['refused'] }> {
  const { size } = await statRegularFile(file);
  if (size > longestList) throw new JejakError('bad-list', 'wrong-use', { detail: `${size} bytes` });
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new JejakError('file-unreadable', 'wrong-use', { file }, { cause: error });
  });
  const addresses: string[] = [];
  const refused: ListRead['refused'] = [];
  for (const listed of readAddressLines(text)) {
    try {
      addresses.push(parseAddress(listed.text));
    } catch (error) {
      const { code, params } = fromSystemError(error);
      refused.push({ line: listed.line, code, params });
    }
  }
  return { addresses: [...new Set(addresses)], refused };
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
