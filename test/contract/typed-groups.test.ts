import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytesOfGroups, groupsOf, lookAtGroup, splitGroups } from '../../src/contract/typed-groups.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = new Uint8Array(randomBytes(120));
const groups = groupsOf(bytes);

test('bytes become groups of five signs, and those the same bytes again, however they are typed', () => {
  expect(groups).toHaveLength(48);
  expect(bytesOfGroups(groups)).toEqual(bytes);
  const typed = groups.map((group) => group.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'));
  expect(typed.map((group, place) => lookAtGroup(group, place).is)).toEqual(groups.map(() => 'fits'));
  expect(bytesOfGroups(typed)).toEqual(bytes);
  expect(splitGroups(groups.slice(0, 6).join('').toLowerCase())).toEqual(
    groups.slice(0, 6).map((group) => group.toLowerCase()),
  );
  expect(splitGroups(groups.join(' – '))).toEqual(groups);
});

test('every single wrong sign is found, in every group', () => {
  for (const [place, group] of groups.entries())
    for (let at = 0; at < group.length; at++)
      for (const sign of signs)
        if (sign !== group[at])
          expect(lookAtGroup(group.slice(0, at) + sign + group.slice(at + 1), place).is).toBe('misprint');
});

test('two signs that changed places, a sign too few, and a group in the place of another are found', () => {
  for (const [place, group] of groups.entries()) {
    for (let at = 0; at + 1 < group.length; at++) {
      const exchanged = `${group.slice(0, at)}${group[at + 1]}${group[at]}${group.slice(at + 2)}`;
      if (exchanged !== group) expect(lookAtGroup(exchanged, place).is).toBe('misprint');
    }
    expect(lookAtGroup(group.slice(1), place).is).toBe('length');
    expect(lookAtGroup(`U${group.slice(1)}`, place)).toEqual({ is: 'sign', sign: 'U' });
    for (const other of groups.keys())
      if (other % 32 !== place % 32) expect(lookAtGroup(group, other).is).toBe('misprint');
  }
});
