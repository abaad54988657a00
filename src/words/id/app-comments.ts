import type { appComments as en } from '../en/app-comments.ts';

export const appComments: Record<keyof typeof en, string> = {
  'comments.title': 'Komentar',
  'comments.read': '{{count}} komentar terbaca dari halaman.',
  'comments.no-words': 'Tanpa kata yang terbaca: mungkin gambar atau stiker.',
  'comments.read-cut': '{{count}} komentar pertama terbaca; masih ada lagi di halaman.',
  'comments.merged':
    '{{count}} lagi memuat penulis dan kata yang sama dengan salah satu di sini, tanpa waktu atau alamat untuk membedakannya: masing-masing dicantumkan sekali, meski mungkin ditulis berkali-kali.',
  'comments.unread':
    'Pada {{count}} baris daftar tidak dapat dipastikan siapa menulis apa; kata-katanya ada di bagian Teks.',
  'comments.claims': 'Yang tampak saat ditangkap; nama akun bukan bukti siapa orangnya.',
  'comments.filter': 'Saring menurut nama atau kata',
  'comments.found': '{{count}} dari {{all}}',
  'comments.more': 'Tampilkan lagi (sisa {{count}})',
  'comments.answers': 'Balasan atas {{who}}',
  'comments.no-time': 'waktu tidak terbaca',
  'comments.record': 'Catat perbuatan…',
};
