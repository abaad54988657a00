import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useWords } from './words.tsx';

/** Says that the window's page had ended and was loaded anew, which the shell tells by the address (`#again`). */
export function OpenedAnew() {
  const words = useWords();
  const text = words.say('start.again');
  useEffect(() => {
    if (window.location.hash !== '#again') return;
    window.history.replaceState(null, '', window.location.pathname);
    notifications.show({ id: 'opened-anew', message: text, color: 'yellow', autoClose: false });
  }, [text]);
  return null;
}
