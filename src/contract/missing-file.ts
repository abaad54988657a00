import { type ErrorParams, JejakError } from './error.ts';

/** What a byte that is no UTF-8 has become by the time a name comes as text. */
const replaced = '\u{FFFD}';

/**
 * The error for a file that is not there under the name that was given, `wrong-use`. A name that is not UTF-8 came
 * here with other characters in it, so the file may well be there: that is `name-not-utf8`.
 */
export function missingFile(path: string, code: string, params: ErrorParams, cause: unknown): JejakError {
  return path.includes(replaced)
    ? new JejakError('name-not-utf8', 'wrong-use', { file: path }, { cause })
    : new JejakError(code, 'wrong-use', params, { cause });
}
