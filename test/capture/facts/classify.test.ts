import { describe, expect, test } from 'vitest';
import { classify, type PageFacts } from '../../../src/capture/facts/classify.ts';

const page = (change: Partial<PageFacts>): PageFacts => ({
  url: 'https://x.example/p/1',
  title: '',
  canonical: null,
  meta: [],
  jsonLd: [],
  textLength: change.textStart?.length ?? 0,
  textStart: '',
  passwords: 0,
  pictures: 1,
  captcha: false,
  logOut: false,
  ...change,
});
const answer = { asked: 'https://x.example/p/1', status: 200, bytes: 1000 };

describe('what kind of answer a page is', () => {
  test.each([
    ['Maaf, halaman ini tidak tersedia.', 'gone'],
    ["Sorry, this page isn't available.", 'gone'],
    ['Hmm...this page doesn’t exist. Try searching for something else.', 'gone'],
    ['Video unavailable', 'gone'],
    ['Konten ini tidak tersedia saat ini', 'gone'],
    ['Konten ini sedang tidak tersedia', 'gone'],
    [
      'Terkunci\nBiasanya ini terjadi karena pemilik hanya membagikannya kepada grup kecil orang, mengubah siapa yang dapat melihatnya, atau menghapusnya.',
      'gone',
    ],
    [
      "Locked\nWhen this happens, it's usually because the owner only shared it with a small group of people, changed who can see it or it's been deleted.",
      'gone',
    ],
    ['Biasanya ini terjadi karena pemilik hanya membagikan berasnya.', 'ok'],
    ['Verify you are human', 'captcha'],
    ['Akses ditolak', 'blocked'],
    ['YouTube\nSign in to confirm you’re not a bot', 'captcha'],
    ['Login untuk mengonfirmasi bahwa Anda bukan bot', 'captcha'],
    ['Konfirmasi bahwa Anda adalah manusia', 'captcha'],
    ['Confirm that you’re human to use your account', 'captcha'],
    ['Verify to continue:\nDrag the slider to fit the puzzle', 'captcha'],
    ['Geser untuk melengkapi puzzle', 'captcha'],
    ['Select 2 objects that are the same shape', 'captcha'],
    ['Konfirmasi bahwa ini Anda', 'captcha'],
    ['Something went wrong. Try reloading.\nRetry', 'server-error'],
    ['Ada yang salah. Coba muat ulang.', 'server-error'],
    ['You must log in to continue.', 'login-wall'],
    ['Anda harus masuk untuk melanjutkan.', 'login-wall'],
    ['Anda Tidak Dapat Menggunakan Fitur Ini Saat Ini', 'blocked'],
    ['Postingan ini berasal dari akun yang tidak ada lagi. Pelajari selengkapnya', 'gone'],
    ['Video tidak tersedia lagi karena akun YouTube yang terkait dengan video ini telah dihentikan.', 'gone'],
    ['Video ini telah dihapus oleh pengupload', 'gone'],
    ['Tidak semua yang mengembara tersesat, tetapi halaman ini tersesat.', 'gone'],
    ['Something went wrong with my phone', 'ok'],
    ['Anda harus masuk untuk makan', 'ok'],
    ['Join LinkedIn', 'ok'],
    ['Please wait a few minutes before you try again.', 'rate-limited'],
    ['Harap tunggu beberapa menit sebelum mencoba lagi.', 'rate-limited'],
    ['You’re Temporarily Blocked', 'blocked'],
    ['Anda Diblokir Sementara', 'blocked'],
    ['We suspect automated behavior on your account', 'blocked'],
    ['Kami mencurigai perilaku otomatis di akun Anda', 'blocked'],
    ['This Post is from an account that no longer exists.', 'gone'],
    ['This Post is from a suspended account.', 'gone'],
    ['Post ini dari akun yang ditangguhkan. Pelajari selengkapnya', 'gone'],
    ['Private video\nSign in if you’ve been granted access', 'private'],
    ['Video pribadi', 'private'],
    ['Video ini bersifat pribadi.', 'private'],
    ['This Account is Private', 'private'],
    ['Akun Ini Bersifat Privat', 'private'],
    ['Akun ini privat\nIkuti akun ini untuk melihat konten dan suka mereka', 'private'],
    ['These posts are protected', 'private'],
    ['Postingan ini dilindungi', 'private'],
    [
      'Only approved followers can see @contoh’s posts. To request access, click Follow. Learn more',
      'private',
    ],
    ['Something went wrong\nThere may be an issue with our servers.\nReload page', 'server-error'],
    ['Terjadi kesalahan\nMuat ulang halaman', 'server-error'],
    ['Ada yang salah\nMari bersama', 'ok'],
    ['Akun ini privat ya kak', 'ok'],
    ['This post cannot be displayed', 'gone'],
    ['Postingan ini tidak dapat ditampilkan', 'gone'],
    ['Profile isn’t available', 'gone'],
    ['Profil tidak tersedia\nTautan mungkin rusak', 'gone'],
    ['Hmm... halaman ini tidak ada. Coba cari yang lain.', 'gone'],
    ['Video saat ini tidak tersedia', 'gone'],
    ['Cerita ini tidak lagi tersedia', 'gone'],
    ['Akun ini tidak ada', 'gone'],
    [
      'This video is no longer available because the YouTube account associated with this video has been terminated.',
      'gone',
    ],
    ['This Post was deleted by the Post author. Learn more', 'gone'],
    ["This content isn't available at the moment", 'gone'],
    ['Konten Ini Tidak Tersedia Saat Ini', 'gone'],
    ['Too Many Requests', 'rate-limited'],
    ['Verify you are human by completing the action below.', 'captcha'],
    ['Video tidak ada suaranya kak', 'ok'],
    ['Video tidak ada suara', 'ok'],
    ['Akun ini sudah tidak ada gunanya', 'ok'],
    ['Postingan ini dihapus aja deh', 'ok'],
    ['Private video call dong', 'ok'],
    ['This post was hilarious', 'ok'],
    ['This video has been a joy', 'ok'],
    ['This post was removed by my boss lol', 'ok'],
    ['Too many requests from netizen, sabar ya', 'ok'],
    ['Anda diblokir sama dia? Kasihan', 'ok'],
    ['Verify you’re human lol', 'ok'],
    ['Geser dulu kak, puzzle itu susah', 'ok'],
    ['Drag the slider all day', 'ok'],
    ['Just a moment of your time', 'ok'],
    ['Profil ini milik Siti', 'ok'],
    ['Private video lessons for children', 'ok'],
    ['Akun ini tidak adakan undian', 'ok'],
    ['Anda dibatasi waktu? Baca ini', 'ok'],
    ['Profile available for work', 'ok'],
    ['Story available now', 'ok'],
    ['Video ini tersedia', 'ok'],
    ['Selamat pagi. Konten ini tidak tersedia, katanya.', 'ok'],
  ])('%s', (textStart, outcome) => {
    expect(classify(answer, page({ textStart }))).toBe(outcome);
  });

  test('a whole phrase is somebody’s where it stands in what they said, unless the site says it too', () => {
    const said = {
      textStart: 'Mari memilih\nBudi\nVideo unavailable\n2 j',
      othersWords: 'Budi\nVideo unavailable\n2 j',
    };
    expect(classify(answer, page(said))).toBe('ok');
    expect(classify(answer, page({ ...said, textStart: `Video unavailable\n${said.textStart}` }))).toBe(
      'gone',
    );
  });
  test('a title says it with the name of the site behind it', () => {
    expect(classify(answer, page({ title: 'Page not found • Instagram', textStart: 'x' }))).toBe('gone');
    expect(classify(answer, page({ title: 'Attention Required! | Cloudflare', textStart: 'x' }))).toBe(
      'captcha',
    );
    expect(classify(answer, page({ title: 'This story was told to me by my father', textStart: 'x' }))).toBe(
      'ok',
    );
  });
  test('a phrase in a long page is content', () => {
    expect(classify(answer, page({ textStart: 'Halaman tidak ditemukan', textLength: 9000 }))).toBe('ok');
  });
  test('a password field beside content is not a wall', () => {
    expect(classify(answer, page({ textStart: 'Berita hari ini', textLength: 900, passwords: 1 }))).toBe(
      'ok',
    );
  });
  test('what could not be got beside what somebody says takes nothing from that', () => {
    const textStart = 'Siti Contoh\n2 jam\nMari bersama\nSomething went wrong. Try reloading.';
    const othersWords = 'Siti Contoh\n2 jam\nMari bersama';
    expect(classify(answer, page({ textStart, othersWords }))).toBe('ok');
  });
  test('what could not be got beside a large film takes nothing from that', () => {
    const textStart = 'Mari bersama\nTerjadi kesalahan\nCoba lagi';
    expect(classify(answer, page({ textStart, largePictures: 1 }))).toBe('ok');
    expect(classify(answer, page({ textStart, largePictures: 0 }))).toBe('server-error');
  });
  test('a way to the log-in page is a wall', () => {
    expect(classify(answer, page({ textStart: 'Bergabung dengan LinkedIn', passwords: 1 }))).toBe(
      'login-wall',
    );
    const facts = page({ url: 'https://x.example/accounts/login/?next=/p/1/', textStart: 'X', passwords: 1 });
    expect(classify(answer, facts)).toBe('login-wall');
  });
  test('a status says it where the page does not', () => {
    expect(classify({ ...answer, status: 404 }, page({ textStart: 'Ups' }))).toBe('not-found');
    expect(classify({ ...answer, status: 403 }, page({ textStart: 'x', captcha: true }))).toBe('captcha');
    expect(classify({ ...answer, status: 503 }, page({ textStart: 'x' }))).toBe('server-error');
    expect(classify({ ...answer, status: 999 }, page({ textStart: 'Request denied' }))).toBe('blocked');
  });
});
