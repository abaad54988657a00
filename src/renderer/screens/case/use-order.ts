import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import type { ExhibitRow } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { useTell } from '../../shared/tell.tsx';
import { inOrder } from './exhibit-order.ts';
import { exhibitsQuery } from './queries.ts';
import { wantedOrder, wantOrder, watchWantedOrder } from './wanted-order.ts';

export interface Order {
  /** The exhibits in the order that they have, or are coming into. */
  ordered: readonly ExhibitRow[];
  /** Moves an exhibit to a place, from 0; shown at once, and put back where it could not be kept. */
  move: (item: string, place: number) => void;
  /** Moves an exhibit by so many places from where it is by now: -1 is up. */
  moveBy: (item: string, by: number) => void;
  /** What was moved last, and where it is now. */
  moved: { exhibit: ExhibitRow; place: number } | null;
}

/** What has the focus keeps it where it is moved to: in some moves the document takes it out for a moment. */
function keepFocus(): void {
  const active = document.activeElement;
  requestAnimationFrame(() => {
    if (active instanceof HTMLElement && document.activeElement !== active) active.focus();
    active?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}

/** The order of a case's exhibits, as it is changed by hand. */
export function useOrder(caseId: string, exhibits: readonly ExhibitRow[]): Order {
  const calls = useCalls();
  const queryClient = useQueryClient();
  const tell = useTell();
  const [moved, setMoved] = useState<Order['moved']>(null);
  const wanted = useSyncExternalStore(watchWantedOrder, () => wantedOrder(caseId));
  const { queryKey } = exhibitsQuery(caseId);
  // A key that is held comes faster than this is drawn: what counts is the order as it is by then.
  const present = (): ExhibitRow[] => inOrder(exhibits, wantedOrder(caseId) ?? []);
  const keep = async (exhibitOrder: readonly string[], exhibits: readonly string[]): Promise<void> => {
    try {
      const was = { exhibits: [...exhibits] };
      await calls.cases.change({ case: caseId, exhibitOrder: [...exhibitOrder], was });
    } finally {
      // Also where another hand had moved them: their order by now is to be seen.
      await queryClient.invalidateQueries({ queryKey });
    }
  };
  const move = (item: string, place: number): void => {
    const before = present();
    const from = before.findIndex((each) => each.item === item);
    const exhibit = before[from];
    if (exhibit === undefined || place < 0 || place >= before.length || place === from) return;
    const next = before.toSpliced(from, 1).toSpliced(place, 0, exhibit);
    setMoved({ exhibit, place });
    keepFocus();
    wantOrder(
      caseId,
      next.map((each) => each.item),
      before.map((each) => each.item),
      keep,
    ).catch(tell.fail);
  };
  return {
    ordered: inOrder(exhibits, wanted ?? []),
    moved,
    move,
    moveBy: (item, by) => move(item, present().findIndex((each) => each.item === item) + by),
  };
}
