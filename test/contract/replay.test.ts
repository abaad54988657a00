import { expect, test } from 'vitest';
import { addressOf, archivedPath } from '../../src/contract/replay.ts';

const origin = `jejak-replay://${'ab'.repeat(16)}`;

test('the path of an archived page gives its address back, with query and fragment', () => {
  const address = 'https://warta.example/w/x/1mp_/?satu=1&dua=/w/#tiga';
  const path = archivedPath(address, '2026-11-22T10:00:05.123Z');
  expect(path).toBe(`/w/arsip/20261122100005mp_/${address}`);
  expect(addressOf(origin + path)).toBe(address);
});

test('an address is found behind the mark of a page and that of a script, and nowhere else', () => {
  expect(addressOf(`${origin}/w/arsip/:${'c'.repeat(64)}/20261122mp_/http://a.example/`)).toBe(
    'http://a.example/',
  );
  expect(addressOf(`${origin}/w/arsip/js_/https://a.example/a.js`)).toBe('https://a.example/a.js');
  expect(addressOf(`${origin}/arsip.wacz`)).toBeNull();
  expect(addressOf(`${origin}/tidak-ada?url=/w/arsip/mp_/https://a.example/`)).toBeNull();
  expect(addressOf('about:blank')).toBeNull();
});
