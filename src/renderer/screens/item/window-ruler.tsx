import { useId } from 'react';
import type { ItemWindow } from '../../../contract/calls/index.ts';
import { saySignedOn } from '../../../words/tell-anchor.ts';
import { Read } from '../../shared/read.tsx';
import { useItemWindow, useSpanWords, useStamps } from '../../shared/stamps.ts';
import { StateMark } from '../../shared/state-mark.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './window-ruler.module.css';

/** When an item came into the log, as on a ruler: proven after, claimed, proven before; a side that is open is drawn open. */
export function WindowRuler({ item }: { item: string }) {
  const words = useWords();
  const id = useId();
  const read = useItemWindow(item);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {words.say('window.title')}
      </h2>
      <Read of={read}>{(window) => <Drawn window={window} />}</Read>
    </section>
  );
}

function Drawn({ window }: { window: ItemWindow }) {
  const words = useWords();
  const time = useTime();
  const span = useSpanWords();
  const isNobody = useStamps().data?.authorities.length === 0;
  const { notBefore, claimed, notAfter, notBeforeBy, notAfterBy, unvouched, faulty } = window;
  const { isImpossible, isEarlierLog, clockJumps, sheets, revoked, lookedUntil } = window;
  const by = (authority: string | null): string => words.say('window.by', { authority: authority ?? '' });
  const open = (why: 'window.open-before' | 'window.open-after') =>
    words.say(isEarlierLog ? 'window.open-earlier-log' : isNobody ? 'window.open-nobody' : why);
  return (
    <>
      {notAfter !== null && !isImpossible && <StateMark mark="stamped" />}
      {notAfter === null && !isEarlierLog && <StateMark mark="waiting-for-stamp" />}
      <div className={classes.ruler} aria-hidden>
        <div className={classes.end} data-open={notBefore === null} />
        <div className={classes.line} data-open={notBefore === null} />
        <div className={classes.line} data-open={notAfter === null} data-right />
        <div className={classes.claimed} style={{ left: `${String(placeOf(window) * 100)}%` }} />
        <div className={classes.end} data-open={notAfter === null} data-right />
      </div>
      <dl className={classes.sides}>
        <Side
          name={words.say('window.not-before')}
          at={notBefore === null ? words.say('window.open') : time.second(notBefore)}
          by={notBefore === null ? open('window.open-before') : by(notBeforeBy)}
        />
        <Side
          name={words.say('window.claimed')}
          at={claimed === null ? words.say('window.entry-changed') : time.second(claimed)}
          by={claimed === null ? '' : words.say('window.by-device')}
        />
        <Side
          name={words.say('window.not-after')}
          at={notAfter === null ? words.say('window.open') : time.second(notAfter)}
          by={notAfter === null ? open('window.open-after') : by(notAfterBy)}
        />
      </dl>
      {notBefore !== null && notAfter !== null && !isImpossible && (
        <p className={classes.said}>
          {words.say('window.span', { span: span(Date.parse(notAfter) - Date.parse(notBefore)) })}
        </p>
      )}
      {isImpossible && <p className={classes.doubt}>{words.say('window.impossible')}</p>}
      {!isImpossible && isOutside(window) && <p className={classes.doubt}>{words.say('window.outside')}</p>}
      {clockJumps.map(({ at, offsetMs, side }) => (
        <p key={at} className={classes.said}>
          {words.say(`window.clock-${offsetMs > 0 ? 'forward' : 'back'}-${side}`, {
            at: time.second(at),
            span: span(Math.abs(offsetMs)),
          })}
        </p>
      ))}
      {sheets.map(({ who, signedOn, treeSize }) => (
        <p key={`${treeSize} ${who} ${signedOn}`} className={classes.said}>
          {words.say(signedOn === '' ? 'window.sheet-undated' : 'window.sheet', {
            ...{ who, signedOn: saySignedOn(signedOn, words, time), size: treeSize },
          })}
        </p>
      ))}
      {faulty > 0 && <p className={classes.doubt}>{words.say('window.faulty', { count: faulty })}</p>}
      {revoked > 0 && <p className={classes.doubt}>{words.say('window.revoked', { count: revoked })}</p>}
      {unvouched > 0 && <p className={classes.said}>{words.say('window.unvouched', { count: unvouched })}</p>}
      <p className={classes.said}>{words.say('window.help')}</p>
      {(notBefore !== null || notAfter !== null) && (
        <p className={classes.said}>
          {lookedUntil === null
            ? words.say('window.not-looked')
            : words.say('window.looked-until', { at: time.second(lookedUntil) })}
        </p>
      )}
    </>
  );
}

function Side({ name, at, by }: { name: string; at: string; by: string }) {
  return (
    <div className={classes.side}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.at}>{at}</dd>
      <dd className={classes.by}>{by}</dd>
    </div>
  );
}

/** Where the claimed time stands between the two ends of the line, from 0 to 1; in its middle where a side is open. */
function placeOf({ notBefore, claimed, notAfter }: ItemWindow): number {
  if (notBefore === null || claimed === null || notAfter === null) return 0.5;
  const [from, at, to] = [notBefore, claimed, notAfter].map(Date.parse) as [number, number, number]; // of three
  if (to <= from) return 0.5;
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

function isOutside({ notBefore, claimed, notAfter }: ItemWindow): boolean {
  if (claimed === null) return false;
  const at = Date.parse(claimed);
  return (
    (notBefore !== null && at < Date.parse(notBefore)) || (notAfter !== null && at > Date.parse(notAfter))
  );
}
