import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { formsOf, TypedSecrets } from '../../../src/capture/visit/typed-secrets.ts';

/** What a page's world tells when this is typed. */
function formsIn(secrets: TypedSecrets, typed: string): unknown {
  const world = { TextEncoder, URLSearchParams, btoa };
  const forms: unknown = runInNewContext(`${formsOf(secrets.key)}(${JSON.stringify(typed)})`, world);
  return JSON.parse(JSON.stringify(forms));
}

function typed(text: string): TypedSecrets {
  const secrets = new TypedSecrets();
  secrets.remember(['a', formsIn(secrets, text)]);
  return secrets;
}

const odd = 'kunci "ä/+&\\ 7';
const base64 = (before: string): string => Buffer.from(before + odd).toString('base64');
test.each([
  ['as it is', `x=${odd}&y`],
  ['in an address', `/a?p=${encodeURIComponent(odd)}`],
  ['in a form', new URLSearchParams({ a: odd }).toString()],
  ['in JSON', JSON.stringify({ a: { b: odd } })],
  ['in JSON of ASCII', JSON.stringify({ a: odd }).replace('ä', '\\u00e4')],
  ['in base64', `{"p":"${base64('')}"}`],
  ['in base64 after one byte', base64('a')],
  ['in base64 after two bytes', base64('ab')],
  ['in base64 of addresses', Buffer.from(`abc${odd}x`).toString('base64url')],
])('what was typed is met again %s, at the beginning, the end and far within', (_, text) => {
  const secrets = typed(odd);
  for (const body of [text, 'isi '.repeat(5000) + text, `${text}${' isi'.repeat(5000)}`])
    expect(secrets.standsIn(Buffer.from(body))).toBe(true);
});

test('what was not typed is kept, and so is a text of which only a part was', () => {
  const secrets = typed('kunci-789');
  const other = Buffer.from('kunci-788 kunci_789 unci-789 kunci-78 '.repeat(20_000));
  expect(secrets.standsIn(other)).toBe(false);
  expect(secrets.standsIn(Buffer.alloc(100_000))).toBe(false);
  expect(new TypedSecrets().standsIn(Buffer.from('kunci-789'))).toBe(false);
  // So short that it would stand anywhere.
  expect(typed('1234').standsIn(Buffer.from('1234'))).toBe(false);
});

test('an address keeps all but what was typed', () => {
  const secrets = typed('kunci+789');
  const address = '/masuk?q=kunci%2B789&z=1&again=kunci+789';
  expect(secrets.without(address)).toBe('/masuk?q=removed-by-jejak&z=1&again=removed-by-jejak');
  expect(secrets.without('/masuk?q=lain')).toBe('/masuk?q=lain');
});

test('what is typed on in a field takes the place of its beginning, other fields stay, and no words are held', () => {
  const secrets = new TypedSecrets();
  for (const [field, text] of [
    ['a', 'rahasia'],
    ['a', 'rahasia-1'],
    ['b', 'sandi-lain'],
  ])
    secrets.remember([field, formsIn(secrets, text ?? '')]);
  expect(secrets.standsIn(Buffer.from('rahasia'))).toBe(false);
  expect(secrets.standsIn(Buffer.from('rahasia-1'))).toBe(true);
  expect(secrets.standsIn(Buffer.from('sandi-lain'))).toBe(true);
  expect(JSON.stringify(formsIn(secrets, 'rahasia-1'))).not.toContain('rahasia');
  for (const nonsense of [null, 'typed', ['a'], ['a', [[0, 1, 2]]], ['a', [['x', 1, 2]]]])
    secrets.remember(nonsense);
  expect(secrets.standsIn(Buffer.from('rahasia-1'))).toBe(true);
});
