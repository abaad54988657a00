import { afterEach, expect, test, vi } from 'vitest';
import { readStoredJson } from '../../../../src/renderer/screens/item/stored-file.ts';
import { nameError } from '../../../../src/renderer/shared/name-error.ts';
import { wordsIn } from '../../../../src/words/index.ts';

afterEach(() => vi.unstubAllGlobals());

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** What is said where the locker answers so. */
async function saidOf(answer: () => Promise<Response>, language: 'id' | 'en'): Promise<string> {
  vi.stubGlobal('fetch', answer);
  const { signal } = new AbortController();
  const error: unknown = await readStoredJson('1', 'comments', isList, signal).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { code, params } = nameError(error);
  return wordsIn(language).sayCode('error', code, params);
}

test('a stored file that cannot be read, or is of another form, is spoken of in both languages', async () => {
  const missing = () => Promise.resolve(new Response(null, { status: 404 }));
  const broken = () => Promise.reject(new TypeError('Failed to fetch'));
  const other = () => Promise.resolve(new Response('{"v":2}'));
  const none = () => Promise.resolve(new Response('v2'));
  for (const answer of [missing, broken]) {
    expect(await saidOf(answer, 'id')).toMatch(/^Berkas tersimpan comments .* tidak dapat dibaca/);
    expect(await saidOf(answer, 'en')).toMatch(/^The stored file comments .* could not be read/);
  }
  for (const answer of [other, none]) {
    expect(await saidOf(answer, 'id')).toMatch(/^Berkas tersimpan comments .* berbentuk lain/);
    expect(await saidOf(answer, 'en')).toMatch(/^The stored file comments .* a form that/);
  }
});
