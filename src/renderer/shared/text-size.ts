import { useWindowEvent } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import { textSizes } from '../../contract/text-sizes.ts';
import { bridge } from './bridge.ts';
import { useCalls, useDesk } from './calls.ts';
import { useTell } from './tell.tsx';

/** Makes everything larger, smaller, or as large as it is at first; it is kept. */
export function useTextSize() {
  const calls = useCalls();
  const tell = useTell();
  const { textSize } = useDesk().settings;
  const set = (size: number | undefined): void => {
    if (size !== undefined && size !== textSize) tell.watch(calls.desk.set({ textSize: size }));
  };
  return {
    larger: () => set(textSizes.find((size) => size > textSize)),
    smaller: () => set(textSizes.findLast((size) => size < textSize)),
    usual: () => set(100),
  };
}

/** Shows the window as large as the settings say, and hears the keys that every browser has for it. */
export function useTextSizeKeys(): void {
  const { textSize } = useDesk().settings;
  const { larger, smaller, usual } = useTextSize();
  useLayoutEffect(() => bridge.zoom(textSize / 100), [textSize]);
  const keys: Record<string, () => void> = {
    '+': larger,
    '=': larger,
    '-': smaller,
    _: smaller,
    '0': usual,
  };
  useWindowEvent('keydown', (event) => {
    const press = keys[event.key];
    if (press === undefined || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    press();
  });
}
