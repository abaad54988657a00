import type { Input, KeyboardInputEvent } from 'electron';

/** Keys of the window, with Ctrl or Cmd, that work in a replay too. */
const ofWindow = new Set(['k', 'l', 'n', 'i', ',']);

/** Whether a key gives the keyboard back to the window: F6, or Escape, which the page gets as well. */
export function leavesReplay({ type, key }: Input): boolean {
  return type === 'keyDown' && (key === 'F6' || key === 'Escape');
}

/** A key that is meant for the window, as it is to be pressed there. */
export function passesOn({ type, key, control, meta, alt, shift }: Input): KeyboardInputEvent | undefined {
  if (type !== 'keyDown' || alt || shift || !(control || meta)) return undefined;
  if (!ofWindow.has(key.toLowerCase())) return undefined;
  return { type: 'keyDown', keyCode: key, modifiers: [control ? 'control' : 'meta'] };
}
