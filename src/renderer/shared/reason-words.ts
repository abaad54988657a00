import type { Words } from '../../words/say.ts';

/** A reason that a record gives in words: `code`, or `code: detail`. */
export function sayReason(words: Words, reason: string): string {
  const [code = '', detail = ''] = reason.split(/: (.*)/s);
  const said =
    [words.sayCode('reason', code), words.sayCode('damage', code)].find((each) => each !== code) ?? code;
  return detail === '' ? said : `${said} (${detail})`;
}
