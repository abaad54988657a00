import { useQuery } from '@tanstack/react-query';
import type { ReceivedRow } from '../../../contract/calls/index.ts';
import { useDifferenceWords } from '../../shared/difference-words.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { Notice } from '../../shared/notice.tsx';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { receivedQuery } from './queries.ts';
import classes from './received.module.css';

/** The bundles that came into the case from other lockers: from whom, under which key, and what they say otherwise. */
export function Received({ caseId }: { caseId: string }) {
  const words = useWords();
  const read = useQuery(receivedQuery(caseId));
  return (
    <Read of={read}>
      {(rows) =>
        rows.length > 0 && (
          <section className={classes.received} aria-labelledby="received-title">
            <h2 id="received-title" className={classes.title}>
              {words.say('overview.received')}
            </h2>
            {rows.map((row) => (
              <Bundle key={row.sealSha256} row={row} />
            ))}
          </section>
        )
      }
    </Read>
  );
}

function Bundle({ row }: { row: ReceivedRow }) {
  const words = useWords();
  const time = useTime();
  const sayDifference = useDifferenceWords();
  const { from, officer, receivedAt, sealedAt, origin, signedBy, differs } = row;
  const said = { time: time.long(receivedAt), officer, sealed: time.long(sealedAt), who: from };
  return (
    <div className={classes.bundle}>
      <p className={classes.sentence}>
        {words.say(from === '' ? 'overview.received-from-nobody' : 'overview.received-from', said)}
      </p>
      <Facts>
        <Fact name={words.say('overview.received-log')}>
          <code className={classes.log}>{origin}</code>
        </Fact>
        <Fact name={words.say('overview.received-key')}>
          <Hash value={signedBy} name={words.say('overview.received-key')} whole />
        </Fact>
      </Facts>
      <Notice
        tone="doubt"
        title={words.say('receive.differs')}
        lines={[...new Set(differs.map(sayDifference))]}
      />
    </div>
  );
}
