import { Button, NumberInput, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlaceByHand } from '../../../contract/annotation.ts';
import { parsePosition } from '../../../contract/coordinates.ts';
import { newId } from '../../../contract/ids.ts';
import { type RegionName, regionNames } from '../../../contract/region-names.ts';
import { useCalls } from '../../shared/calls.ts';
import { knownPlacesQuery } from '../../shared/known-places.ts';
import { PlacePicker } from '../../shared/place-picker.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import position from './position.module.css';

const mostRegionsShown = 40;

/** Sets the place of an item by hand: a position, a region picked by its name, or both, with why and how exact. */
export function PlaceForm({ item, onDone }: { item: string; onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const { data } = useQuery(knownPlacesQuery);
  const regions = useMemo(() => (data === undefined ? [] : regionNames(data.names).map(toChoice)), [data]);
  const [typed, setTyped] = useState('');
  const [region, setRegion] = useState<string | null>(null);
  const [accuracy, setAccuracy] = useState<number | string>('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  // The same at each try, so that an answer that was lost costs no second one.
  const [annotation] = useState(newId);
  const read = parsePosition(typed);
  const isWhere = typed.trim() === '' ? region !== null : read !== null;
  const keep = async (): Promise<void> => {
    setTried(true);
    if (!isWhere || why.trim() === '') return;
    const name = regions.find(({ value }) => value === region)?.label.split(', ')[0];
    const place: PlaceByHand = {
      ...(read === null ? {} : { lat: degrees(read.lat), lon: degrees(read.lon) }),
      ...(typeof accuracy === 'number' && accuracy > 0 ? { accuracy: Math.ceil(accuracy) } : {}),
      ...(region === null || name === undefined ? {} : { region: { code: region, name } }),
    };
    try {
      await calls.items.annotate({ item, annotation, text: why, place, was: null });
      onDone();
    } catch (error) {
      tell.fail(error);
    }
  };
  return (
    <form
      className={position.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <PlacePicker
        typed={typed}
        onChange={setTyped}
        error={tried && !isWhere ? words.say('by-hand.place-or-region') : undefined}
      />
      <Select
        label={words.say('by-hand.region')}
        description={words.say('by-hand.region-codes')}
        placeholder={words.say('by-hand.region-none')}
        data={regions}
        value={region}
        onChange={setRegion}
        searchable
        clearable
        limit={mostRegionsShown}
        nothingFoundMessage={words.say('palette.nothing')}
        comboboxProps={{ shadow: 'md' }}
      />
      <NumberInput
        label={words.say('by-hand.accuracy')}
        value={accuracy}
        onChange={setAccuracy}
        min={1}
        max={1_000_000}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <Textarea
        label={words.say('by-hand.why')}
        description={words.say('by-hand.why-help')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={tried && why.trim() === '' ? words.say('by-hand.why-needed') : undefined}
        maxLength={5000}
        autosize
      />
      <div className={position.buttons}>
        <Button type="submit">{words.say('by-hand.keep')}</Button>
        <Button variant="default" onClick={onDone}>
          {words.say('by-hand.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Seven decimals: a centimetre. */
function degrees(value: number): string {
  return value.toFixed(7).replace(/\.?0+$/, '');
}

/** The whole of it, so that whoever types a part of the name of a region finds what lies in it too. */
function toChoice({ code, name, within }: RegionName): { value: string; label: string } {
  return { value: code, label: [name, ...within].join(', ') };
}
