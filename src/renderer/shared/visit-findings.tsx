import type { Changes, WatchVisit } from '../../contract/calls/index.ts';
import { whatDiffers } from '../../words/what-differs.ts';
import classes from './visit-findings.module.css';
import { useWords } from './words.tsx';

/** What a visit of a watched address found, with the words that differ; what is gone is told apart from what was not shown. */
export function VisitFindings({
  visit: { became, how, changes, failure },
}: {
  visit: Pick<WatchVisit, 'became' | 'how' | 'changes' | 'failure'>;
}) {
  const words = useWords();
  const isGone = became === 'gone';
  const differs = changes === null ? [] : whatDiffers(changes, words);
  return (
    <div className={classes.findings}>
      {how !== null && (
        <p className={isGone ? classes.gone : classes.absent}>
          {isGone && <strong>{words.say('watch-history.said-gone')}: </strong>}
          {words.say(`watch.how.${how}`)}
          {failure !== null && ` (${words.sayCode('watch.failure', failure)})`}
        </p>
      )}
      {how !== null && !isGone && <p className={classes.absent}>{words.say('watch-history.not-gone')}</p>}
      {changes?.instead !== null && changes?.instead !== undefined && (
        <p className={classes.instead}>{words.say('watch-history.instead', { text: changes.instead })}</p>
      )}
      {differs.length > 0 && (
        <ul className={classes.list}>
          {differs.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {changes !== null && <Texts changes={changes} />}
    </div>
  );
}

/** The words themselves, before and now. */
function Texts({ changes: { title, postText, text } }: { changes: Changes }) {
  const words = useWords();
  return (
    <>
      {title !== null && <Pair name={words.say('watch-history.title-was')} {...title} />}
      {postText !== null && <Pair name={words.say('watch-history.post-was')} {...postText} />}
      {text !== null && (
        <dl className={classes.texts}>
          {text.removed !== '' && (
            <div>
              <dt>{words.say('watch-history.gone-words')}</dt>
              <dd>
                <del>{text.removed}</del>
              </dd>
            </div>
          )}
          {text.added !== '' && (
            <div>
              <dt>{words.say('watch-history.added')}</dt>
              <dd>
                <ins>{text.added}</ins>
              </dd>
            </div>
          )}
          {text.cut && <p className={classes.absent}>{words.say('watch-history.cut')}</p>}
        </dl>
      )}
    </>
  );
}

function Pair({ name, before, after }: { name: string; before: string | null; after: string | null }) {
  const words = useWords();
  return (
    <dl className={classes.texts} aria-label={name}>
      <div>
        <dt>{`${name}, ${words.say('watch-history.before').toLocaleLowerCase(words.language)}`}</dt>
        <dd>
          <del>{before ?? '–'}</del>
        </dd>
      </div>
      <div>
        <dt>{`${name}, ${words.say('watch-history.after').toLocaleLowerCase(words.language)}`}</dt>
        <dd>
          <ins>{after ?? '–'}</ins>
        </dd>
      </div>
    </dl>
  );
}
