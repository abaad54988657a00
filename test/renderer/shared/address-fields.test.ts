import { afterEach, expect, test } from 'vitest';
import {
  addressesIn,
  forgetAddresses,
  putAddresses,
  takeAddressOut,
} from '../../../src/renderer/shared/address-fields.ts';

afterEach(forgetAddresses);
const [first, second] = ['https://satu.example/a', 'https://dua.example/b'];

test('each field keeps what was typed in it until the locker is closed', () => {
  putAddresses('queue', first);
  putAddresses('case 1', second, 'no address');
  expect(addressesIn('queue')).toEqual({ text: first, error: null });
  expect(addressesIn('case 1')).toEqual({ text: second, error: 'no address' });
  forgetAddresses();
  expect(addressesIn('queue').text).toBe('');
});

test('an address that is watched is taken out, once, and the others stay as they were typed', () => {
  putAddresses('queue', `${first}\n ${second} \n${first}`);
  takeAddressOut('queue', second);
  expect(addressesIn('queue').text).toBe(`${first}\n${first}`);
  takeAddressOut('queue', first);
  expect(addressesIn('queue').text).toBe(first);
  takeAddressOut('queue', 'https://tiga.example/');
  expect(addressesIn('queue').text).toBe(first);
});
