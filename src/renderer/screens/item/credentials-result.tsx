import type { ReactNode } from 'react';
import type { CredentialsReceipt } from '../../../contract/credentials.ts';
import { Fact } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { type Mark, StateMark } from '../../shared/state-mark.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

const marks: Record<CredentialsReceipt['state'], Mark | null> = {
  invalid: 'not-intact',
  valid: 'partial',
  trusted: 'intact',
  'not-read': null,
};

/** What came of one reading of Content Credentials, what was not right, and by which list of trusted signers. */
export function CredentialsResult({ read, children }: { read: CredentialsReceipt; children?: ReactNode }) {
  const words = useWords();
  const { state, why, failures = [], trustList } = read;
  const mark = marks[state];
  const said = words.say(`credentials.state-${state}`);
  return (
    <>
      <Fact name={words.say('credentials.result')}>
        {mark === null ? said : <StateMark mark={mark}>{said}</StateMark>}
        <div className={classes.hint}>
          {words.say(why === undefined ? `credentials.means-${state}` : `credentials.why-${why}`)}
        </div>
      </Fact>
      {failures.length > 0 && (
        <Fact name={words.say('credentials.wrong')}>
          {failures.map((code) => (
            <div key={code}>{words.sayCode('credentials-check', code)}</div>
          ))}
        </Fact>
      )}
      {children}
      <Fact name={words.say('credentials.trust-list')}>
        {trustList === null ? (
          words.say('credentials.no-trust-list')
        ) : (
          <Hash value={trustList} name={words.say('trust-lists.fingerprint')} whole />
        )}
      </Fact>
    </>
  );
}
