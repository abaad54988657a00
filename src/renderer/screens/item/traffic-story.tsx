import type { CaptureRecord } from '../../../contract/capture-record.ts';
import { sayAction } from '../../shared/action-words.ts';
import { sayReason } from '../../shared/reason-words.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { Notes, Part } from './story-part.tsx';

/** How much came, what failed or was refused, and what the capture did to the page. */
export function TrafficStory({ record }: { record: CaptureRecord }) {
  const words = useWords();
  const time = useTime();
  const { network, actions, secretsRemoved } = record;
  const secrets = secretsRemoved.reduce((sum, { count }) => sum + count, 0);
  const more = (count = 0): string[] => (count > 0 ? [words.say('provenance.not-named', { count })] : []);
  return (
    <Part title="provenance.section-network">
      <p className={classes.sentence}>
        {words.say('provenance.network', {
          responses: network.responses,
          requests: network.requests,
          size: time.bytes(network.bodyBytes),
        })}
      </p>
      {secrets > 0 && (
        <p className={classes.sentence}>{words.say('provenance.secrets', { count: secrets })}</p>
      )}
      <Notes
        title={words.say('provenance.failed', {
          count: network.failed.length + (network.failedNotNamed ?? 0),
        })}
        lines={[
          ...network.failed.map(({ url, reason }) => `${url} (${reason})`),
          ...more(network.failedNotNamed),
        ]}
      />
      <Notes
        title={words.say('provenance.refused', { count: network.refused.length })}
        lines={network.refused.map(({ method, url }) => `${method} ${url}`)}
      />
      <Notes
        title={words.say('provenance.incomplete', {
          count: network.incomplete.length + (network.incompleteNotNamed ?? 0),
        })}
        lines={[
          ...network.incomplete.map(({ url, reason }) => `${url} (${sayReason(words, reason)})`),
          ...more(network.incompleteNotNamed),
        ]}
      />
      <Notes
        title={words.say('provenance.actions')}
        lines={actions.map((action) => `${time.short(action.at)} · ${sayAction(words, action)}`)}
      />
    </Part>
  );
}
