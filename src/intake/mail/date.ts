const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The instant of a `Date` as RFC 5322 (3.3) writes it: day, month by its English name, year of four digits, time of day,
 * zone in figures (`GMT` and `UT` of the older form too). Null for anything else: without a zone it is no instant.
 */
export function instantOf(date: string): string | null {
  const [, day, month = '', year, hour, minute, second = '00', zone = ''] =
    /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4}|gmt|utc?)(?:\s*\([^()]{0,100}\))?$/i.exec(
      date.trim(),
    ) ?? [];
  const at = months.indexOf(month.toLowerCase()) + 1;
  if (day === undefined || at === 0 || Number(year) < 1970) return null;
  const two = (figures: string | number | undefined): string => String(figures).padStart(2, '0');
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z';
  // A day that the calendar has not is turned into another by the clock of the computer.
  const local = new Date(`${String(year)}-${two(at)}-${two(day)}T${two(hour)}:${two(minute)}:${second}Z`);
  if (Number.isNaN(local.getTime()) || local.getUTCDate() !== Number(day)) return null;
  const sent = new Date(`${local.toISOString().slice(0, 19)}${offset}`);
  return Number.isNaN(sent.getTime()) ? null : sent.toISOString();
}
