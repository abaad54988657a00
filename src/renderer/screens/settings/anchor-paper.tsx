import type { AnchorSheet } from '../../../contract/anchor.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import sheetClasses from './anchor-paper.module.css';
import classes from './key-card.module.css';

const quiet = 4;

/** An anchor as it is printed: black on white, on the screen too. */
export function AnchorPaper({ sheet }: { sheet: AnchorSheet }) {
  const words = useWords();
  const time = useTime();
  const { officer, code, treeSize } = sheet;
  const size = code.size + 2 * quiet;
  return (
    <article className={`${classes.card} ${sheetClasses.sheet}`} aria-label={words.say('anchor.title')}>
      <h3 className={classes.title}>{words.say('anchor.title')}</h3>
      <p className={classes.soft}>{words.say('anchor.about')}</p>
      <div className={classes.head}>
        <dl className={classes.facts}>
          <dt>{words.say('anchor.locker')}</dt>
          <dd>{sheet.locker}</dd>
          <dt>{words.say('anchor.officer')}</dt>
          <dd>{[officer.name, officer.agency].filter((each) => each !== '').join(', ')}</dd>
          <dt>{words.say('anchor.printed')}</dt>
          <dd>{time.long(sheet.at)}</dd>
          <dt>{words.say('anchor.origin')}</dt>
          <dd className={classes.mono}>{sheet.origin}</dd>
          <dt>{words.say('anchor.size')}</dt>
          <dd>{treeSize}</dd>
        </dl>
        <figure className={sheetClasses.code}>
          <svg
            viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
            role="img"
            aria-label={words.say('anchor.code')}
            shapeRendering="crispEdges"
          >
            <path d={code.path} />
          </svg>
          <figcaption>{words.say('anchor.code')}</figcaption>
        </figure>
      </div>
      <Hex name={words.say('anchor.root')} value={sheet.root} />
      <Hex name={words.say('anchor.fingerprint')} value={sheet.fingerprint} />
      <h4 className={classes.heading}>{words.say('anchor.rows')}</h4>
      <ol className={sheetClasses.rows}>
        {sheet.rows.map((row) => (
          <li key={row.join(' ')}>
            {row.map((group, at) => (
              <span key={`${String(at)}${group}`}>{group} </span>
            ))}
          </li>
        ))}
      </ol>
      <p className={classes.soft}>{words.say('anchor.rows-help')}</p>
      <h4 className={classes.heading}>{words.say('anchor.proves')}</h4>
      <p>{words.say('anchor.proves-text', { size: treeSize })}</p>
      <p>{words.say('anchor.proves-not')}</p>
      <div className={classes.sign}>
        <p>{words.say('anchor.given')}</p>
        <p>
          {words.say('anchor.kept')}
          {sheet.withWhom !== '' && (
            <>
              <br />
              {sheet.withWhom}
            </>
          )}
        </p>
      </div>
    </article>
  );
}

function Hex({ name, value }: { name: string; value: string }) {
  return (
    <>
      <h4 className={classes.heading}>{name}</h4>
      <p className={sheetClasses.hex}>
        {(value.match(/.{4}/g) ?? []).map((group, at) => (
          <span key={`${String(at)}${group}`}>{group}</span>
        ))}
      </p>
    </>
  );
}
