import type { appWalls as en } from '../en/app-walls.ts';

export const appWalls: Record<keyof typeof en, string> = {
  'wall.login-wall': '{{site}} meminta masuk',
  'wall.captcha': '{{site}} meminta bukti bukan robot',
  'wall.rate-limited': '{{site}} terlalu sering diminta',
  'wall.blocked': '{{site}} menolak',
  'wall.server-error': '{{site}} dua kali berturut-turut menjawab dengan gangguan',
  'wall.unread': 'Pada dua halaman {{site}} berturut-turut tidak ada yang terbaca',
  'wall.more':
    '{{count, number}} halaman lain dari situs ini menunggu, supaya tidak ikut menjadi halaman penolakan. Situs lain tetap ditangkap.',
  'wall.more_one':
    'Satu halaman lain dari situs ini menunggu, supaya tidak ikut menjadi halaman penolakan. Situs lain tetap ditangkap.',
  'wall.login-wall-do':
    'Masuk dengan profil di pengaturan, atau tangkap lagi halaman itu dengan profil yang sudah masuk.',
  'wall.captcha-do': 'Buka situs itu dengan profil dan jawab pertanyaannya, lalu lanjutkan.',
  'wall.rate-limited-do': 'Tunggu beberapa saat, lalu lanjutkan.',
  'wall.blocked-do': 'Coba lagi nanti, dari jaringan lain, atau dengan profil.',
  'wall.server-error-do': 'Tunggu beberapa saat, atau pakai profil yang sudah masuk, lalu lanjutkan.',
  'wall.unread-do': 'Lihat gambarnya: mungkin situs itu menolak. Lanjutkan bila tidak, atau pakai profil.',
  'wall.lift': 'Lanjutkan {{site}}',
  'wall.line': '{{site}} menunggu: {{count, number}}',
  'job.walled': 'Tertahan',
  'profiles.rename': 'Ganti nama',
  'profiles.rename-of': 'Ganti nama {{profile}}',
  'profiles.rename-do': 'Simpan',
  'profiles.rename-hint': 'Hasil tangkapan yang sudah ada tetap menyebut nama yang dipakai waktu itu.',
};
