import type { KeyCard } from '../../../contract/key-card.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './key-card.module.css';

const quiet = 4;

/** The key card as it is printed: black on white, on the screen too. */
export function KeyCardPaper({ card }: { card: KeyCard }) {
  const words = useWords();
  const time = useTime();
  const { officer, code } = card;
  const size = code.size + 2 * quiet;
  return (
    <article className={classes.card} aria-label={words.say('key-card.title')}>
      <h3 className={classes.title}>{words.say('key-card.title')}</h3>
      <p className={classes.soft}>{words.say('key-card.about')}</p>
      <div className={classes.head}>
        <dl className={classes.facts}>
          <dt>{words.say('key-card.locker')}</dt>
          <dd>{card.locker}</dd>
          <dt>{words.say('key-card.officer')}</dt>
          <dd>{[officer.name, officer.agency].filter((each) => each !== '').join(', ')}</dd>
          <dt>{words.say('key-card.date')}</dt>
          <dd>{time.long(card.at)}</dd>
          <dt>{words.say('key-card.origin')}</dt>
          <dd className={classes.mono}>{card.origin}</dd>
        </dl>
        <figure className={classes.code}>
          <svg
            viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
            role="img"
            aria-label={words.say('key-card.code')}
            shapeRendering="crispEdges"
          >
            <path d={code.path} />
          </svg>
          <figcaption>{words.say('key-card.code')}</figcaption>
        </figure>
      </div>
      <h4 className={classes.heading}>{words.say('key-card.fingerprint')}</h4>
      <p className={classes.hex}>
        {(card.fingerprint.match(/.{4}/g) ?? []).map((group, at) => (
          <span key={`${String(at)}${group}`}>{group}</span>
        ))}
      </p>
      <h4 className={classes.heading}>{words.say('key-card.words')}</h4>
      <ol className={classes.words} lang="en">
        {card.words.map((word, at) => (
          <li key={`${String(at)}${word}`}>{word}</li>
        ))}
      </ol>
      <p className={classes.soft}>{words.say('key-card.words-help')}</p>
      <h4 className={classes.heading}>{words.say('key-card.how')}</h4>
      <p>{words.say('key-card.how-text')}</p>
      <div className={classes.sign}>
        <p>{words.say('key-card.given')}</p>
        <p>{words.say('key-card.taken')}</p>
      </div>
    </article>
  );
}
