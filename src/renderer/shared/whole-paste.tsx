import { useEffect, useEffectEvent } from 'react';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** How many characters would stand in a field after a paste. */
function lengthWith(field: HTMLInputElement | HTMLTextAreaElement, pasted: string): number {
  const { value, selectionStart, selectionEnd } = field;
  const replaced = (selectionEnd ?? value.length) - (selectionStart ?? value.length);
  // A line break is one character in a field, whatever the system writes for it.
  return value.length - replaced + pasted.replaceAll('\r\n', '\n').length;
}

/**
 * Takes no pasted text in part: where a field has not the room for all of it, the browser would keep its beginning and
 * say nothing. Then nothing is pasted, and that is said.
 */
export function WholePaste() {
  const words = useWords();
  const tell = useTell();
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const length = lengthWith(target, event.clipboardData?.getData('text/plain') ?? '');
    if (target.maxLength < 0 || length <= target.maxLength) return;
    event.preventDefault();
    tell.say(words.say('typed.paste-too-long', { length, most: target.maxLength }));
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  return null;
}
