import type { appLists as en } from '../en/app-lists.ts';

export const appLists: Record<keyof typeof en, string> = {
  'queue.at-once': 'Halaman yang ditangkap bersamaan',
  'queue.at-once-hint':
    'Masing-masing dengan peramban sendiri; dari satu situs hanya satu pada satu waktu. Makin banyak, makin perlu memori dan komputer yang cepat.',
  'queue.first': 'Dahulukan',
  'queue.first-of': 'Dahulukan: {{url}}',
  'queue.list-repeated': 'Baris yang mengulang alamat, yang ditangkap sekali saja: {{count, number}}.',
  'queue.list-at-risk': 'Cepat hilang, jadi didahulukan (cerita, siaran langsung): {{count, number}}.',
  'job.at-risk': 'Cepat hilang',
  'job.at-risk-why': 'Cerita atau siaran langsung, menurut bentuk alamatnya: didahulukan dari yang lain.',
  'rest.asked': '{{site}} meminta jeda',
  'rest.next':
    'Halaman berikutnya dalam {{time}}. Halaman yang menunggu: {{count, number}}. Situs lain tetap ditangkap.',
  'rest.pause':
    'Menunggu {{count, number}} dtk sebelum halaman berikutnya dari {{site}}, supaya tidak memberatkan.',
  'rest.lift': 'Minta {{site}} sekarang',
  'sum.over': '{{count, number}} dari {{of, number}} sudah selesai:',
  'sum.done': '{{count, number}} lengkap',
  'sum.partial': '{{count, number}} sebagian',
  'sum.no-content': '{{count, number}} tanpa isi',
  'sum.failed': '{{count, number}} gagal',
  'sum.cancelled': '{{count, number}} dibatalkan',
  'sum.save': 'Simpan sebagai CSV…',
  'sum.saved': 'Tersimpan: {{file}}',
};
