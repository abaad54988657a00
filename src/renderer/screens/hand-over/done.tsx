import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { ExportDone } from '../../../contract/calls/index.ts';
import { bridge } from '../../shared/bridge.ts';
import type { Making } from '../../shared/exporting.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { usePlace } from '../../shared/place.ts';
import { ReadOut } from '../../shared/read-out.tsx';
import { SealDrawing } from '../../shared/seal-drawing.tsx';
import { useTime } from '../../shared/time.ts';
import { askToCheck } from '../../shared/to-check.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './hand-over.module.css';

interface Props {
  result: ExportDone;
  making: Making;
  /** Begins another one. */
  again: () => void;
}

/** The bundle is made: its seal, and the number that is read out at the hearing. */
export function Done({ result, making, again }: Props) {
  const words = useWords();
  const time = useTime();
  const { go } = usePlace();
  const { out, case: caseId, protection, recipients } = making;
  return (
    <div className={classes.done}>
      <SealDrawing is="closed" size={112} />
      <p className={classes.lead} role="status">
        {words.say('hand-over.done-what', {
          file: result.file,
          size: time.bytes(result.bytes),
          exhibits: result.exhibits,
        })}
      </p>
      <ReadOut
        title={words.say('hand-over.read-out')}
        hint={words.say('hand-over.read-out-hint')}
        value={result.sealSha256}
      />
      <div className={classes.buttons}>
        <Button
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
        <Button variant="subtle" onClick={again}>
          {words.say('hand-over.again')}
        </Button>
      </div>
      <Facts>
        <Fact name={words.say('hand-over.signed-by')}>
          <Hash value={result.signedBy} name={words.say('hand-over.signed-by')} whole />
        </Fact>
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
