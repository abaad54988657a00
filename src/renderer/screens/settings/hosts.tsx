import { useQuery } from '@tanstack/react-query';
import { calls } from '../../shared/calls.ts';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

/** Every host that the app may reach. */
export function HostsSection() {
  const words = useWords();
  const read = useQuery({
    queryKey: ['hosts'],
    queryFn: ({ signal }) => calls.keeping.hosts(undefined, { signal }),
  });
  return (
    <Section title={words.say('hosts.title')} help={words.say('hosts.help')}>
      <ReadError of={[read]} />
      <dl className={classes.facts}>
        {read.data?.map((host) => (
          <div key={host.kind} className={classes.fact}>
            <dt>{'address' in host ? host.address : words.say(`hosts.${host.kind}-name`)}</dt>
            <dd>{words.say(`hosts.${host.kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
