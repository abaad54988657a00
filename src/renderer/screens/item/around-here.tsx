import { Button, NumberInput } from '@mantine/core';
import { IconMapSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { usePlace } from '../../shared/place.ts';
import { noFilters } from '../../shared/search-filters.ts';
import { around } from '../../shared/where.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

const farthest = 1000;

/** Searches for what was taken near this position. */
export function AroundHere({ lat, lon }: { lat: string; lon: string }) {
  const words = useWords();
  const { go } = usePlace();
  const [kilometres, setKilometres] = useState<number | string>(1);
  const reach = Number(kilometres);
  const field = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const isRight = reach > 0 && reach <= farthest;
  const search = (): void => {
    if (!isRight) {
      setTried(true);
      field.current?.focus();
      return;
    }
    const box = around({ lat: Number(lat), lon: Number(lon) }, reach);
    go({ screen: 'search', text: '', filters: { ...noFilters, box } });
  };
  return (
    <span className={classes.around}>
      <NumberInput
        ref={field}
        error={tried && !isRight && words.say('where.kilometres-wanting', { count: farthest })}
        aria-label={words.say('where.kilometres')}
        title={words.say('where.kilometres')}
        className={classes.kilometres ?? ''}
        size="xs"
        suffix=" km"
        min={0.1}
        max={farthest}
        decimalScale={1}
        decimalSeparator={words.language === 'id' ? ',' : '.'}
        allowedDecimalSeparators={[',', '.']}
        allowNegative={false}
        hideControls
        value={kilometres}
        onChange={setKilometres}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconMapSearch size={16} aria-hidden />}
        onClick={search}
      >
        {words.say('where.around')}
      </Button>
    </span>
  );
}
