import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../shared/calls.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

/** The licences of what Jejak is built of, as they lie beside the page. */
function Notices() {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['third-party-notices'],
    enabled: shown,
    gcTime: 10_000,
    queryFn: async ({ signal }) => {
      const answer = await fetch('third-party-notices.txt', { signal });
      if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.statusText}`);
      return answer.text();
    },
  });
  return (
    <>
      <div className={classes.buttons}>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {words.say(shown ? 'settings.notices-hide' : 'settings.notices-show')}
        </Button>
      </div>
      {shown && error !== null && (
        <p className={classes.text} role="alert">
          {words.say('settings.notices-failed')}
        </p>
      )}
      {shown && data !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={classes.notices} aria-label={words.say('settings.notices')} tabIndex={0}>
          {data}
        </section>
      )}
    </>
  );
}

export function About() {
  const words = useWords();
  const { version, runtime, dataDir } = useDesk();
  return (
    <Section title={words.say('settings.about')}>
      <dl className={classes.facts}>
        <dt>{words.say('settings.version')}</dt>
        <dd>Jejak {version}</dd>
        <dt>{words.say('settings.runs-on')}</dt>
        <dd>{runtime.join(' · ')}</dd>
        <dt>{words.say('settings.data-dir')}</dt>
        <dd>{dataDir}</dd>
        <dt>{words.say('settings.licence')}</dt>
        <dd>{words.say('settings.licence-note')}</dd>
      </dl>
      <Notices />
    </Section>
  );
}
