import { useHotkeys } from '@mantine/hooks';

export const isMac = /Mac/.test(navigator.userAgent);

/** How the key is called that goes with others here. */
export const modKey = isMac ? '⌘' : 'Ctrl';

/** Kinds of `input` that take no letters. */
const withoutLetters = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit']);

function isTypedIn(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutLetters.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Single keys, such as `J`: they work wherever the keyboard is but in a field in which one types. */
export function useKeys(keys: readonly (readonly [key: string, press: () => void])[]): void {
  useHotkeys(
    keys.map(([key, press]) => [
      key,
      (event) => {
        if (isTypedIn(event.target)) return;
        event.preventDefault();
        press();
      },
      { preventDefault: false },
    ]),
    [],
  );
}
