import type { ReactNode } from 'react';
import type { Region } from '../../../contract/comparison.ts';
import type { Start } from '../item/zoom.ts';
import type { SameRows } from './rows.ts';
import type { Two } from './two.ts';

export const modes = ['side', 'swipe', 'blink'] as const;
export type Mode = (typeof modes)[number];

/** What a way of looking is given. */
export interface Looking extends Two {
  /** Of both pictures, where both have it; else each shows its best. */
  role: string | null;
  rows: readonly SameRows[];
  regions: readonly Region[];
  at: number | null;
  asked: readonly [asked: Start | number, ask: (asked: Start | number) => void];
}

/** Of a way of looking: what stands before and after its buttons, and what is said under them. */
export interface WayProps {
  looking: Looking;
  mode: Mode;
  bar: ReactNode;
  differences: ReactNode;
  children: ReactNode;
}
