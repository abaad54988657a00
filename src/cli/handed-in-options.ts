import { JejakError } from '../contract/error.ts';
import { faultOfText, faultOfTime, type HandedInFault, type SaidTime } from '../contract/handed-in.ts';
import { zoneNames } from '../contract/zones.ts';

const offsets = new Map(Object.entries(zoneNames).map(([offset, name]) => [name, offset]));

/** Who handed files over, or where: told before the locker is opened where it cannot be taken. */
export function handedInText(text: string): string {
  refuse(faultOfText(text.trim()));
  return text;
}

/**
 * When they were handed over, as it is typed: `2026-11-25`, `2026-11-25T14:05+07:00`, `2026-11-25 14.05 WIB`.
 *
 * @throws JejakError `received-when-not-a-time` and others, as `faultOfTime` has them
 */
export function handedInTime(text: string): SaidTime {
  const [, day, hour, minute, second, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s?(WIB|WITA|WIT|UTC|Z|[+-]\d{2}:\d{2})?$/i.exec(
      text.trim(),
    ) ?? [];
  const clock = [hour?.padStart(2, '0'), minute, second].filter((part) => part !== undefined);
  const time = {
    at: day === undefined ? text : [day, clock.join(':')].filter((part) => part !== '').join('T'),
    zone: zone === undefined ? null : (offsets.get(zone.toUpperCase().replace(/^Z$/, 'UTC')) ?? zone),
  };
  refuse(faultOfTime(time, new Date()));
  return time;
}

function refuse(fault: HandedInFault | null): void {
  if (fault !== null) throw new JejakError(fault.code, 'wrong-use', fault.params);
}
