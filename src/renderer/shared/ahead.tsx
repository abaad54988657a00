import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';

/** A component in a file of its own, and the means to have that file before it is needed. */
export interface Ahead<Props extends object> {
  load: () => Promise<void>;
  Shown: ComponentType<Props>;
}

/**
 * Once its file has come, the component is shown at once: what React has to wait for, it shows a third of a second
 * later, even where the wait is none. Until then nothing is shown in its place.
 */
export function ahead<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): Ahead<Props> {
  let come: ComponentType<Props> | undefined;
  const fetch = async (): Promise<{ default: ComponentType<Props> }> => {
    const module = await load();
    come = module.default;
    return module;
  };
  const Later = lazy(fetch);
  return {
    load: async () => {
      await fetch();
    },
    Shown(props) {
      // Kept for as long as it is shown: another component in its place would begin anew.
      const [kept] = useState(() => come ?? Later);
      const shown = createElement(kept, props);
      return kept === Later ? <Suspense>{shown}</Suspense> : shown;
    },
  };
}

/** Loads each as soon as there is nothing else to do; gives the function that ends the wait for that. */
export function loadWhenIdle(parts: readonly Pick<Ahead<object>, 'load'>[]): () => void {
  const idle = requestIdleCallback(() => {
    for (const part of parts) void part.load();
  });
  return () => cancelIdleCallback(idle);
}
