import { Activity, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

interface Props {
  locked: boolean;
  children: ReactNode;
}

/**
 * The desk, which stays as it is behind a locked screen: not seen, not read out, deaf to keys and to what is dropped,
 * and with nothing asked of the core. What was being written is there again when the screen is unlocked.
 */
export function KeptDesk({ locked, children }: Props) {
  return (
    <Activity mode={locked ? 'hidden' : 'visible'}>
      {children}
      <KeptFocus />
    </Activity>
  );
}

/** What had the keyboard when the screen was locked has it again afterwards. */
function KeptFocus() {
  const had = useRef<Element | null>(null);
  useLayoutEffect(
    () => () => {
      had.current = document.activeElement;
    },
    [],
  );
  // The last of the desk: after all that takes the keyboard when it is shown.
  useEffect(() => {
    if (had.current instanceof HTMLElement && had.current !== document.body) had.current.focus();
  }, []);
  return null;
}
