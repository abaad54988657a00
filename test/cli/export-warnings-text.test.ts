import { expect, test } from 'vitest';
import { describeWarnings } from '../../src/cli/export-warnings-text.ts';
import { loadWords } from '../../src/words/load.ts';

test.each(['id', 'en'] as const)(
  'a warning names each item with the files that hold a name (%s)',
  async (language) => {
    const items = [
      { item: 'a'.repeat(32), label: 'P-1', title: 'Unggahan', files: ['page.txt', 'page.wacz'] },
      { item: 'b'.repeat(32), label: null, title: 'Daftar', files: ['dom.html'] },
    ];
    const [line, ...more] = describeWarnings(
      [{ code: 'own-name-in-files', items }],
      await loadWords(language),
    );
    expect(line).toContain('P-1: page.txt, page.wacz; Daftar (bbbbbbbb): dom.html');
    expect(line).not.toContain('{{');
    expect(more).toEqual([]);
  },
);
