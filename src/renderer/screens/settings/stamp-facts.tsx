import type { StampsState } from '../../../contract/calls/index.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useSpanWords } from '../../shared/stamps.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';

/** What is stamped, what waits and for how long, and why those that were asked gave nothing. */
export function StampFacts({ state }: { state: StampsState }) {
  const words = useWords();
  const time = useTime();
  const span = useSpanWords();
  const say = useCodeWords();
  const { newest, waiting, waitingSince, nextAt, failed, triedAt, isAsking } = state;
  return (
    <>
      <dl className={classes.facts} aria-live="polite">
        <dt>{words.say('stamps.newest')}</dt>
        <dd>
          {newest === null ? (
            words.say('stamps.never')
          ) : (
            <>
              {words.say('stamps.newest-says', {
                when: time.second(newest.genTime),
                authority: newest.authority,
                count: newest.treeSize,
              })}
              <div className={classes.help}>{words.say(`stamps.trust-${newest.trust}`)}</div>
            </>
          )}
        </dd>
        <dt>{words.say('stamps.waiting')}</dt>
        <dd>
          {waitingSince === null
            ? words.say('stamps.waiting-none')
            : words.say('stamps.waiting-says', {
                count: waiting,
                when: time.short(waitingSince),
                span: span(Date.now() - Date.parse(waitingSince)),
              })}
        </dd>
        {nextAt !== null && !isAsking && (
          <>
            <dt>{words.say('stamps.next')}</dt>
            <dd>{time.second(nextAt)}</dd>
          </>
        )}
      </dl>
      {failed.length > 0 && triedAt !== null && (
        <Notice
          tone="doubt"
          title={words.say('stamps.failed', { when: time.short(triedAt) })}
          lines={failed.map(({ code, params }) => say('error', code, withFaultWords(params, words.sayCode)))}
        />
      )}
    </>
  );
}

/** The faults of an answer by their words in the place of their codes. */
function withFaultWords(
  params: StampsState['failed'][number]['params'],
  sayCode: (prefix: string, code: string) => string,
): StampsState['failed'][number]['params'] {
  const { faults } = params;
  if (typeof faults !== 'string') return params;
  return {
    ...params,
    faults: faults
      .split(', ')
      .map((fault) => sayCode('verify', `time-stamp-${fault}`).replace(/\.$/, ''))
      .join('; '),
  };
}
