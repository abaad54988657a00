import { expect, it } from 'vitest';
import { eachElement, lineCounter } from '../../../src/intake/chat/html-elements.ts';

it('goes through a page in one long line in the time that its length asks for', { timeout: 20_000 }, () => {
  const found: number[] = [];
  const html = `${'<b class="lain">kata yang cukup panjang</b>'.repeat(200_000)}<p class="akhir">x</p>`;
  const isWhole = eachElement(html, {
    is: ({ classes }) => classes.has('akhir'),
    give: ({ line }) => found.push(line),
  });
  expect(isWhole).toBe(true);
  expect(found).toEqual([1]);
});

it('tells on which line a position stands', () => {
  const lineAt = lineCounter('ab\n\ncd\nef');
  expect([0, 2, 3, 4, 6, 7, 9].map(lineAt)).toEqual([1, 1, 2, 3, 3, 4, 4]);
});
