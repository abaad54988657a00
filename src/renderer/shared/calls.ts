import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use, useSyncExternalStore } from 'react';
import type { Calls, DeskState, LockerState } from '../../contract/calls/index.ts';
import { type ConnectionState, connectionState, link, watchConnection } from './connection.ts';

export const calls: ContractRouterClient<Calls> = createORPCClient(link);

/** Everything that can be asked of the core. */
export function useCalls(): ContractRouterClient<Calls> {
  return calls;
}

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => calls.desk.state(undefined, { signal }),
});

export const casesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: ({ signal }) => calls.cases.list(undefined, { signal }),
});

/** How many items wait without a case. */
export const inboxCountQuery = queryOptions({
  queryKey: ['items', 'count', 'inbox'],
  queryFn: async ({ signal }) => (await calls.items.page({ scope: 'inbox', limit: 1 }, { signal })).total,
});

/** The state of the window and of its locker; read once before anything is shown, and again at each `state`. */
export function useDesk(): DeskState {
  const { data } = useQuery(deskQuery);
  if (data === undefined) throw new Error('nothing is shown before the state of the desk is known');
  return data;
}

/** Given around what is shown while a locker is open: what is on its way out still has the locker that it showed. */
export const LockerContext = createContext<LockerState | null>(null);

/** The locker that is open. Only for what is shown inside one. */
export function useLocker(): LockerState {
  const locker = use(LockerContext);
  if (locker === null) throw new Error('this is shown only while a locker is open');
  return locker;
}

export function useConnection(): ConnectionState {
  return useSyncExternalStore(watchConnection, connectionState);
}
