import { MantineProvider } from '@mantine/core';
import { createElement as draw } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import { Read, ReadError, type Reading } from '../../../src/renderer/shared/read.tsx';
import { WordsProvider } from '../../../src/renderer/shared/words.tsx';
import { wordsIn } from '../../../src/words/index.ts';

const words = wordsIn('id');
const readAt = Date.parse('2026-11-27T02:05:00Z');
const away = new JejakError('locker-away', 'could-not-go-on', { locker: '/disk/Contoh.jejak' });
const said = words.say('error.locker-away', { locker: '/disk/Contoh.jejak' });
const again = words.say('item.try-again');

function reading(data: string | undefined, error: unknown): Reading<string> {
  const dataUpdatedAt = data === undefined ? 0 : readAt;
  return { data, error, dataUpdatedAt, isFetching: false, refetch: () => Promise.resolve() };
}

/** What a person reads where this is shown. */
function seen(element: React.ReactNode): string {
  const html = renderToStaticMarkup(
    draw(MantineProvider, null, draw(WordsProvider, { words, children: element })),
  );
  return html
    .replaceAll(/<style[^]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const shown = (of: Reading<string>): string =>
  seen(draw(Read<string>, { of, waiting: 'menunggu', children: (data) => `isi: ${data}` }));

test('what is known stays where it cannot be read anew, with why, as of when, and a way to try again', () => {
  const text = shown(reading('tiga butir', away));
  expect(text).toContain('isi: tiga butir');
  expect(text).toContain(said);
  expect(text).toMatch(/keadaan saat terakhir dibaca, .*27 November 2026/);
  expect(text).toContain(again);
});

test('only where nothing is known does the error stand alone, and nothing is said of before', () => {
  expect(shown(reading(undefined, away))).toBe(`${said} ${again}`);
});

test('what is read is shown without a word, and what is being read is waited for', () => {
  expect(shown(reading('tiga butir', null))).toBe('isi: tiga butir');
  expect(shown(reading(undefined, null))).toBe('menunggu');
});

test('of several that a place is read by, the one that failed speaks, once', () => {
  const whole = reading('satu', null);
  const text = seen(draw(ReadError, { of: [whole, reading('dua', away), reading(undefined, away)] }));
  expect(text.split(said)).toHaveLength(2);
  expect(seen(draw(ReadError, { of: [whole] }))).toBe('');
});
