import { bridge } from './bridge.ts';
import { isTypedUnsaved, saveAllTyped } from './typed.ts';

/** Saves what was typed before the window closes, all but what its button alone saves, and tells the shell whether all of it is. */
export function saveOnLeave(): void {
  bridge.onLeave(async () => {
    await saveAllTyped({ leaving: true });
    return !isTypedUnsaved();
  });
}
