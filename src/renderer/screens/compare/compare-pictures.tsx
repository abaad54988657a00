import { Loader, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import { namePicture, picturesOf } from '../item/pictures.ts';
import type { Start } from '../item/zoom.ts';
import classes from './compare.module.css';
import { DifferenceBar } from './difference-bar.tsx';
import { type Looking, type Mode, modes } from './looking.ts';
import { Overlay } from './overlay.tsx';
import { Pair } from './pair.tsx';
import { picturesQueryOf } from './queries.ts';
import { sayPictures } from './say-pictures.ts';
import type { Two } from './two.ts';

/** How one looked last stays chosen. */
let lastMode: Mode = 'side';

/** The pictures of two items: beside each other, on each other, and where they differ. */
export function ComparePictures(two: Two) {
  const words = useWords();
  const roles = sharedRoles(two);
  const [chosen, setChosen] = useState<string | null>(null);
  const role = roles.find((each) => each === chosen) ?? roles[0] ?? null;
  return (
    <Of
      key={role}
      two={two}
      role={role}
      choice={
        roles.length > 1 && (
          <Select
            className={classes.which ?? ''}
            size="xs"
            aria-label={words.say('item.which-picture')}
            data={roles.map((each) => ({ value: each, label: namePicture(each, words) }))}
            value={role}
            allowDeselect={false}
            onChange={setChosen}
          />
        )
      }
    />
  );
}

function sharedRoles({ older, newer }: Two): string[] {
  const inNewer = new Set(picturesOf(newer.files).map(({ role }) => role));
  return picturesOf(older.files).flatMap(({ role }) =>
    inNewer.has(role) && role !== 'thumbnail' ? [role] : [],
  );
}

function Of({ two, role, choice }: { two: Two; role: string | null; choice: ReactNode }) {
  const words = useWords();
  const [chosenMode, setMode] = useState<Mode>(lastMode);
  const [at, setAt] = useState<number | null>(null);
  const asked = useState<Start | number>('width');
  const read = useQuery({ ...picturesQueryOf(two, role ?? ''), enabled: role !== null });
  const { data } = read;
  const found = data?.result === 'compared' ? data : null;
  const regions = found?.regions ?? [];
  const looking: Looking = { ...two, role, rows: found?.rows ?? [], regions, at, asked };
  const region = at === null ? undefined : regions[at];
  // One picture cannot lie on the other where there is none.
  const mode = role === null ? 'side' : chosenMode;
  const Way = mode === 'side' ? Pair : Overlay;
  return (
    <div className={classes.pictures}>
      <Way
        key={mode}
        looking={looking}
        mode={mode}
        differences={
          <DifferenceBar
            count={regions.length}
            at={at}
            what={region === undefined ? '' : words.say(`compare.is-${region.is}`)}
            go={setAt}
          />
        }
        bar={
          <>
            {role !== null && (
              <SegmentedControl
                size="xs"
                aria-label={words.say('compare.mode')}
                data={modes.map((each) => ({ value: each, label: words.say(`compare.mode-${each}`) }))}
                value={mode}
                onChange={(value) => {
                  lastMode = modes.find((each) => each === value) ?? 'side';
                  setMode(lastMode);
                }}
              />
            )}
            {choice}
          </>
        }
      >
        <p className={classes.said} role="status">
          {role !== null && data === undefined && read.error === null && (
            <>
              <Loader size={12} aria-hidden /> {words.say('compare.busy')}
            </>
          )}
          {role === null
            ? words.say('compare.pictures-missing')
            : data !== undefined && sayPictures(data, words)}
        </p>
        <ReadError of={[read]} />
      </Way>
    </div>
  );
}
