import type { CredentialsReceipt } from '../contract/credentials.ts';
import type { Words } from '../words/say.ts';

/** What came of the Content Credentials of a file; the names in them stand in its file alone. */
export function describeCredentials(
  { state, why, failures = [], madeBy = [] }: CredentialsReceipt,
  words: Words,
): string[] {
  const wrong = [
    ...(why === undefined ? [] : [words.say(`credentials.why-${why}`)]),
    ...failures.map((code) => words.sayCode('credentials-check', code)),
  ];
  const said = { state: words.say(`credentials.state-${state}`), wrong: wrong.join('; ') };
  const sources = madeBy.map((source) => words.sayCode('credentials-source', source)).join(', ');
  return [
    words.say(wrong.length === 0 ? 'cli.credentials' : 'cli.credentials-wrong', said),
    ...(sources === '' ? [] : [words.say('credentials.made-by-program', { sources })]),
  ];
}
