import type { CustodyEntry } from '../../../contract/calls/index.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './time-strip.module.css';
import { isEvidence, toStrip } from './timeline.ts';

const partCount = 90;
const width = 900;
const axis = 44;
const highest = 36;
const deepest = 12;

/** The time of the case on one line: evidence stands above it, events hang below it. */
export function TimeStrip({ entries }: { entries: readonly CustodyEntry[] }) {
  const words = useWords();
  const time = useTime();
  const strip = toStrip(entries, partCount);
  if (strip === null) return null;
  const most = Math.max(1, ...strip.parts.map(({ evidence }) => evidence));
  const step = width / partCount;
  const evidence = entries.filter(isEvidence).length;
  const name = words.say('overview.strip', {
    evidence: time.number(evidence),
    events: time.number(entries.length - evidence),
    from: time.short(strip.from),
    until: time.short(strip.until),
  });
  return (
    <figure className={classes.strip}>
      <svg viewBox={`0 0 ${width} 60`} preserveAspectRatio="none" role="img" aria-label={name}>
        {strip.parts.map((part, index) => {
          const x = index * step + step / 2;
          const height = part.evidence === 0 ? 0 : 4 + (part.evidence / most) * (highest - 4);
          return (
            // The parts have no name but their place.
            <g key={x}>
              {height > 0 && (
                <rect
                  className={classes.evidence}
                  x={x - 3}
                  y={axis - height}
                  width="6"
                  height={height}
                  rx="1.5"
                />
              )}
              {part.events > 0 && (
                <rect className={classes.events} x={x - 1} y={axis} width="2" height={deepest} />
              )}
            </g>
          );
        })}
        <path className={classes.axis} d={`M0 ${axis}h${width}`} />
      </svg>
      <figcaption className={classes.ends}>
        <span>{time.short(strip.from)}</span>
        <span className={classes.legend}>
          <span data-of="evidence">{words.say('overview.evidence')}</span>
          <span data-of="events">{words.say('overview.events')}</span>
        </span>
        <span>{time.short(strip.until)}</span>
      </figcaption>
    </figure>
  );
}
