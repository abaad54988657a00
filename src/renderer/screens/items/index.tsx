import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilterOff, IconFolderOpen } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { ItemRow } from '../../../contract/calls/index.ts';
import { CaptureBar } from '../../shared/capture-bar.tsx';
import { Empty } from '../../shared/empty.tsx';
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
import { ReadError } from '../../shared/read.tsx';
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

/**
 * The items of a case, of the inbox, or all. `scope` is a case, `inbox` for what has none, or null for all; `above`
 * stands above the list.
 */
export default function Items({ scope, above }: { scope: Scope; above?: ReactNode }) {
  const { place, go } = usePlace();
  const actions = useItemActions();
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false });
  const [left] = useState(() => recall(scope));
  const [query, setShownQuery] = useState<ItemQuery>(left.query);
  const [view, setView] = useState(left.view);
  const [cleared, setCleared] = useState(0);
  const start = left.at?.place ?? 0;
  const [visible, setVisible] = useState<Visible>({ first: start, last: start + 20 });
  const [panel, setPanel] = useState(!isNarrow);
  const pages = useItemPages(query, visible);
  const selection = useSelection(query, pages, left.at);
  const { cursor, under, rows } = selection;
  const [chosen] = rows;

  const at = cursor === null ? null : { item: under?.item ?? null, place: cursor };
  const state = useRef({ query, view, at });
  useEffect(() => {
    state.current = { query, view, at };
  });
  useEffect(() => () => remember(scope, state.current), [scope]);

  const setQuery = useCallback((next: ItemQuery) => {
    setShownQuery(next);
    setVisible({ first: 0, last: 20 });
  }, []);

  const open = (row: ItemRow | undefined, index: number): void => {
    if (row === undefined) return;
    state.current.at = { item: row.item, place: index };
    followTrail(query, index, row.item);
    go({ screen: 'item', item: row.item, from: place });
  };
  const latestOpen = useRef(open);
  const latest = useRef({ chosen, place: 0 });
  useEffect(() => {
    latestOpen.current = open;
    const found = chosen === undefined ? undefined : pages.find(chosen.item);
    latest.current = { chosen, place: found?.index ?? cursor ?? 0 };
  });
  const openChosen = useCallback(() => latestOpen.current(latest.current.chosen, latest.current.place), []);
  const listed = useRef<HTMLDivElement>(null);
  /** The keyboard goes on in the list. */
  const closePanel = useCallback(() => {
    setPanel(false);
    listed.current
      ?.querySelector<HTMLElement>('[role="grid"], [role="listbox"]')
      ?.focus({ preventScroll: true });
  }, []);

  const { total } = pages;
  const list: ListProps = {
    query,
    setQuery,
    pages,
    total: total ?? 0,
    selection,
    setVisible,
    open: () => open(cursor === null ? pages.rowAt(0) : under, cursor ?? 0),
    pick: () => setPanel(true),
    makeExhibits: () => void actions.makeExhibits(rows),
    escape: () => (rows.length > 1 ? selection.clear() : closePanel()),
  };

  return (
    <div className={classes.items}>
      <div className={classes.tools}>
        <CaptureBar caseId={scope === 'inbox' ? null : scope} />
        <Filters key={cleared} query={query} setQuery={setQuery} view={view} setView={setView} />
      </div>
      {above}
      <ReadError of={pages.reads} />
      <div className={classes.panes}>
        <div ref={listed} className={classes.list}>
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
