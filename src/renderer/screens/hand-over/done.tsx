import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ExportDone, SinceExport } from '../../../contract/calls/index.ts';
import { SealDrawing } from '../../../looks/seal-drawing.tsx';
import { bridge } from '../../shared/bridge.ts';
import { useCalls } from '../../shared/calls.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import type { Making } from '../../shared/exporting.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { Notice } from '../../shared/notice.tsx';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { ReadOut } from '../../shared/read-out.tsx';
import { useTime } from '../../shared/time.ts';
import { askToCheck } from '../../shared/to-check.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './hand-over.module.css';
import { madeQuery } from './made.tsx';

interface Props {
  result: ExportDone;
  making: Making;
  /** Begins another one. */
  again: () => void;
}

/** A bundle that was made: its seal, the number that is read out at the hearing, and what has come since. */
export function Done({ result, making, again }: Props) {
  const words = useWords();
  const time = useTime();
  const { go } = usePlace();
  const calls = useCalls();
  const { out, case: caseId, protection, recipients } = making;
  const { bundle, sealedAt, certificate } = result;
  const sayCode = useCodeWords();
  const since = useQuery({
    queryKey: ['items', 'since-export', caseId, bundle],
    queryFn: ({ signal }) => calls.handOver.since({ case: caseId, bundle }, { signal }),
    // What was so when this was left may be otherwise by now.
    staleTime: 0,
  });
  const noted = useQuery(madeQuery(caseId));
  const caseSha256 = noted.data?.find((each) => each.bundle === bundle)?.caseSha256;
  const missing = useMissing(since.data);
  const isOld = missing.length > 0;
  const another = (
    <Button variant={isOld ? 'filled' : 'subtle'} onClick={again}>
      {words.say('hand-over.again')}
    </Button>
  );
  return (
    <div className={classes.done}>
      <SealDrawing is="closed" size={112} />
      <div role="status">
        <p className={classes.lead}>
          {words.say('hand-over.done-what', {
            file: result.file,
            size: time.bytes(result.bytes),
            exhibits: result.exhibits,
          })}
        </p>
        <p className={classes.hint}>{words.say('hand-over.sealed-at', { when: time.long(sealedAt) })}</p>
      </div>
      <ReadError of={[since, noted]} />
      {isOld && <Notice tone="doubt" title={words.say('hand-over.since')} lines={missing} />}
      <ReadOut
        title={words.say('hand-over.read-out')}
        hint={words.say('hand-over.read-out-hint')}
        value={result.sealSha256}
      />
      <div className={classes.buttons}>
        {isOld && another}
        <Button
          variant={isOld ? 'default' : 'filled'}
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => void bridge.showInFolder(out.token)}
        >
          {words.say('hand-over.show')}
        </Button>
        {protection === 'none' && (
          <Button
            variant="default"
            onClick={() => {
              askToCheck(out);
              go({ screen: 'verify' });
            }}
          >
            {words.say('hand-over.check-now')}
          </Button>
        )}
        <Button variant="default" onClick={() => go({ screen: 'case', case: caseId })}>
          {words.say('hand-over.to-case')}
        </Button>
        {!isOld && another}
      </div>
      <Facts>
        {caseSha256 !== undefined && (
          <Fact name={words.say('said.export-hash')}>
            <Hash value={caseSha256} name={words.say('said.export-hash')} whole />
            <div className={classes.hint}>{words.say('hand-over.case-hash-hint')}</div>
          </Fact>
        )}
        <Fact name={words.say('hand-over.signed-by')}>
          <Hash value={result.signedBy} name={words.say('hand-over.signed-by')} whole />
        </Fact>
        {certificate !== null && (
          <Fact name={words.say('hand-over.certified-by')}>
            {certificate.subject}
            <div className={classes.hint}>
              {words.say('certificate.issued-by', { issuer: certificate.issuer })}
            </div>
            <div className={classes.hint}>
              {certificate.stampedAt === null
                ? words.say('cli.certificate.not-stamped')
                : words.say('certificate.stamped', { when: time.long(certificate.stampedAt) })}
            </div>
            {certificate.failed.map(({ code, params }) => (
              <div key={code} className={classes.hint}>
                {sayCode('error', code, params)}
              </div>
            ))}
          </Fact>
        )}
        <Fact name={words.say('hand-over.file-hash')}>
          <Hash value={result.sha256} name={words.say('hand-over.file-hash')} whole />
        </Fact>
        {recipients.length > 0 && (
          <Fact name={words.say('hand-over.opened-by')}>
            {recipients.map((recipient) => (
              <div key={recipient} className={classes.key}>
                {recipient}
              </div>
            ))}
          </Fact>
        )}
      </Facts>
    </div>
  );
}

/** What came into the case since, in words; nothing while that is not known. */
function useMissing(since: SinceExport | undefined): string[] {
  const words = useWords();
  if (since === undefined) return [];
  const { items, exhibits, others } = since;
  return [
    ...(items > 0 ? [words.say('hand-over.since-items', { count: items })] : []),
    ...(exhibits > 0 ? [words.say('hand-over.since-exhibits', { count: exhibits })] : []),
    ...(others > 0 ? [words.say('hand-over.since-others', { count: others })] : []),
  ];
}
