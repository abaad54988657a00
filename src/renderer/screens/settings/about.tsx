import { useDesk } from '../../shared/calls.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

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
    </Section>
  );
}
