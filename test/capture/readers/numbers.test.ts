import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayCounts } from '../../../src/capture/readers/count-words.ts';
import { Facts } from '../../../src/capture/readers/facts.ts';
import { leadingCount, parseCount } from '../../../src/capture/readers/numbers.ts';

describe('a count as pages show it', () => {
  test.each([
    ['553', null, 553, false],
    ['298K', null, 298_000, true],
    ['25.5K', 'en', 25_500, true],
    ['1,2 rb', 'id', 1200, true],
    ['1,2 rb', 'en', 1200, true],
    ['1,25\u00a0rb', 'id', 1250, true],
    ['10 ribu', null, 10_000, true],
    ['3 jt', null, 3_000_000, true],
    ['4,69 jt', 'id', 4_690_000, true],
    ['1,2 M', 'id', 1_200_000_000, true],
    ['2.5 mil', 'es', 2500, true],
    ['12 lakh', 'en', 1_200_000, true],
    ['1.5 crore', 'en', 15_000_000, true],
    ['1.2万', 'ja', 12_000, true],
    ['1.2M', 'en', 1_200_000, true],
    ['1.2M', null, 1_200_000, true],
    ['4,69\u00a0M', 'es', 4_690_000, true],
    ['1.234', null, 1234, false],
    ['1,234', null, 1234, false],
    ['1 234 567', 'fr', 1_234_567, false],
    ['12,34,567', 'en-IN', 1_234_567, false],
    ['1.234 rb', 'id', 1_234_000, true],
    ['1.234,5 rb', 'id', 1_234_500, true],
    ['1,234K', 'en', 1_234_000, true],
    ['1.234K', 'en', 1234, true],
    ['10+', null, 10, true],
    ['lebih dari 100', 'id', 100, true],
    ['１２３', null, 123, false],
  ])('%s on a page in %s is %i', (text, language, value, approximate) => {
    expect(parseCount(text, language)).toMatchObject({ value, approximate, shown: text });
  });

  test.each([
    ['1.2', null],
    ['1,2', 'id'],
    ['1.234K', null],
    ['3M', null],
    ['3M', 'id'],
    ['1.2M', 'id'],
    ['2.5 mil', 'en'],
    ['10 mil', null],
    ['1,2,3', null],
    ['12.34.567', 'id'],
    ['1.2B', 'es'],
    ['99999999999999999999', null],
  ])('%s on a page in %s can be read in more than one way, and is not guessed', (text, language) => {
    expect(parseCount(text, language)).toMatchObject({ value: null, shown: text });
  });

  test.each(['', '-', 'K', 'Like', 'Suka', 'K3', '12/34', '1..2', '-5', '5 of 12', 'setengah juta'])(
    '%s is none',
    (text) => {
      expect(parseCount(text, 'id')?.value ?? null).toBeNull();
    },
  );

  test('with words after it is read as far as it goes', () => {
    expect(leadingCount('4,69 jt subscriber', 'id')).toMatchObject({ value: 4_690_000, shown: '4,69 jt' });
    expect(leadingCount('1.077.715 x ditonton', 'id')).toMatchObject({
      value: 1_077_715,
      approximate: false,
    });
    expect(leadingCount('45 Likes. Like', 'en')).toMatchObject({ value: 45 });
    expect(leadingCount('5 of 12 shown', 'en')).toBeUndefined();
    // Beside an English word numbers are English, whatever the page says of its language.
    expect(leadingCount('1.2M likes', 'id')).toMatchObject({ value: 1_200_000 });
    expect(leadingCount('1,2 M likes', 'id')).toMatchObject({ value: 1_200_000_000 });
    expect(leadingCount('1.2M suka', 'id')).toMatchObject({ value: null });
  });

  test('beside an English word is written as in English', () => {
    const facts = new Facts();
    sayCounts(facts, '1M Followers, 501 Following, 1.234 Postingan', { language: 'id', where: 'x' });
    const { counts } = facts.toPost({ platform: 'x', kind: 'profile', url: 'https://x.com/', found: {} });
    expect(counts).toMatchObject({
      followers: { value: 1_000_000, approximate: true, shown: '1M' },
      following: { value: 501 },
      posts: { value: 1234 },
    });
  });

  test('is counted for what its word names, and for nothing where the word is not known', () => {
    const facts = new Facts();
    sayCounts(facts, '1,2 rb suka, 553 komentar, 7 kambing', { language: 'id', where: 'x' });
    const { counts } = facts.toPost({ platform: 'x', kind: 'post', url: 'https://x.com/', found: {} });
    expect(counts).toEqual({
      likes: { value: 1200, approximate: true, shown: '1,2 rb' },
      comments: { value: 553, approximate: false, shown: '553' },
    });
  });
});

describe('whatever a page shows', () => {
  const language = fc.constantFrom(null, 'id', 'en', 'es', 'ms', 'xx-YY', '');

  test('never breaks the reading, and gives a whole number, none, or not known', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d., 'KMBrbjt+]{0,20}$/));
    fc.assert(
      fc.property(text, language, (shown, lang) => {
        for (const read of [parseCount(shown, lang), leadingCount(shown, lang)]) {
          if (read === undefined || read.value === null) continue;
          expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a whole number comes back as it was written, however its thousands are parted', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.constantFrom('id-ID', 'en-US', 'fr-FR', 'de-CH'),
        language,
        (number, written, lang) => {
          expect(parseCount(number.toLocaleString(written).replaceAll('’', "'"), lang)).toMatchObject({
            value: number,
            approximate: false,
          });
        },
      ),
    );
  });

  test('a rounded number comes back within its rounding, and a larger one is never read as smaller', () => {
    const short = (number: number, written: string): string =>
      new Intl.NumberFormat(written, { notation: 'compact', maximumFractionDigits: 1 }).format(number);
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 900_000_000 }),
        fc.integer({ min: 0, max: 900_000_000 }),
        fc.constantFrom('id', 'en'),
        (number, more, written) => {
          const [small, large] = [number, number + more].map(
            (each) => parseCount(short(each, written), written)?.value,
          );
          if (typeof small !== 'number' || typeof large !== 'number')
            throw new Error(`not read: ${short(number, written)}`);
          expect(Math.abs(small - number)).toBeLessThanOrEqual(number * 0.06);
          expect(large).toBeGreaterThanOrEqual(small);
        },
      ),
    );
  });
});

test('what states numbers is read as far as such a text is long, and no further', () => {
  const counted = (text: string) => sayCounts(new Facts(), text, { language: 'en', where: 'x' });
  expect(counted('5 likes')).toBe(1);
  expect(counted(`${'.'.repeat(2000)}5 likes`)).toBe(0);
});
