import { bridge } from './bridge.ts';
import { loadOwnWords, nameUnsaved } from './name-unsaved.ts';
import { goTo } from './place.ts';
import { saveAllTyped, unsavedTyped } from './typed.ts';

/**
 * Saves what was typed before the window closes, all but what its button alone saves, and tells the shell by name what
 * is not saved; who stays for it is led to where it was typed.
 */
export function saveOnLeave(): void {
  bridge.onLeave(async () => {
    await saveAllTyped({ leaving: true });
    return nameUnsaved(unsavedTyped(), await loadOwnWords());
  });
  bridge.onStay(() => {
    const [first] = unsavedTyped();
    if (first !== undefined) goTo(first.place);
  });
}
