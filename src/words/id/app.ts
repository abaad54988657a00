import type { app as en } from '../en/app.ts';

export const app: Record<keyof typeof en, string> = {
  'mark.complete': 'Lengkap',
  'mark.partial': 'Sebagian',
  'mark.no-content': 'Tanpa isi',
  'mark.failed': 'Gagal',
  'mark.stamped': 'Terstempel',
  'mark.waiting-for-stamp': 'Menunggu stempel',
  'mark.intact': 'Utuh',
  'mark.not-intact': 'Tidak utuh',
  'hash.copy': 'Salin {{name}}: {{value}}',
  'hash.copied': 'Tersalin',
  'error.core-gone':
    'Bagian Jejak yang menyimpan bukti terhenti dan sedang dijalankan lagi. Yang sudah dilaporkan tersimpan tetap aman. Tunggu sebentar, lalu coba lagi.',
};
