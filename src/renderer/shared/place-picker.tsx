import { Button, TextInput } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { parsePosition, toDecimalDegrees, toDms } from '../../contract/coordinates.ts';
import classes from './place-picker.module.css';
import { useWords } from './words.tsx';

const PickMap = lazy(() => import('../screens/map/pick-map.tsx'));

interface Props {
  /** As it was typed; `parsePosition` reads it. */
  typed: string;
  onChange: (typed: string) => void;
  /** Why it cannot be kept so, beside what the field says of itself. */
  error?: string | undefined;
}

/** A position: typed in any of the forms in which people write one, or clicked on the map. */
export function PlacePicker({ typed, onChange, error }: Props) {
  const words = useWords();
  const [isOnMap, setOnMap] = useState(false);
  const read = parsePosition(typed);
  const isWrong = typed.trim() !== '' && read === null;
  const isIndonesian = words.language === 'id';
  const read60 =
    read === null
      ? null
      : toDms(read, isIndonesian ? ['LU', 'LS', 'BT', 'BB'] : ['N', 'S', 'E', 'W'], isIndonesian ? ',' : '.');
  return (
    <div className={classes.picker}>
      <TextInput
        label={words.say('position.typed')}
        description={words.say('position.typed-help')}
        value={typed}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={isWrong ? words.say('position.typed-wrong') : error}
        spellCheck={false}
        autoComplete="off"
      />
      <p className={classes.read} role="status">
        {read60 === null ? '' : words.say('position.typed-read', { dms: read60 })}
      </p>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconMap2 size={16} aria-hidden />}
        aria-expanded={isOnMap}
        onClick={() => setOnMap(!isOnMap)}
      >
        {words.say(isOnMap ? 'position.close-map' : 'position.pick-on-map')}
      </Button>
      {isOnMap && (
        <Suspense>
          <PickMap position={read} onPick={(position) => onChange(toDecimalDegrees(position))} />
        </Suspense>
      )}
    </div>
  );
}
