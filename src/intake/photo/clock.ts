/** How far the camera's clock may be from GPS time and still agree. */
const toleranceMs = 120_000;
const stepMs = 15 * 60_000;
/** Offsets that clocks on earth show, −12:00 to +14:00, in quarters of an hour. */
const leastSteps = -48;
const mostSteps = 56;

/**
 * Whether some time zone brings the camera's own time within two minutes of the GPS time. Where the
 * camera gave its zone there is only that one to try. Null where one of the two times is missing.
 */
export function clockAgrees(
  takenAt: string | null,
  zone: string | null,
  gpsTime: string | null,
): boolean | null {
  if (takenAt === null || gpsTime === null) return null;
  const aheadMs = instantOf(`${takenAt}Z`) - instantOf(gpsTime);
  if (zone !== null) return Math.abs(aheadMs - offsetMs(zone)) <= toleranceMs;
  const nearest = Math.min(mostSteps, Math.max(leastSteps, Math.round(aheadMs / stepMs)));
  return Math.abs(aheadMs - nearest * stepMs) <= toleranceMs;
}

/** Whether a file's last change lies before the picture in it, in every time zone that it may have. */
export function modifiedBeforeTaken(modified: Date, takenAt: string | null, zone: string | null): boolean {
  if (takenAt === null) return false;
  const earliest = instantOf(`${takenAt}Z`) - (zone === null ? mostSteps * stepMs : offsetMs(zone));
  return modified.getTime() < earliest - toleranceMs;
}

/** Milliseconds since 1970 of a time as these files write it: fractions of any length, a 60th second. */
function instantOf(time: string): number {
  const whole = time.slice(0, 19);
  const part = Number(`0${time.slice(19).replace('Z', '')}`) * 1000;
  const leap = whole.endsWith(':60');
  return Date.parse(`${leap ? whole.replace(/60$/, '59') : whole}Z`) + part + (leap ? 1000 : 0);
}

function offsetMs(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
