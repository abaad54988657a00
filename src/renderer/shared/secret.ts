import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Calls `forget` when the screen is locked: the desk is hidden then with all that it holds, and shown again as it was.
 * Also where what calls this is gone for good, which has nothing more to forget.
 */
export function useForgetAtLock(forget: () => void): void {
  const hidden = useEffectEvent(forget);
  useEffect(() => () => hidden(), []);
}

/** A secret as it is typed; it begins empty, and is so again when the screen is locked. */
export function useSecret(): [secret: string, setSecret: (secret: string) => void] {
  const [secret, setSecret] = useState('');
  useForgetAtLock(() => setSecret(''));
  return [secret, setSecret];
}
