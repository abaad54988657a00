import type { DeskEvent } from '../../contract/calls/index.ts';

const handlers = new Set<(event: DeskEvent) => void>();

/** Calls `handler` at each event; gives the function that ends this. */
export function onDeskEvent(handler: (event: DeskEvent) => void): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}

export function tellDeskEvent(event: DeskEvent): void {
  for (const handler of handlers) handler(event);
}
