import { describe, expect, test } from 'vitest';
import { faultOfText, faultOfTime, handedInOf, seenText } from '../../src/contract/handed-in.ts';
import { workUnderWay } from '../../src/contract/under-way.ts';

/** 14:05 in western Indonesia, 16:05 in the east. */
const now = new Date('2026-11-25T07:05:00.000Z');
const codeOf = (at: string, zone: string | null): string | null =>
  faultOfTime({ at, zone }, now)?.code ?? null;

describe('a time of handing over', () => {
  test.each([
    ['2026-11-25', null],
    ['2026-11-25', '+07:00'],
    ['2026-11-25T14:05', '+07:00'],
    ['2026-11-25T15:05', '+08:00'],
    ['2026-11-25T16:05', '+09:00'],
    ['2026-11-25T07:05:59', '+00:00'],
    ['2024-02-29', '+08:00'],
    ['1970-01-01T00:00', '+09:00'],
  ])('is taken: %s %s', (at, zone) => {
    expect(codeOf(at, zone)).toBeNull();
  });

  test.each([
    ['', null],
    ['kemarin sore', null],
    ['2026', null],
    ['2026-11', null],
    ['2026-11-25T', '+07:00'],
    ['2026-11-25T14', '+07:00'],
    ['2026-11-25T14:05Z', null],
    ['2026-11-25\n', null],
    ['\u200f2026-11-25', null],
    ['٢٠٢٦-١١-٢٥', null],
    ['+002026-11-25', null],
    ['-000001-01-01', null],
    ['10000-01-01', null],
    ['2026-02-30', null],
    ['2023-02-29', null],
    ['2026-13-01', null],
    ['2026-00-10', null],
    ['2026-11-24T24:00', '+07:00'],
    ['2026-11-24T23:60', '+07:00'],
    ['2026-11-24T14:05', 'WIB'],
    ['2026-11-24T14:05', ''],
    ['2026-11-24', '+99:00'],
    ['2026-11-24', '+07:99'],
    ['2026-11-24', '+15:00'],
  ])('is none: %j %j', (at, zone) => {
    expect(codeOf(at, zone)).toBe('received-when-not-a-time');
  });

  test('with a time of day is none without its zone', () => {
    expect(codeOf('2026-11-25T14:05', null)).toBe('received-when-without-zone');
  });

  test('is not before there were files to hand over', () => {
    for (const at of ['0000-01-01', '0026-11-25', '1969-12-31'])
      expect(codeOf(at, '+07:00')).toBe('received-when-too-early');
  });

  test('has come by this device’s clock, in its own zone, but for some minutes', () => {
    expect(codeOf('2026-11-25T14:10', '+07:00')).toBeNull();
    expect(codeOf('2026-11-25T14:11', '+07:00')).toBe('received-when-in-future');
    // The same reading is past in the east and to come in the west.
    expect(codeOf('2026-11-25T15:30', '+09:00')).toBeNull();
    expect(codeOf('2026-11-25T15:30', '+08:00')).toBe('received-when-in-future');
    expect(codeOf('9999-12-31', null)).toBe('received-when-in-future');
  });

  test('of a day has come where the day has begun, anywhere on earth where no zone is said', () => {
    const evening = new Date('2026-11-25T15:30:00.000Z'); // the 26th has begun in the east alone
    const faultOf = (zone: string | null): string | null =>
      faultOfTime({ at: '2026-11-26', zone }, evening)?.code ?? null;
    expect(faultOf('+09:00')).toBeNull();
    expect(faultOf('+08:00')).toBe('received-when-in-future');
    expect(faultOf(null)).toBeNull();
    expect(faultOfTime({ at: '2026-11-27', zone: null }, evening)?.code).toBe('received-when-in-future');
  });

  test('is named in the refusal no longer than a line', () => {
    const fault = faultOfTime({ at: '9'.repeat(100_000), zone: null }, now);
    expect(String(fault?.params['what']).length).toBeLessThan(70);
  });
});

describe('who and where', () => {
  test('are taken in any writing', () => {
    for (const text of [
      '',
      'Balai Desa Contoh',
      'بيت الشاهد',
      '証人の家',
      'Ketua RT 04 👩🏽‍⚖️',
      'a'.repeat(500),
    ])
      expect(faultOfText(text)).toBeNull();
    expect(faultOfText('👍'.repeat(500))).toBeNull();
  });

  test('are refused where what is kept would not be what is read, or is a book', () => {
    const characters = [
      '\u0000',
      '\u001b',
      '\n',
      '\t',
      '\u0085',
      '\u2028',
      '\u200f',
      '\u061c',
      '\u202e',
      '\u2067',
    ];
    for (const character of characters) {
      expect(faultOfText(`Balai${character}Desa`)?.code, JSON.stringify(character)).toBe(
        'received-text-unseen',
      );
    }
    expect(faultOfText('a\u202eb')?.params).toEqual({ character: 'U+202E' });
    expect(faultOfText('a'.repeat(501))).toEqual({
      code: 'received-text-too-long',
      params: { length: 501, longest: 500 },
    });
  });

  test('lose what is not seen in the field where they are typed, and nothing else', () => {
    const seen = seenText('\u202aBalai\u202c\r\n\tDesa\u200f  Contoh\u0000 👩🏽‍⚖️ ');
    expect(seen).toBe('Balai Desa  Contoh 👩🏽‍⚖️ ');
    expect(faultOfText(seen)).toBeNull();
  });
});

test('what another program says in another form is left out, and the rest read', () => {
  const foreign = {
    receivedWhere: 7,
    receivedWhen: 'kemarin sore',
    receivedHow: [],
    receivedForm: 'pahatan',
  };
  expect(handedInOf({ receivedFrom: 'Budi', ...foreign })).toEqual({
    receivedFrom: 'Budi',
  });
  const when = { at: '2026-11-25', precision: 'day', zone: null, shown: null };
  expect(handedInOf({ url: 'x', receivedWhen: when })).toEqual({
    receivedWhen: { at: '2026-11-25', zone: null },
  });
  for (const wrong of [{ at: '2026-99-99' }, { at: null }, { at: '2026-11' }, { zone: 'WIB' }, { zone: 7 }])
    expect(handedInOf({ receivedWhen: { ...when, ...wrong } }), JSON.stringify(wrong)).toEqual({});
});

test('a bringing-in that an earlier version began, which knew who alone, is still offered', () => {
  const begun = { kind: 'import', files: [], case: null, receivedFrom: 'Budi', note: '' };
  expect(workUnderWay.parse(begun)).toEqual({
    ...begun,
    folders: [],
    receivedWhere: '',
    receivedWhen: null,
    receivedHow: '',
    receivedForm: null,
  });
});
