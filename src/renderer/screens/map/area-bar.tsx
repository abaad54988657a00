import { ActionIcon, Button } from '@mantine/core';
import {
  IconFocusCentered,
  IconMinus,
  IconPlus,
  IconPolygon,
  IconSearch,
  IconSquare,
  IconX,
} from '@tabler/icons-react';
import { type Area, boxOfArea, isBox } from '../../../contract/area.ts';
import { usePlace } from '../../shared/place.ts';
import { noFilters } from '../../shared/search-filters.ts';
import { useWords } from '../../shared/words.tsx';
import type { Drawing } from './drawing.ts';
import classes from './map.module.css';
import type { MapControls } from './map-view.tsx';

interface Props {
  area: Area | null;
  drawing: Drawing | null;
  /** Null until there is a map. */
  controls: MapControls | null;
  onDraw: (drawing: Drawing | null) => void;
  onArea: (area: Area | null) => void;
}

/** What moves the map, and draws on it the area that is searched. */
export function AreaBar({ area, drawing, controls, onDraw, onArea }: Props) {
  const words = useWords();
  const { go } = usePlace();
  const disabled = controls === null;
  const toggle = (which: Drawing): void => onDraw(drawing === which ? null : which);
  const button = (which: Drawing, Icon: typeof IconSquare, word: 'map.draw-box' | 'map.draw-polygon') => (
    <Button
      variant={drawing === which ? 'filled' : 'default'}
      aria-pressed={drawing === which}
      size="xs"
      disabled={disabled}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => toggle(which)}
    >
      {words.say(word)}
    </Button>
  );
  return (
    <div className={classes.bar}>
      {(
        [
          ['map.closer', IconPlus, () => controls?.zoomBy(1)],
          ['map.farther', IconMinus, () => controls?.zoomBy(-1)],
          ['map.show-all', IconFocusCentered, () => controls?.showAll()],
        ] as const
      ).map(([word, Icon, run]) => (
        <ActionIcon
          key={word}
          variant="default"
          size={30}
          disabled={disabled}
          aria-label={words.say(word)}
          title={words.say(word)}
          onClick={run}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
      {button('box', IconSquare, 'map.draw-box')}
      {button('polygon', IconPolygon, 'map.draw-polygon')}
      <Button
        variant="default"
        size="xs"
        disabled={disabled}
        onClick={() => {
          if (controls !== null) onArea(controls.seen());
        }}
      >
        {words.say('map.take-seen')}
      </Button>
      {area !== null && (
        <>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconSearch size={16} aria-hidden />}
            onClick={() =>
              go({ screen: 'search', text: '', filters: { ...noFilters, box: boxOfArea(area) } })
            }
          >
            {words.say('map.search-area')}
          </Button>
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => onArea(null)}
          >
            {words.say('map.no-area')}
          </Button>
        </>
      )}
      {drawing === null && area !== null && !isBox(area) && (
        <span className={classes.hint}>{words.say('map.searches-box')}</span>
      )}
      {drawing !== null && (
        <span className={classes.hint} role="status">
          {words.say(drawing === 'box' ? 'map.drawing-box' : 'map.drawing-polygon')}
        </span>
      )}
    </div>
  );
}
