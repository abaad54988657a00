import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlaceByHand } from '../../../contract/annotation.ts';
import { parsePosition } from '../../../contract/coordinates.ts';
import { type RegionName, regionNames } from '../../../contract/region-names.ts';
import { knownPlacesQuery } from '../../shared/known-places.ts';
import { PlacePicker } from '../../shared/place-picker.tsx';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { SaidForm } from './said-form.tsx';

const mostRegionsShown = 40;

/** A place as it is being set. */
interface PlaceDraft {
  typed: string;
  region: string | null;
  accuracy: number | string;
  why: string;
}
const empty: PlaceDraft = { typed: '', region: null, accuracy: '', why: '' };

/** Under which name it is kept while it is being set. */
export function placeDraftOf(item: string): string {
  return `place ${item}`;
}

/** Sets the place of an item by hand: a position, a region picked by its name, or both, with why and how exact. */
export function PlaceForm({ item, onDone }: { item: string; onDone: () => void }) {
  const words = useWords();
  const { data } = useQuery(knownPlacesQuery);
  const regions = useMemo(() => (data === undefined ? [] : regionNames(data.names).map(toChoice)), [data]);
  const draft = useRecordDraft<PlaceDraft>(placeDraftOf(item), () => empty);
  const { typed, region, accuracy } = draft.value;
  const read = parsePosition(typed);
  const isWhere = typed.trim() === '' ? region !== null : read !== null;
  const placeOf = (): PlaceByHand => {
    const name = regions.find(({ value }) => value === region)?.label.split(', ')[0];
    return {
      ...(read === null ? {} : { lat: degrees(read.lat), lon: degrees(read.lon) }),
      ...(typeof accuracy === 'number' && accuracy > 0 ? { accuracy: Math.ceil(accuracy) } : {}),
      ...(region === null || name === undefined ? {} : { region: { code: region, name } }),
    };
  };
  return (
    <SaidForm
      {...{ item, draft, onDone }}
      idFor="place"
      isWhole={isWhere}
      noteOf={() => ({ place: placeOf() })}
      says={{
        why: 'by-hand.why',
        help: 'by-hand.why-help',
        needed: 'by-hand.why-needed',
        keep: 'by-hand.keep',
      }}
    >
      {(tried) => (
        <>
          <PlacePicker
            typed={typed}
            onChange={(text) => draft.change({ typed: text })}
            error={tried && !isWhere ? words.say('by-hand.place-or-region') : undefined}
          />
          <Select
            label={words.say('by-hand.region')}
            description={words.say('by-hand.region-codes')}
            placeholder={words.say('by-hand.region-none')}
            data={regions}
            value={region}
            onChange={(code) => draft.change({ region: code })}
            searchable
            clearable
            limit={mostRegionsShown}
            nothingFoundMessage={words.say('palette.nothing')}
            comboboxProps={{ shadow: 'md' }}
          />
          <NumberInput
            label={words.say('by-hand.accuracy')}
            value={accuracy}
            onChange={(metres) => draft.change({ accuracy: metres })}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            allowNegative={false}
            hideControls
          />
        </>
      )}
    </SaidForm>
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
