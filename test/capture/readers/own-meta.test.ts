import { expect, test } from 'vitest';
import { isNotice } from '../../../src/capture/readers/own-meta.ts';
import { Page } from '../../../src/capture/readers/page.ts';
import { pageOf } from './read.ts';

const noticed = (title: string): boolean =>
  isNotice(
    new Page({ url: 'https://www.instagram.com/p/Ca/', html: pageOf({ 'og:title': title }), dom: null }),
  );

test.each([
  'Halaman tidak ditemukan | Facebook',
  'Page not found • Instagram',
  "This content isn't available right now",
  'Login • Instagram',
  'Masuk ke Facebook',
  'Log into Facebook | Facebook',
  'Log in or sign up to view',
  'Just a moment...',
])('%s is a notice', (title) => expect(noticed(title)).toBe(true));

test.each([
  'This story was told to me by my father',
  'Video tidak ada suara',
  'Masuk ke hati rakyat',
  'Login dulu baru komentar',
  'Akun ini sudah tidak ada gunanya',
  'Anda diblokir sama dia?',
  'Sign up for our village run',
])('%s is what somebody wrote', (title) => expect(noticed(title)).toBe(false));
