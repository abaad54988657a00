import { describe, expect, test } from 'vitest';
import type { ItemFile } from '../../../../src/contract/item.ts';
import { namePicture, picturesOf } from '../../../../src/renderer/screens/item/pictures.ts';
import { wordsIn } from '../../../../src/words/index.ts';

const file = (role: string, mediaType = 'image/png'): ItemFile => ({
  ...{ role, mediaType, name: role, bytes: 1 },
  sha256: '0'.repeat(64),
});
const roles = (files: ItemFile[]): string[] => picturesOf(files).map(({ role }) => role);

describe('pictures of an item', () => {
  test('the whole page comes first, its parts in their order', () => {
    const files = ['viewport', 'screenshot-10', 'screenshot-2', 'screenshot', 'thumbnail'].map((role) =>
      file(role),
    );
    expect(roles(files)).toEqual(['screenshot', 'screenshot-2', 'screenshot-10', 'viewport']);
  });

  test('what a browser cannot draw is left out, and the small picture stands in for it', () => {
    expect(roles([file('original', 'image/heic'), file('thumbnail', 'image/webp')])).toEqual(['thumbnail']);
  });

  test('a file that is no picture is none', () => {
    expect(roles([file('original', 'application/pdf'), file('text', 'text/plain')])).toEqual([]);
  });

  test('a part is called by its number', () => {
    expect(namePicture('screenshot-3', wordsIn('en'))).toContain('3');
  });
});
