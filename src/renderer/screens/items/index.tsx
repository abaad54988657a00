import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilterOff, IconFolderOpen } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CaptureBar } from '../../shared/capture-bar.tsx';
import { Empty } from '../../shared/empty.tsx';
import { ErrorText } from '../../shared/error-text.tsx';
import { useItemActions } from '../../shared/item-actions.ts';
import {
  type ItemQuery,
  isFiltered,
  recall,
  remember,
  type Scope,
  unfiltered,
} from '../../shared/item-query.ts';
import { followTrail } from '../../shared/neighbours.ts';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import { Filters } from './filters.tsx';
import { Grid } from './grid.tsx';
import classes from './items.module.css';
import type { ListProps } from './list.ts';
import { useItemPages, type Visible } from './pages.ts';
import { useSelection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { Table } from './table.tsx';

/** Below this the panel lies over the list and never squeezes it. */
const narrow = '(max-width: 1099px)';

/** The items of a case, of the inbox, or all. `scope` is a case, `inbox` for what has none, or null for all. */
export default function Items({ scope }: { scope: Scope }) {
  const { place, go } = usePlace();
  const actions = useItemActions();
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false });
  const [left] = useState(() => recall(scope));
  const [query, setShownQuery] = useState<ItemQuery>(left.query);
  const [view, setView] = useState(left.view);
  const [cleared, setCleared] = useState(0);
  const [visible, setVisible] = useState<Visible>({ first: left.index ?? 0, last: (left.index ?? 0) + 20 });
  const [panel, setPanel] = useState(!isNarrow);
  const pages = useItemPages(query, visible);
  const selection = useSelection(query, pages, left.index);
  const { cursor, rows } = selection;

  const state = useRef({ query, view, index: cursor });
  useEffect(() => {
    state.current = { query, view, index: cursor };
  });
  useEffect(() => () => remember(scope, state.current), [scope]);

  const setQuery = useCallback((next: ItemQuery) => {
    setShownQuery(next);
    setVisible({ first: 0, last: 20 });
  }, []);

  const open = (index: number): void => {
    const row = pages.rowAt(index);
    if (row === undefined) return;
    selection.moveTo(index);
    state.current.index = index;
    followTrail(query, index, row.item);
    go({ screen: 'item', item: row.item, from: place });
  };

  const latestOpen = useRef(open);
  useEffect(() => {
    latestOpen.current = open;
  });
  const openChosen = useCallback(() => latestOpen.current(state.current.index ?? 0), []);
  const closePanel = useCallback(() => setPanel(false), []);

  const { total } = pages;
  const list: ListProps = {
    query,
    setQuery,
    pages,
    total: total ?? 0,
    selection,
    setVisible,
    open,
    pick: () => setPanel(true),
    makeExhibits: () => void actions.makeExhibits(rows),
    escape: () => (rows.length > 1 ? selection.clear() : closePanel()),
  };
  const [chosen] = rows;

  return (
    <div className={classes.items}>
      <div className={classes.tools}>
        <CaptureBar caseId={scope === 'inbox' ? null : scope} />
        <Filters key={cleared} query={query} setQuery={setQuery} view={view} setView={setView} />
      </div>
      <ErrorText error={pages.error} />
      <div className={classes.panes}>
        <div className={classes.list}>
          {total === 0 ? (
            <Nothing
              query={query}
              clear={() => {
                setQuery(unfiltered(query));
                setCleared(cleared + 1);
              }}
            />
          ) : view === 'grid' ? (
            <Grid {...list} />
          ) : (
            <Table {...list} />
          )}
        </div>
        {panel && chosen !== undefined && (
          <SidePanel item={chosen.item} over={isNarrow} close={closePanel} open={openChosen} />
        )}
      </div>
      <SelectionBar total={total} selection={selection} actions={actions} />
    </div>
  );
}

function Nothing({ query, clear }: { query: ItemQuery; clear: () => void }) {
  const words = useWords();
  if (isFiltered(query))
    return (
      <Empty icon={IconFilterOff} action={<Button onClick={clear}>{words.say('items.clear-filter')}</Button>}>
        {words.say('items.empty-filter')}
      </Empty>
    );
  const which = query.scope === null ? 'all' : query.scope === 'inbox' ? 'inbox' : 'case';
  return <Empty icon={IconFolderOpen}>{words.say(`items.empty-${which}`)}</Empty>;
}
