import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import { useErrorWords } from './error-text.tsx';
import { idOf } from './tell.tsx';
import { useWords } from './words.tsx';

/** Says in the corner what failed where nobody was waiting for it, such as a button that only asks. */
export function StrayErrors() {
  const words = useWords();
  const say = useErrorWords();
  const onStray = useEffectEvent((event: PromiseRejectionEvent) => {
    const reason: unknown = event.reason;
    if (reason instanceof Error && reason.name === 'AbortError') return;
    notifications.show({
      id: idOf(reason),
      title: words.say('stray.title'),
      message: say(reason),
      color: 'red',
      autoClose: 12_000,
    });
  });
  useEffect(() => {
    const listen = (event: PromiseRejectionEvent): void => onStray(event);
    window.addEventListener('unhandledrejection', listen);
    return () => window.removeEventListener('unhandledrejection', listen);
  }, []);
  return null;
}
