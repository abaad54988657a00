import type { ShownAgainstSent } from '../../../contract/shown-against-sent.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { Notes, Part } from './story-part.tsx';

/** What the page showed, held against what the servers sent. */
export function ShownStory({ shown }: { shown: ShownAgainstSent }) {
  const words = useWords();
  const { lines, notSent, assembled, notShown, notShownOfLists, whole } = shown;
  const found = lines - notSent.count - assembled.count;
  return (
    <Part title="provenance.section-shown">
      <p className={classes.sentence}>
        {words.say(found === lines ? 'provenance.shown-all' : 'provenance.shown-some', { found, lines })}
      </p>
      {!whole && <p className={classes.sentence}>{words.say('provenance.shown-not-whole')}</p>}
      <Notes
        title={words.say('provenance.shown-not-sent', { count: notSent.count })}
        lines={notSent.lines.map(({ text, words: missing }) => `${text} (${missing.join(', ')})`)}
      />
      <Notes
        title={words.say('provenance.shown-assembled', { count: assembled.count })}
        lines={assembled.lines}
      />
      <Notes
        title={words.say('provenance.shown-not-shown', { count: notShown?.count ?? 0 })}
        lines={notShown?.lines ?? []}
      />
      <Notes
        title={words.say('provenance.shown-not-of-lists', { count: notShownOfLists?.count ?? 0 })}
        lines={notShownOfLists?.lines ?? []}
      />
      <p className={classes.hint}>{words.say('provenance.shown-means')}</p>
    </Part>
  );
}
