import { expect, test } from 'vitest';
import { groupNip, readNip } from '../../src/contract/nip.ts';

test('takes a staff number by its form, however it is parted', () => {
  for (const text of ['198001012005011001', '19800101 200501 1 001', '19800101-200501.1-001'])
    expect(readNip(text, 2026)).toEqual({ nip: '198001012005011001' });
  // A contract employee's: no month of appointment, but which appointment it is.
  expect(readNip('199001012021211001', 2026)).toEqual({ nip: '199001012021211001' });
  expect(readNip('199602292026122999', 2026)).toEqual({ nip: '199602292026122999' });
  expect(groupNip('198001012005011001')).toBe('19800101 200501 1 001');
});

test('names the part that cannot be', () => {
  expect(readNip('', 2026)).toBe('length');
  expect(readNip('19800101200501100', 2026)).toBe('length');
  expect(readNip('19800101200501100A', 2026)).toBe('length');
  expect(readNip('199502292019011001', 2026)).toBe('birth');
  expect(readNip('198013012005011001', 2026)).toBe('birth');
  expect(readNip('203001012046011001', 2026)).toBe('birth');
  expect(readNip('198001011990011001', 2026)).toBe('appointment');
  expect(readNip('198001012005131001', 2026)).toBe('appointment');
  expect(readNip('198001012005001001', 2026)).toBe('appointment');
  expect(readNip('198001012029011001', 2026)).toBe('appointment');
  expect(readNip('198001012005013001', 2026)).toBe('sex');
  expect(readNip('198001012005011000', 2026)).toBe('serial');
});
