import { notifications } from '@mantine/notifications';
import { useErrorWords } from './error-text.tsx';

/** Lets a call run that has no place of its own on the screen: where it fails, that is said in a corner of the window. */
export function useTold(): (work: Promise<unknown>) => void {
  const sayError = useErrorWords();
  return (work) => {
    work.catch((error: unknown) => {
      notifications.show({ color: 'red', message: sayError(error), autoClose: 12_000 });
    });
  };
}
