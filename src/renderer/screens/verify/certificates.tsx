import type { VerifyDone } from '../../../contract/calls/index.ts';
import { Fact } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './verify.module.css';

/** Whose own certificates signed the seal, whether anybody vouches for that, and since when it is proven. */
export function Certificates({ certificates }: Pick<VerifyDone, 'certificates'>) {
  const words = useWords();
  const time = useTime();
  const when = ({ timeStamp, signedAt }: VerifyDone['certificates'][number]): string => {
    if (timeStamp === null)
      return words.say('cli.certificate.claimed', { at: signedAt === null ? '–' : time.long(signedAt) });
    return words.say(
      timeStamp.trusted === true ? 'cli.certificate.stamped-by' : 'cli.certificate.stamped-unvouched',
      { at: time.long(timeStamp.genTime), authority: timeStamp.authority },
    );
  };
  return certificates.map((each) => (
    <Fact key={each.sha256} name={words.say('bundle-check.certificate')}>
      {each.subject}
      <span className={classes.whose} data-known={each.trusted === true}>
        {words.say(each.trusted === true ? 'cli.certificate.vouched' : 'cli.certificate.nobody-vouches')}
      </span>
      <div className={classes.soft}>
        {words.say('certificate.issued-by', { issuer: each.issuer })} ·{' '}
        {words.say('cli.certificate.number', { serial: each.serial })}
      </div>
      <div className={classes.soft}>{when(each)}</div>
      <Hash value={each.sha256} name={words.say('bundle-check.certificate')} />
    </Fact>
  ));
}
