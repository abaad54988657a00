import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import type { ItemRow } from '../../../contract/calls/index.ts';
import { ItemState } from '../../shared/item-state.tsx';
import { KindWord } from '../../shared/kind-word.tsx';
import { usePhotoLacks } from '../../shared/photo-lacks-words.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { elementId } from './list.ts';
import classes from './table.module.css';

interface Props {
  row: ItemRow | undefined;
  index: number;
  /** Where it stands among the rows and headings. */
  line: number;
  top: number;
  height: number;
  selected: boolean;
  current: boolean;
}

/** One item as a row; while it is not there yet, the room for it. */
function Row({ row, index, line, top, height, selected, current }: Props) {
  return (
    <div
      id={elementId(index)}
      className={classes.row}
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selected}
      data-index={index}
      data-current={current}
      style={{ transform: `translateY(${String(top)}px)`, height }}
    >
      {row === undefined ? <Waiting /> : <Cells row={row} />}
    </div>
  );
}

export const TableRow = memo(Row);

function Waiting() {
  const words = useWords();
  return (
    <div role="gridcell" className={classes.cell} data-column="title">
      <span className={classes.waiting}>{words.say('items.loading')}</span>
    </div>
  );
}

function Cells({ row }: { row: ItemRow }) {
  const words = useWords();
  const time = useTime();
  const lacks = usePhotoLacks()(row.lacks);
  return (
    <>
      <div role="gridcell" className={classes.cell} data-column="title">
        <Thumbnail item={row.item} kind={row.kind} has={row.hasThumbnail} className={classes.picture} />
        {row.exhibit !== null && <span className={classes.near}>{row.exhibit}</span>}
        <span className={classes.title}>{row.title}</span>
        {row.warnings > 0 && (
          <span
            className={classes.warning}
            role="img"
            aria-label={words.say('items.warnings', { count: row.warnings })}
            title={words.say('items.warnings', { count: row.warnings })}
          >
            <IconAlertTriangle size={14} aria-hidden />
          </span>
        )}
        {lacks !== null && (
          <span className={classes.lacks} title={lacks}>
            {lacks}
          </span>
        )}
      </div>
      <div role="gridcell" className={classes.cell} data-column="state">
        <ItemState state={row.state} outcome={row.outcome} purged={row.purged} />
      </div>
      <div role="gridcell" className={classes.cell} data-column="kind">
        <KindWord kind={row.kind} />
      </div>
      <div role="gridcell" className={classes.cell} data-column="came">
        {time.short(row.capturedAt)}
      </div>
      <div role="gridcell" className={classes.cell} data-column="source">
        <span className={classes.source}>{row.source}</span>
      </div>
      <div role="gridcell" className={classes.cell} data-column="exhibit">
        {row.exhibit !== null && <span className={classes.label}>{row.exhibit}</span>}
      </div>
    </>
  );
}
