import { afterEach, expect, test } from 'vitest';
import {
  canBeUndone,
  type Deed,
  isSuperseded,
  undo,
  undoNewest,
  undoWord,
} from '../../../src/renderer/shared/undo.ts';

afterEach(() => canBeUndone(null));

/** A deed, and what was taken back. */
function deeds(...words: string[]): { done: Deed[]; undone: string[] } {
  const undone: string[] = [];
  const done = words.map((word) => ({ word, run: () => void undone.push(word) }));
  for (const deed of done) canBeUndone(deed);
  return { done, undone };
}

test('the key takes back what was done last, once', () => {
  const { undone } = deeds('P-1', 'P-2');
  expect(undoWord()).toBe('P-2');
  undoNewest();
  undoNewest();
  expect(undone).toEqual(['P-2']);
  expect(undoWord()).toBe(null);
});

test('beside a message its own deed is taken back, also where another was done after it', () => {
  const { done, undone } = deeds('P-1', 'P-2');
  for (const first of done.slice(0, 1)) undo(first);
  expect(undone).toEqual(['P-1']);
  undoNewest();
  expect(undone).toEqual(['P-1', 'P-2']);
});

test('what was taken back beside its message is not taken back by the key again', () => {
  const { done, undone } = deeds('P-1');
  for (const only of done) undo(only);
  undoNewest();
  expect(undone).toEqual(['P-1']);
});

test('what something else took the place of is not taken back by the key', () => {
  const { done, undone } = deeds('P-1', 'P-2');
  for (const deed of done) isSuperseded(deed);
  undoNewest();
  expect(undone).toEqual([]);
});
