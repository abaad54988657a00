import type { appShell as en } from '../en/app-shell.ts';

export const appShell: Record<keyof typeof en, string> = {
  'start.late': 'Jejak masih memulai',
  'start.late-help':
    'Isi loker Anda tidak tersentuh. Bila ini tidak hilang, tutup jendela, buka Jejak lagi, dan periksa apakah program lain membebani komputer.',
  'shell.open': 'Buka Jejak',
  'shell.quit': 'Keluar; yang sedang berjalan disegel apa adanya',
  'shell.pages': 'Jejak: {{count, number}} halaman akan ditangkap',
  'shell.idle': 'Jejak: tidak ada yang berjalan',
};
