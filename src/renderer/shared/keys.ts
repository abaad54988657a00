import { useHotkeys } from '@mantine/hooks';
import { useDesk } from './calls.ts';
import { isPaletteOpen } from './palette-store.ts';

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

/**
 * Whether letters, digits and signs pressed alone do something: the settings may switch them off, so that neither a slip
 * of the hand nor what is said to a computer that writes by ear presses one (WCAG 2.1.4).
 */
export function useSingleKeys(): boolean {
  return useDesk().settings.singleKeys;
}

/** Names what is done with the key that does it too, where that key does something. */
export function useKeyHint(): (name: string, key: string) => string {
  const singleKeys = useSingleKeys();
  return (name, key) => (singleKeys ? `${name} (${key})` : name);
}

/** Whether it is pressed alone: `J`, and `shift+?`, which is one sign on the keyboard; not `mod+Z`. */
const isSingle = (key: string): boolean => /^(shift\+)?[^+]$/.test(key);

/** Whoever is in a form or a dialog means that: a letter does nothing behind it, such as making an exhibit. */
function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form, [role="dialog"]') !== null;
}

/**
 * Keys such as `J`: they work wherever the keyboard is but in a field in which one types; those that are pressed alone
 * only while the settings have them on, and not from within a form or a dialog, nor once the palette was asked for: what is
 * typed for its field must not make an exhibit before the field has the keyboard.
 */
export function useKeys(keys: readonly (readonly [key: string, press: () => void])[]): void {
  const singleKeys = useSingleKeys();
  useHotkeys(
    keys
      .filter(([key]) => singleKeys || !isSingle(key))
      .map(([key, press]) => [
        key,
        (event) => {
          if (isTypedIn(event.target) || (isSingle(key) && (isPaletteOpen() || isInForm(event.target))))
            return;
          event.preventDefault();
          press();
        },
        { preventDefault: false },
      ]),
    [],
  );
}
