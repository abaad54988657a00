import type { ExactTime } from '../../contract/acts.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { nameOfZone } from '../../contract/zones.ts';
import type { Holder } from './act-holders.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** Says what is known of an act. */
export function useActWords() {
  const words = useWords();
  const time = useTime();
  return {
    /** A time as exact as it is known, with its zone, or that it is not known. */
    sayTime: ({ at, zone, shown }: ExactTime): string => {
      const asShown = shown === null || shown === '' ? '' : words.say('acts.as-shown', { shown });
      if (at === null) return [words.say('acts.not-known'), asShown].filter((each) => each !== '').join(', ');
      const [day = '', clock] = at.split('T');
      const date = day.length === 10 ? time.date(day) : day;
      if (clock === undefined) return date;
      if (clock.endsWith('Z')) return time.short(at);
      const named = zone === null ? words.say('acts.zone-not-known') : nameOfZone(zone);
      return `${date}, ${words.language === 'id' ? clock.replaceAll(':', '.') : clock} ${named}`;
    },
    /** Who is alleged to hold an account, at which level, by whose word. */
    sayHolder: ({ attribution, subject }: Holder): string => {
      const { level, basis } = attribution;
      const said = [
        words.say(`level.${level}`),
        words.say(`basis.${basis}`),
        ...(level === 'L0' ? [words.say('acts.holder-unproven')] : []),
      ];
      return `${plainTitle(subject.name)} (${said.join('; ')})`;
    },
  };
}
