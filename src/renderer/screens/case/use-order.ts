import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExhibitRow } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { useTell } from '../../shared/tell.tsx';
import { exhibitsQuery } from './queries.ts';

export interface Order {
  /** Moves an exhibit to a place, from 0; shown at once, and put back where it could not be kept. */
  move: (item: string, place: number) => void;
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
  return {
    moved,
    move(item, place) {
      const from = exhibits.findIndex((each) => each.item === item);
      const exhibit = exhibits[from];
      if (exhibit === undefined || place < 0 || place >= exhibits.length || place === from) return;
      const rest = exhibits.filter((each) => each.item !== item);
      const next = rest.toSpliced(place, 0, exhibit);
      const { queryKey } = exhibitsQuery(caseId);
      queryClient.setQueryData(queryKey, next);
      setMoved({ exhibit, place });
      keepFocus();
      calls.cases
        .change({ case: caseId, exhibitOrder: next.map((each) => each.item) })
        .catch((error: unknown) => {
          tell.fail(error);
          void queryClient.invalidateQueries({ queryKey });
        });
    },
  };
}
