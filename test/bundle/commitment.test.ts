import { expect, test } from 'vitest';
import { fromBase64, fromHex, toHex, utf8 } from '../../src/bundle/bytes.ts';
import { commit, openingFits } from '../../src/bundle/commitment.ts';
import { encodeEntry, parseEntry } from '../../src/bundle/entry-line.ts';
import { encodeExhibitsCsv } from '../../src/bundle/exhibits-csv.ts';
import { nodePrimitives as p } from '../../src/bundle/node/primitives.ts';
import { sampleCase } from './sample-bundle.ts';

const blind = new Uint8Array(32).fill(3);

test('a commitment is H(blind, canonical value), and only its own opening fits', () => {
  const value = { b: 1, a: 'é' };
  const hex = commit(p, blind, value);
  expect(hex).toBe(toHex(p.sha256(blind, utf8('{"a":"é","b":1}'))));
  const opening = { commit: hex, blind: toHex(blind), value };
  expect(openingFits(p, opening)).toBe(true);
  expect(openingFits(p, { ...opening, value: { ...value, b: 2 } })).toBe(false);
  expect(openingFits(p, { ...opening, blind: toHex(new Uint8Array(32)) })).toBe(false);
  expect(openingFits(p, { ...opening, value: 1.5 })).toBe(false);
  expect(openingFits(p, { ...opening, blind: 'ab' })).toBe(false);
  expect(() => commit(p, new Uint8Array(16), value)).toThrow('blind-wrong-length');
});

test('an entry reads back from its own bytes only', () => {
  const [{ entry, bytes } = { entry: undefined, bytes: new Uint8Array() }] = sampleCase().log.entries;
  if (entry === undefined) throw new Error('no entry');
  expect(parseEntry(bytes)).toEqual(entry);
  expect(encodeEntry(parseEntry(bytes))).toEqual(bytes);
  const refuse = (change: object): void => {
    expect(() => parseEntry(encodeEntry({ ...entry, ...change }))).toThrow('entry-wrong-form');
  };
  refuse({ v: 2 });
  refuse({ seq: -1 });
  refuse({ at: '2026-11-22T05:00:00Z' });
  refuse({ prev: 'AB'.repeat(32) });
  refuse({ extra: 1 });
  expect(() => parseEntry(utf8(JSON.stringify({ z: 1, a: 2 })))).toThrow('not-canonical');
  expect(() => parseEntry(new Uint8Array(2 ** 20 + 1).fill(0x20))).toThrow('entry-too-long');
});

test('hex and base64 are taken in their one form only', () => {
  expect(fromHex('00ff')).toEqual(Uint8Array.of(0, 255));
  for (const each of ['0', '0G', 'FF', ' 00']) expect(() => fromHex(each)).toThrow('not-hex');
  expect(fromBase64('AP8=')).toEqual(Uint8Array.of(0, 255));
  for (const each of ['AP8', 'AP9=', 'AP8=\n', 'A P8=', '_w=='])
    expect(() => fromBase64(each)).toThrow('not-base64');
});

test('exhibits.csv cannot run as a formula, and is read by its own rules', () => {
  const row = {
    label: '=1+1',
    item: '@x',
    kind: '-',
    title: 'a "b", c\nd',
    capturedAt: '',
    source: '\tx',
    path: '+',
    sha256: '',
  };
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(encodeExhibitsCsv([row]))).toBe(
    '\ufefflabel,item,kind,title,captured_at,source,path,sha256\r\n' +
      '\'=1+1,\'@x,\'-,"a ""b"", c\nd",,\'\tx,\'+,\r\n',
  );
});
