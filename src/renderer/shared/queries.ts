import { QueryClient } from '@tanstack/react-query';
import type { DeskEvent } from '../../contract/calls/index.ts';
import { atMostEvery } from './at-most-every.ts';
import { calls } from './calls.ts';
import { connectionState, watchConnection } from './connection.ts';
import { onDeskEvent, tellDeskEvent } from './desk-events.ts';
import { nameError } from './name-error.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Asked in the moment in which the screen was locked: the answer is waited for.
      retry: (_, error) => nameError(error).code === 'screen-locked',
      retryDelay: 1000,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** The first word of the query keys that an event makes stale. */
function staleAfter(event: DeskEvent): readonly string[] {
  switch (event.type) {
    case 'state':
      return ['desk'];
    case 'cases':
      return ['cases', 'custody', 'exhibits', 'item', 'items', 'queue', 'watches'];
    case 'items':
      return ['items', 'item', 'cases', 'custody', 'exhibits', 'search', 'acts', 'stamps', 'clock'];
    case 'texts':
      return ['picture-text', 'item'];
    case 'queue':
      return ['queue'];
    case 'profiles':
      return ['profiles', 'queue', 'watches'];
    case 'visit':
      return ['visit'];
    case 'watches':
      return ['watches'];
    case 'stamps':
      return ['stamps'];
    case 'clock':
      return ['clock'];
    case 'brought-in':
    case 'step':
    case 'watch-news':
      return [];
  }
}

/** Forgets everything that was read from a locker. */
export function forgetLocker(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'desk' });
}

/** Pins are asked for all together: while an import runs, not with each of its items. */
const forgetPins = atMostEvery(3000, () => void queryClient.invalidateQueries({ queryKey: ['pins'] }));

/** Pictures are read one after the other for an hour at times: what lists them is not asked for with each. */
const forgetTexts = atMostEvery(10_000, () => {
  for (const key of ['search', 'custody']) void queryClient.invalidateQueries({ queryKey: [key] });
});

/** Reads the events of the core as long as the window lives, and asks again for what they make stale. */
export function followCore(): void {
  onDeskEvent((event) => {
    const stale = staleAfter(event);
    for (const key of stale) void queryClient.invalidateQueries({ queryKey: [key] });
    if (stale.includes('items')) forgetPins();
    if (event.type === 'texts') forgetTexts();
  });
  watchConnection(() => {
    if (connectionState() === 'connected') void readEvents(true);
  });
  void readEvents(false);
}

async function readEvents(again: boolean): Promise<void> {
  try {
    const events = await calls.desk.events();
    // What happened before anybody listened is asked for: the state of the desk came with the port.
    void queryClient.invalidateQueries(again ? {} : { queryKey: ['desk'] });
    for await (const event of events) tellDeskEvent(event);
  } catch (error) {
    if (connectionState() === 'connected') throw error;
  }
}
