import { useSyncExternalStore } from 'react';
import type { Progress } from '../../contract/sink.ts';
import { onDeskEvent } from './desk-events.ts';

/** The steps of a page in their order; a download takes the place of some. */
const order = [
  'launch',
  'navigate',
  'wait',
  'viewport',
  'consent',
  'prompt',
  'stories',
  'people',
  'order',
  'scroll',
  'rows',
  'open',
  'frames',
  'media',
  'text',
  'dom',
  'mhtml',
  'screenshot',
  'pictures',
  'post',
  'wacz',
  'html',
  'clock',
];
export const stepCount = order.length;

export interface RunningStep {
  progress: Progress;
  /** Which of the steps it is, from 1; null for one that is not among them. */
  at: number | null;
}

let steps: ReadonlyMap<string, RunningStep> = new Map();
const listeners = new Set<() => void>();
const most = 50;

onDeskEvent((event) => {
  if (event.type !== 'step') return;
  const place = order.indexOf(event.progress.step);
  const others = [...steps].filter(([job]) => job !== event.job).slice(-most);
  steps = new Map([...others, [event.job, { progress: event.progress, at: place < 0 ? null : place + 1 }]]);
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** By job, the step that it was last heard to be at. */
export function useSteps(): ReadonlyMap<string, RunningStep> {
  return useSyncExternalStore(subscribe, () => steps);
}
