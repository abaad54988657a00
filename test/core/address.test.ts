import { expect, test } from 'vitest';
import { JejakError } from '../../src/contract/error.ts';
import { parseAddress } from '../../src/core/address.ts';

function codeOf(text: string): string {
  try {
    return parseAddress(text);
  } catch (error) {
    if (error instanceof JejakError) return error.code;
    throw error;
  }
}

test('asks with https where no scheme was typed, a port after the host included', () => {
  expect(codeOf('contoh.example/unggahan/1')).toBe('https://contoh.example/unggahan/1');
  expect(codeOf('contoh.example:8443/a?b#c')).toBe('https://contoh.example:8443/a?b#c');
  expect(codeOf('localhost:9')).toBe('https://localhost:9/');
  expect(codeOf('  http://[::1]:8080/x ')).toBe('http://[::1]:8080/x');
  expect(codeOf('https://münchen.example/')).toBe('https://xn--mnchen-3ya.example/');
});

test('refuses what is no page', () => {
  expect(codeOf('javascript:alert(1)')).toBe('unsupported-address');
  expect(codeOf('javascript:1')).toBe('unsupported-address');
  expect(codeOf('file:///etc/passwd')).toBe('unsupported-address');
  expect(codeOf('http://')).toBe('bad-address');
  expect(codeOf('')).toBe('bad-address');
});

test('refuses an address that carries a password, and repeats it without', () => {
  for (const text of [
    'https://nama:rahasia@contoh.example/a',
    'nama:rahasia@contoh.example',
    'http://nama@contoh.example/',
  ]) {
    expect(() => parseAddress(text)).toThrow(JejakError);
  }
  try {
    parseAddress('https://nama:rahasia@contoh.example/a');
  } catch (error) {
    expect(error).toMatchObject({
      code: 'address-with-password',
      params: { url: 'https://contoh.example/a' },
    });
    expect(String(error)).not.toContain('rahasia');
  }
});
