import { expect, test } from 'vitest';
import { Whose } from '../../../src/capture/stories/whose.ts';

const links = (...hrefs: string[]) => hrefs.map((href) => ({ href, text: href.split('/').at(-2) ?? '' }));
const facebook = 'https://www.facebook.com/stories/1203/UzpfSVND/';
const instagram = 'https://www.instagram.com/stories/siti.rahayu/3301/';

test('a story is of the account that the address names, and of no other that stands above it', () => {
  const whose = new Whose(instagram);
  const siti = 'https://www.instagram.com/siti.rahayu/';
  const budi = 'https://www.instagram.com/budi/';
  expect(whose.of({ url: instagram, named: null, above: [] })).toBeNull();
  expect(whose.of({ url: instagram, named: null, above: links(budi, siti) })).toMatchObject({
    handle: 'siti.rahayu',
  });
  expect(whose.of({ url: instagram, named: null, above: links(budi) })).toBe('another');
  expect(whose.of({ url: 'https://www.instagram.com/stories/budi/77/', named: null, above: [] })).toBe(
    'another',
  );
  expect(new Whose(instagram).of({ url: instagram, named: null, above: links(budi) })).toBe('another');
});

test('where the address has no name the first account that is named stays', () => {
  const whose = new Whose(facebook);
  const ani = 'https://www.facebook.com/ani.lestari/';
  const page = 'https://www.facebook.com/help/';
  expect(whose.of({ url: facebook, named: null, above: links(page, ani) })).toMatchObject({
    handle: 'ani.lestari',
  });
  expect(whose.of({ url: facebook, named: null, above: links('https://www.facebook.com/budi.mau/') })).toBe(
    'another',
  );
  expect(whose.of({ url: facebook, named: null, above: links(ani) })).toMatchObject({
    handle: 'ani.lestari',
  });
});

test('where no link says whose a story is, a name that changes is a border, and a story’s own words are none', () => {
  const words = (text: string, isHeading = false) => ({
    url: instagram,
    above: [],
    named: { text, isHeading },
  });
  const tell = (...shown: ReturnType<typeof words>[]) => {
    const whose = new Whose(instagram);
    return shown.map((one) => {
      const said = whose.of(one);
      whose.took(one);
      return said;
    });
  };
  expect(tell(words('Siti_Rahayu'), words('@siti.rahayu'), words('budi.mau'))).toEqual([
    null,
    null,
    'another',
  ]);
  expect(tell(words('Bunda Siti', true), words('Bunda Siti', true), words('Budi', true))).toEqual([
    ...[null, null, 'another'],
  ]);
  expect(tell(words('Pagi!'), words('Pagi!'), words('Malam'))).toEqual([null, null, null]);
  expect(tell(words('Pagi!', true), words('Malam', true))).toEqual([null, null]);
});
