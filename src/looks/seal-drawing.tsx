import classes from './seal-drawing.module.css';

/** A wax seal over a thread: closed where all holds, broken across where it does not, an outline while it is looked at. */
export function SealDrawing({ is, size }: { is: 'closed' | 'broken' | 'open'; size: number }) {
  return (
    <svg className={classes.seal} data-is={is} width={size} height={size} viewBox="0 0 96 96" aria-hidden>
      {is === 'broken' ? (
        <>
          <g className={classes.left}>
            <path className={classes.wax} d={left} />
          </g>
          <g className={classes.right}>
            <path className={classes.wax} d={right} />
          </g>
        </>
      ) : (
        <>
          <path className={classes.wax} d={whole} />
          <circle className={classes.ring} cx="48" cy="48" r="25" />
          {is === 'closed' && <path className={classes.tick} d="M37 48.5 45 56.5 60 40" />}
        </>
      )}
    </svg>
  );
}

const scallops = 14;
/** The edge of the wax, drawn as small waves around a circle. */
function edge(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, step) => {
    const begin = ((from + step) / scallops) * 2 * Math.PI;
    const end = ((from + step + 1) / scallops) * 2 * Math.PI;
    const at = (angle: number, radius: number): string =>
      `${(48 + radius * Math.sin(angle)).toFixed(2)} ${(48 - radius * Math.cos(angle)).toFixed(2)}`;
    return `Q${at((begin + end) / 2, 45)} ${at(end, 37)}`;
  }).join('');
}
const top = '48 11';
const bottom = '48 85';
const crackDown = 'L43 28 52 40 42 52 51 66 48 85';
const crackUp = 'L51 66 42 52 52 40 43 28 48 11';
const whole = `M${top}${edge(0, scallops)}Z`;
const right = `M${top}${edge(0, scallops / 2)}${crackUp}Z`;
const left = `M${bottom}${edge(scallops / 2, scallops)}${crackDown}Z`;
