import { beforeEach, expect, test } from 'vitest';
import { createEyes } from '../../../src/renderer/shared/eyes.ts';

let page: EventTarget & { visibilityState: string; hasFocus: () => boolean };
let window: EventTarget;
beforeEach(() => {
  page = Object.assign(new EventTarget(), { visibilityState: 'visible', hasFocus: () => true });
  window = new EventTarget();
});

function turn(to: 'visible' | 'hidden'): void {
  page.visibilityState = to;
  page.dispatchEvent(new Event('visibilitychange'));
}

test('what comes while the window is hidden is said once it is seen, and once', () => {
  const said: string[] = [];
  const { add, end } = createEyes(page, window).sayWhenSeen((what) => void said.push(what));
  add('1');
  expect(said).toEqual(['1']);
  turn('hidden');
  for (const what of ['2', '3', '2']) add(what);
  expect(said).toEqual(['1']);
  turn('visible');
  expect(said).toEqual(['1', '2', '3']);
  turn('hidden');
  add('4');
  end();
  turn('visible');
  expect(said).toEqual(['1', '2', '3']);
});

test('only a window that is seen and typed into is before the eyes, and a change of either is told', () => {
  const told: boolean[] = [];
  const eyes = createEyes(page, window);
  const end = eyes.watch(() => void told.push(eyes.isBefore()));
  page.hasFocus = () => false;
  window.dispatchEvent(new Event('blur'));
  page.hasFocus = () => true;
  window.dispatchEvent(new Event('focus'));
  turn('hidden');
  expect(told).toEqual([false, true, false]);
  end();
  turn('visible');
  expect(told).toHaveLength(3);
});
