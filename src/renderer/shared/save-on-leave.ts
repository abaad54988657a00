import { bridge } from './bridge.ts';
import { isTypedUnsaved, saveAllTyped } from './typed.ts';

/** Saves what was typed, drafts too, before the window closes, and tells the shell whether all of it is. */
export function saveOnLeave(): void {
  bridge.onLeave(async () => {
    await saveAllTyped({ drafts: true });
    return !isTypedUnsaved();
  });
}
