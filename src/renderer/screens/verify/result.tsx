import type { ReactNode } from 'react';
import type { VerifyDone } from '../../../contract/calls/index.ts';
import { SealDrawing } from '../../../looks/seal-drawing.tsx';
import { useCodeWords } from '../../shared/error-text.tsx';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { ReadOut } from '../../shared/read-out.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { Certificates } from './certificates.tsx';
import { Failures } from './failures.tsx';
import classes from './verify.module.css';
import { Withheld } from './withheld.tsx';

interface Props {
  result: VerifyDone;
  /** Whether the person said which key it should be. */
  keyGiven: boolean;
  /** Whether the person gave a checkpoint from earlier. */
  sinceGiven: boolean;
  /** Whether it was sealed by the locker that is open. */
  isOwn: boolean;
  /** When it was checked. */
  at: string;
  /** What can be done with the bundle. */
  children?: ReactNode;
}

/** What the check found: first whether it holds, then what is in it and who signed it, then what was not shown. */
export function Result({ result, keyGiven, sinceGiven, isOwn, at, children }: Props) {
  const words = useWords();
  const time = useTime();
  const sayCode = useCodeWords();
  const { intact, notChecked, sealSha256 } = result;
  // Whose key it is, the open locker shows.
  const unknown = notChecked.filter(({ code }) => !isOwn || code !== 'whose-key');
  return (
    <div className={classes.result}>
      <section className={classes.verdict} data-intact={intact}>
        <SealDrawing is={intact ? 'closed' : 'broken'} size={128} />
        <div role="status">
          <h2 className={classes.word}>
            {words.say(intact ? 'bundle-check.intact' : 'bundle-check.not-intact')}
          </h2>
          <p className={classes.means}>
            {words.say(intact ? 'bundle-check.intact-means' : 'bundle-check.not-intact-means')}
          </p>
          <p className={classes.soft}>{words.say('bundle-check.checked-at', { when: time.long(at) })}</p>
        </div>
      </section>
      {result.failures.length > 0 && <Failures failures={result.failures} />}
      <Contents {...{ result, keyGiven, sinceGiven, isOwn }} />
      <Withheld withheld={result.withheld} />
      {children}
      {sealSha256 !== null && (
        <ReadOut
          title={words.say(intact ? 'bundle-check.seal' : 'bundle-check.seal-broken')}
          hint={words.say(intact ? 'hand-over.read-out-hint' : 'bundle-check.seal-broken-hint')}
          value={sealSha256}
        />
      )}
      {unknown.length > 0 && (
        <Part title={words.say('bundle-check.not-checked')}>
          <ul className={classes.lines}>
            {unknown.map(({ code, params }) => (
              <li key={`${code} ${JSON.stringify(params)}`}>{sayCode('not-checked', code, params)}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.say('bundle-check.proves')}>
        <p className={classes.text}>{words.say('cli.verify.proves')}</p>
      </Part>
    </div>
  );
}

function Contents({ result, keyGiven, sinceGiven, isOwn }: Omit<Props, 'at' | 'children'>) {
  const words = useWords();
  const labels = result.items.flatMap(({ label }) => (label === null ? [] : [label]));
  const files = result.items.reduce((sum, { sha256s }) => sum + sha256s.length, 0);
  const ownKey = result.intact ? 'bundle-check.own-key' : 'bundle-check.own-key-broken';
  const keyWrong = result.failures.some(({ code }) => code === 'signed-by-another-key');
  return (
    <Facts>
      <Fact name={words.say('bundle-check.case')}>
        {result.case !== null && `${result.case.number} · ${result.case.title}`}
      </Fact>
      <Fact name={words.say('bundle-check.contents')}>
        {[
          words.say('bundle-check.exhibits', { count: labels.length }),
          words.say('bundle-check.items', { count: result.items.length - labels.length }),
          words.say('bundle-check.files', { count: files }),
        ].join(' · ')}
        {labels.length > 0 && <span className={classes.labels}>{labels.join(', ')}</span>}
      </Fact>
      {result.signedBy !== null && (
        <Fact name={words.say('bundle-check.signed-by')}>
          <Hash value={result.signedBy} name={words.say('bundle-check.signed-by')} whole />
          {!keyWrong && (
            <span className={classes.whose} data-known={result.intact && (keyGiven || isOwn)}>
              {words.say(keyGiven ? 'bundle-check.key-fits' : isOwn ? ownKey : 'bundle-check.whose-key')}
            </span>
          )}
        </Fact>
      )}
      <Certificates certificates={result.certificates} />
      {sinceGiven && result.intact && (
        <Fact name={words.say('bundle-check.since')}>
          <span className={classes.whose} data-known>
            {words.say('bundle-check.since-fits')}
          </span>
        </Fact>
      )}
    </Facts>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  );
}
