/** The zones of Indonesia by their IANA names, older ones too, and how many minutes they are ahead of UTC. */
const indonesia: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 420,
  'Asia/Pontianak': 420,
  'Asia/Makassar': 480,
  'Asia/Ujung_Pandang': 480,
  'Asia/Jayapura': 540,
};

/**
 * `utc`: the device counts in no place's time. `abroad`: in that of a place outside of Indonesia. `not-as-named`: its
 * clocks are ahead of UTC by another amount than its zone's name says.
 */
export type ZoneDoubt = 'utc' | 'abroad' | 'not-as-named';

/** What is doubtful of a device's zone, for whoever works in Indonesia; empty where nothing is. */
export function zoneDoubts(zone: string, minutes: number, at: string): ZoneDoubt[] {
  const named = indonesia[zone] ?? minutesOf(zone, at);
  return [
    ...(zone in indonesia ? [] : [isUtc(zone) ? ('utc' as const) : ('abroad' as const)]),
    ...(named === null || named === minutes ? [] : (['not-as-named'] as const)),
  ];
}

function isUtc(zone: string): boolean {
  return /^(Etc\/)?(UTC|GMT|UCT|Universal|Zulu|Greenwich|GMT[+-]?0)$/.test(zone);
}

/** By how many minutes a zone's clocks were ahead of UTC; null for one that is not known here. */
function minutesOf(zone: string, at: string): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    }).formatToParts(new Date(at));
    const said = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(said) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return null;
  }
}

/** `UTC+7`, `UTC+5:30`, `UTC`. */
export function offsetWords(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
