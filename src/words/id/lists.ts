import type { lists as en } from '../en/lists.ts';

export const lists: Record<keyof typeof en, string> = {
  'step.site-rests': 'membiarkan situs yang meminta jeda',
  'cli.option.at-once':
    'halaman yang ditangkap bersamaan, masing-masing dengan peramban sendiri (setengah dari jumlah prosesor, paling banyak 4)',
  'cli.option.pause':
    'jeda paling singkat antara dua halaman satu situs, detik (2,5 sampai 4, di loopback tidak ada); 0: tanpa jeda, dan beberapa halaman satu situs bersamaan',
  'cli.option.report': 'tulis hasil setiap halaman ke berkas CSV ini',
  'cli.note.list-line': 'Baris {{line}} dilewati: {{why}}',
  'cli.note.list-repeated': 'Baris {{line}} mengulang baris {{first}}; ditangkap sekali saja.',
  'cli.note.put-back': 'Situsnya meminta jeda; jawaban itu disimpan, halamannya dikembalikan ke antrean.',
  'cli.note.put-back-for':
    'Situsnya meminta jeda {{count, number}} detik; jawaban itu disimpan, halamannya dikembalikan ke antrean.',
  'cli.note.report': 'Hasil setiap halaman: {{file}}',
  'cli.note.sites': 'Per situs:',
  'cli.note.site':
    '{{count, number}} halaman: {{complete, number}} lengkap, {{partial, number}} sebagian, {{noContent, number}} tanpa isi, {{failed, number}} gagal, {{left, number}} tidak diminta',
  'cli.note.site_one':
    '1 halaman: {{complete, number}} lengkap, {{partial, number}} sebagian, {{noContent, number}} tanpa isi, {{failed, number}} gagal, {{left, number}} tidak diminta',
  'error.at-once-out-of-range':
    '“{{what}}” bukan jumlah halaman yang ditangkap bersamaan: dari 1 sampai {{most}}. Tidak ada yang ditangkap.',
};
