import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Position } from '../../../contract/coordinates.ts';
import { Notice } from '../../shared/notice.tsx';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './map.module.css';
import { mapDataQuery } from './map-data.ts';
import { MapView } from './map-view.tsx';

interface Props {
  position: Position | null;
  onPick: (position: Position) => void;
}

const nothing = () => {};

/** A map of which a click is a position. */
export default function PickMap({ position, onPick }: Props) {
  const words = useWords();
  const drawn = useQuery(mapDataQuery);
  const [failed, setFailed] = useState<string | null>(null);
  if (failed !== null) {
    return (
      <Notice
        tone="doubt"
        title={words.say('map.failed')}
        lines={[words.say('map.failed-why', { detail: failed })]}
      />
    );
  }
  return (
    <>
      <ReadError of={[drawn]} />
      <p className={classes.label}>{words.say('position.pick-help')}</p>
      <div className={classes.picking}>
        {drawn.data !== undefined && (
          <MapView
            data={drawn.data}
            pins={noPins}
            area={null}
            drawing={null}
            chosen={position}
            onArea={nothing}
            onPick={nothing}
            onPoint={onPick}
            onFailed={setFailed}
            onMap={nothing}
          />
        )}
      </div>
    </>
  );
}

const noPins: readonly never[] = [];
