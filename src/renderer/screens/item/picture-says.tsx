import { useQuery } from '@tanstack/react-query';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { PictureFact } from '../../../contract/picture-facts.ts';
import { calls } from '../../shared/calls.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** What else the file of a picture says of it, each with where it stands there; nothing where it says nothing. */
export function PictureSays({ item }: { item: ItemView }) {
  const words = useWords();
  const sayFact = useFactWords();
  const read = useQuery({
    queryKey: ['item', item.item, 'picture-facts'],
    queryFn: ({ signal }) => calls.items.pictureFacts({ item: item.item }, { signal }),
    staleTime: Infinity,
    enabled: item.files.some(({ role }) => role === 'exif'),
  });
  const { data = [] } = read;
  if (data.length === 0) return <ReadError of={[read]} />;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{words.say('item.picture-says-title')}</h2>
      <p className={classes.hint}>{words.say('item.picture-says-hint')}</p>
      <Facts>
        {data.map((fact) => (
          <Fact key={`${fact.place} ${fact.tag}`} name={words.sayCode('picture-fact', fact.name)}>
            {sayFact(fact)}
            <span className={classes.hint}>
              {' · '}
              {words.say('item.picture-says-where', {
                place: words.say(`picture-fact.in-${fact.place}`),
                tag: fact.tag,
              })}
            </span>
          </Fact>
        ))}
      </Facts>
    </section>
  );
}

/** A value with its unit; a time of exposure under a second as a part of one. */
function useFactWords(): (fact: PictureFact) => string {
  const words = useWords();
  const time = useTime();
  return ({ value, unit }) => {
    if (unit === 'text') return value;
    if (unit === 'flash') return words.sayCode('picture-unit', value);
    const seconds = Number(value);
    if (unit === 'seconds' && seconds > 0 && seconds < 0.3)
      return words.say('picture-unit.seconds', { value: `1/${String(Math.round(1 / seconds))}` });
    return words.say(`picture-unit.${unit}`, { value: time.decimal(value) });
  };
}
