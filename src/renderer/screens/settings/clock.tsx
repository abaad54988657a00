import { UnstyledButton } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ClockState } from '../../../contract/calls/index.ts';
import type { Words } from '../../../words/say.ts';
import { type TimeWords, timeWordsIn } from '../../../words/time-words.ts';
import { useClock } from '../../shared/clock.ts';
import { Notice } from '../../shared/notice.tsx';
import { usePlace } from '../../shared/place.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';
import { TimeServers } from './time-servers.tsx';

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

/** What this device's clock says, and what is known for and against it. */
export function ClockSection() {
  const words = useWords();
  const read = useClock();
  return (
    <Section title={words.say('clock.title')} help={words.say('clock.help')}>
      <Read of={read}>
        {(clock) => (
          <>
            <Now zone={clock.timeZone} />
            <Verdict clock={clock} />
            <Compared clock={clock} />
            <TimeServers time={clock.time} />
          </>
        )}
      </Read>
    </Section>
  );
}

function Now({ zone }: { zone: string }) {
  const words = useWords();
  const time = useTime();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <dl className={classes.facts}>
      <dt>{words.say('clock.device')}</dt>
      <dd>{time.long(now)}</dd>
      <dt>{words.say('clock.zone')}</dt>
      <dd>
        {zone} ({offsetOf(now)})
      </dd>
      <dt>{words.say('clock.indonesia')}</dt>
      <dd>
        {zones
          .map((each) => timeWordsIn(words.language, each))
          .map((there) => `${there.clock(now)} ${there.zone(now)}`)
          .join(' · ')}
      </dd>
    </dl>
  );
}

/** `UTC+7` */
function offsetOf(instant: string): string {
  const minutes = -new Date(instant).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${String(hours)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function Verdict({ clock }: { clock: ClockState }) {
  const words = useWords();
  const time = useTime();
  const { verdict, newestEntryAt, newestStampAt, compared, time: asked } = clock;
  switch (verdict) {
    case 'sound':
      return (
        <p className={classes.sound}>
          <IconClockCheck size={18} aria-hidden /> {words.say('clock.sound')}
        </p>
      );
    case 'not-compared':
      return <p className={classes.text}>{words.say('clock.not-compared')}</p>;
    case 'behind-log':
      return (
        <Notice
          tone="bad"
          title={words.say('clock.unsound')}
          lines={[
            words.say('clock.behind-log', { newest: newestEntryAt === null ? '' : time.long(newestEntryAt) }),
          ]}
        />
      );
    case 'behind-stamp':
      return (
        <Notice
          tone="bad"
          title={words.say('clock.unsound')}
          lines={[
            words.say('clock.behind-stamp', {
              newest: newestStampAt === null ? '' : time.second(newestStampAt),
            }),
          ]}
        />
      );
    case 'time-servers-disagree':
      return (
        <Notice
          tone="bad"
          title={words.say('clock.unsound')}
          lines={[
            words.say('clock.time-servers-disagree', {
              offset: sayOffset(words, time, asked.agreed?.offsetMs),
            }),
          ]}
        />
      );
    case 'servers-disagree':
      return (
        <Notice
          tone="bad"
          title={words.say('clock.unsound')}
          lines={[
            words.say('clock.servers-disagree', { offset: sayOffset(words, time, compared[0]?.offsetMs) }),
          ]}
        />
      );
  }
}

function Compared({ clock }: { clock: ClockState }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const { compared, newestEntryAt } = clock;
  return (
    <dl className={classes.facts}>
      {newestEntryAt !== null && (
        <>
          <dt>{words.say('clock.newest')}</dt>
          <dd>{time.long(newestEntryAt)}</dd>
        </>
      )}
      {compared.length > 0 && (
        <>
          <dt>{words.say('clock.compared')}</dt>
          <dd>
            <ul className={classes.plain}>
              {compared.map(({ item, title, at, offsetMs }) => (
                <li key={item} className={classes.row}>
                  <UnstyledButton
                    className={classes.link}
                    onClick={() => go({ screen: 'item', item, from: place })}
                  >
                    {title}
                  </UnstyledButton>
                  <span className={classes.help}>{time.short(at)}</span>
                  <span>{sayOffset(words, time, offsetMs)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

/** The header counts whole seconds: what is less than two is no difference. */
const leastOffsetMs = 2000;

function sayOffset(words: Words, time: TimeWords, offsetMs = 0): string {
  if (Math.abs(offsetMs) < leastOffsetMs) return words.say('clock.agrees');
  const seconds = Math.round(Math.abs(offsetMs) / 1000);
  const amount =
    seconds < 120
      ? words.say('clock.seconds', { count: time.number(seconds) })
      : words.say('clock.minutes', { count: time.number(Math.round(seconds / 60)) });
  return words.say(offsetMs > 0 ? 'clock.behind' : 'clock.ahead', { amount });
}
