import type { archive as en } from '../en/archive.ts';

export const archive: Record<keyof typeof en, string> = {
  'error.archive-body-changed':
    'Sebuah jawaban server berubah di disk ketika dimasukkan ke arsip halaman. Berkas lain dari pengambilan ini tetap disimpan, arsipnya tidak. Ambil ulang halaman itu, dan periksakan disk jika hal ini berulang.',
};
