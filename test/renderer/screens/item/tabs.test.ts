import { describe, expect, test } from 'vitest';
import { tabsOf } from '../../../../src/renderer/screens/item/tabs.ts';

const file = (role: string) => ({
  ...{ role, mediaType: 'text/plain', name: role, bytes: 1 },
  sha256: '0'.repeat(64),
});
const tabs = (kind: 'web' | 'photo' | 'file', roles: string[]): string[] =>
  tabsOf({ kind, files: roles.map(file), madeOf: null });

describe('the tabs of an item', () => {
  test('a photo has no archive, the text in it, and a source only where its facts were read', () => {
    expect(tabs('photo', ['original', 'thumbnail'])).toEqual([
      ...['picture', 'text', 'facts', 'provenance', 'custody', 'notes', 'acts', 'banner', 'files'],
    ]);
    expect(tabs('photo', ['original', 'exif'])).toContain('source');
  });

  test('a conversation is looked at first, and has no picture', () => {
    const chat = {
      ...{ form: 'whatsapp-android' as const, within: null, lines: 1, messages: 1, notes: 0, people: 1 },
      ...{ edited: 0, deleted: 0, omitted: 0, attached: 0, unread: 0, undated: 0 },
      dates: { reading: 'day-first' as const, shownBy: 'figure' as const, line: 1 },
      ...{ clock: 24 as const, zone: null, first: null, last: null },
    };
    const files = ['original', 'text', 'chat', 'capture'].map(file);
    const shown = tabsOf({ kind: 'chat', files, madeOf: null, chat });
    expect(shown[0]).toBe('chat');
    expect(shown).not.toContain('picture');
    expect(tabs('file', ['original'])).not.toContain('chat');
  });

  test('a ProofMode bundle shows its checks first, and has no picture', () => {
    const proof = { media: 1, right: 6, wrong: 0, notChecked: 2 };
    const shown = tabsOf({ kind: 'file', files: [file('proof')], madeOf: null, proof });
    expect(shown[0]).toBe('facts');
    expect(shown).not.toContain('picture');
  });

  test('a file that text was read from has it', () => {
    expect(tabs('file', ['original', 'text'])).toContain('text');
  });

  test('a page that was captured keeps the place where it is said that it has no archive', () => {
    expect(tabs('web', ['dom'])).toEqual(expect.arrayContaining(['replay', 'text', 'source']));
  });

  test('a copy made of a page has none of what the page has', () => {
    const madeOf = {
      ...{ item: '0'.repeat(32), role: 'screenshot', title: 'Halaman', isRedaction: true },
      ...{ what: 'redaction', reason: 'Nama anak', boxes: [] },
    };
    expect(tabsOf({ kind: 'web', files: [file('original')], madeOf })).toEqual([
      ...['picture', 'facts', 'provenance', 'custody', 'notes', 'acts', 'files'],
    ]);
  });
});
