import type { ErrorParams } from '../contract/error.ts';
import { appCases as enCases } from '../words/en/app-cases.ts';
import { appFiles as enFiles } from '../words/en/app-files.ts';
import { approvals as enApprovals } from '../words/en/approvals.ts';
import { bundle as enBundle } from '../words/en/bundle.ts';
import { capture as enCapture } from '../words/en/capture.ts';
import { certificate as enCertificate } from '../words/en/certificate.ts';
import { cli as enCli } from '../words/en/cli.ts';
import { openTimestamps as enOpenTimestamps } from '../words/en/open-timestamps.ts';
import { periksa as enPeriksa } from '../words/en/periksa.ts';
import { receive as enReceive } from '../words/en/receive.ts';
import { timeStamp as enTimeStamp } from '../words/en/time-stamp.ts';
import { appCases as idCases } from '../words/id/app-cases.ts';
import { appFiles as idFiles } from '../words/id/app-files.ts';
import { approvals as idApprovals } from '../words/id/approvals.ts';
import { bundle as idBundle } from '../words/id/bundle.ts';
import { capture as idCapture } from '../words/id/capture.ts';
import { certificate as idCertificate } from '../words/id/certificate.ts';
import { cli as idCli } from '../words/id/cli.ts';
import { openTimestamps as idOpenTimestamps } from '../words/id/open-timestamps.ts';
import { periksa as idPeriksa } from '../words/id/periksa.ts';
import { receive as idReceive } from '../words/id/receive.ts';
import { timeStamp as idTimeStamp } from '../words/id/time-stamp.ts';
import { type Language, type Words, wordsOf } from '../words/say.ts';
import { type TimeWords, timeWordsIn } from '../words/time-words.ts';

/** What the page says in one language: its own words, and those of the check. */
export interface Speech {
  words: Words;
  time: TimeWords;
  /** What does not hold. */
  failure: (code: string, params: ErrorParams) => string;
  /** What was not checked or cannot be proven. */
  unchecked: (code: string, params: ErrorParams) => string;
  /** What a file of an item is, by its role; the second of a kind has its number behind it. */
  role: (role: string) => string;
}

const catalogues = {
  id: {
    ...{ ...idCli, ...idCapture, ...idCases, ...idFiles },
    ...{
      ...idBundle,
      ...idReceive,
      ...idApprovals,
      ...idTimeStamp,
      ...idCertificate,
      ...idOpenTimestamps,
      ...idPeriksa,
    },
  },
  en: {
    ...{ ...enCli, ...enCapture, ...enCases, ...enFiles },
    ...{
      ...enBundle,
      ...enReceive,
      ...enApprovals,
      ...enTimeStamp,
      ...enCertificate,
      ...enOpenTimestamps,
      ...enPeriksa,
    },
  },
};

/** Codes whose words elsewhere name an option of the command line. */
const ownWords: Record<string, 'periksa.not-key' | 'periksa.not-stamps-unasked'> = {
  'whose-key': 'periksa.not-key',
  'time-stamps-unasked': 'periksa.not-stamps-unasked',
};

export function speechIn(language: Language): Speech {
  const words = wordsOf(language, catalogues[language]);
  return {
    words,
    time: timeWordsIn(language),
    failure(code, params) {
      if (code !== 'case-differs-from-ledger') return words.sayCode('verify', code, params);
      const [kind = '', ...rest] = String(params['what']).split(' ');
      return words.sayCode('verify', code, {
        what: words.sayCode('verify-what', kind, { id: rest.join(' ') }),
        field: words.sayCode('verify-field', String(params['field']), {}),
      });
    },
    role(role) {
      const [, kind = role, number] = /^(.+?)-(\d+)$/.exec(role) ?? [];
      const said = words.sayCode('file-is', kind);
      return number === undefined ? said : `${said} (${number})`;
    },
    unchecked(code, params) {
      const own = ownWords[code];
      return own === undefined ? words.sayCode('not-checked', code, params) : words.say(own, params);
    },
  };
}
