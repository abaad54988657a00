import type { ReactNode } from 'react';

/** Takes files that are dropped anywhere on the desk. */
export function DropZone({ children }: { children: ReactNode }) {
  return children;
}
