import type { appDays as en } from '../en/app-days.ts';

export const appDays: Record<keyof typeof en, string> = {
  'day.form': 'tgl/bln/tahun',
  'day.unread': 'Tanggalnya belum terbaca. Tulis seperti 27/11/2026 atau 27 Nov 2026, atau kosongkan.',
  'day.none': 'Tanggal ini tidak ada di kalender. Tulis seperti 27/11/2026 atau 27 Nov 2026, atau kosongkan.',
  'day.calendar': 'Buka kalender',
  'day.previous-month': 'Bulan sebelumnya',
  'day.next-month': 'Bulan berikutnya',
  'day.previous-year': 'Tahun sebelumnya',
  'day.next-year': 'Tahun berikutnya',
  'day.previous-decade': 'Sepuluh tahun sebelumnya',
  'day.next-decade': 'Sepuluh tahun berikutnya',
  'time-of-day.form': 'jj.mm',
  'time-of-day.unread': 'Jamnya belum terbaca. Tulis dalam 24 jam seperti 14.05, atau kosongkan.',
};
