import { type ReactNode, useDeferredValue } from 'react';

/**
 * What stands below the first part of a screen: shown in a pass of its own right after it, which React does in pieces,
 * so that a large screen is not one long task.
 */
export function AfterFirst({ children }: { children: ReactNode }) {
  const isNow = useDeferredValue(true, false);
  return isNow ? children : null;
}
