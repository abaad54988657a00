/** A moment, in milliseconds since 1970, and the date that a backup writes beside it to be read. */
interface Dated {
  moment: number;
  readable: string;
}

const clock = /(?<hour>\d{1,2})[.:](?<minute>\d{2})(?:[.:]\d{2})?(?:\s*(?<half>[AaPp])\.?[Mm])?/u;

/**
 * Minutes by which the dates beside the moments are ahead of UTC, where each of them shows the same; else null. A date is
 * written in the language of the phone: only its time of day and the figure of its day are looked at.
 */
export function smsZone(dated: readonly Dated[]): number | null {
  const offsets = new Set<number | null>();
  for (const { moment, readable } of dated) {
    if (Number.isNaN(moment)) continue;
    offsets.add(offsetOf(moment, readable));
    if (offsets.size > 1 || offsets.has(null)) return null;
  }
  const [offset = null] = offsets;
  return offset;
}

function offsetOf(moment: number, readable: string): number | null {
  const groups = clock.exec(readable)?.groups;
  if (groups === undefined) return null;
  const half = groups['half']?.toLowerCase();
  const hour = (Number(groups['hour']) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const at = new Date(moment);
  const ahead = hour * 60 + Number(groups['minute']) - (at.getUTCHours() * 60 + at.getUTCMinutes());
  const rest = readable.replace(clock, ' ');
  const figures = new Set((rest.match(/\d+/gu) ?? []).map(Number));
  const fitting = [ahead, ahead - 24 * 60, ahead + 24 * 60].filter(
    (minutes) =>
      minutes >= -12 * 60 &&
      minutes <= 14 * 60 &&
      figures.has(new Date(moment + minutes * 60_000).getUTCDate()),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A moment as local time of a place so many minutes ahead of UTC. */
export function toLocal(moment: number, minutes: number): string {
  return new Date(moment + minutes * 60_000).toISOString().slice(0, 19);
}
