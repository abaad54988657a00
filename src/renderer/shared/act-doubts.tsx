import { doubtsOf } from '../../contract/act-doubts.ts';
import type { ActFacts } from '../../contract/acts.ts';
import { Notice } from './notice.tsx';
import { useWords } from './words.tsx';

/** What of an act can hardly be as it is written, told before it is kept and where it stands; nothing of it is refused. */
export function ActDoubts({ of }: { of: Pick<ActFacts, 'kind' | 'target' | 'done' | 'found'> }) {
  const words = useWords();
  return (
    <div role="status">
      <Notice
        tone="doubt"
        title={words.say('act-doubt.title')}
        lines={doubtsOf(of, Date.now()).map((doubt) => words.say(`act-doubt.${doubt}`))}
      />
    </div>
  );
}
