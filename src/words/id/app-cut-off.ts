import type { appCutOff as en } from '../en/app-cut-off.ts';

export const appCutOff: Record<keyof typeof en, string> = {
  'cut-off.title-export': 'Ekspor perkara {{number}} terputus',
  'cut-off.title-import': 'Pemasukan {{of, number}} berkas terputus',
  'cut-off.title-backup': 'Pencadangan ke {{name}} terputus',
  'cut-off.title-check': 'Pemeriksaan loker terputus',
  'cut-off.title-receive': 'Penerimaan {{name}} terputus',
  'cut-off.when': 'Dimulai {{when}}, lalu Jejak, atau jendelanya, berhenti di tengahnya.',
  'cut-off.then-export': 'Log mencatat bahwa {{name}} mulai dibuat.',
  'cut-off.then-import':
    '{{done, number}} dari {{of, number}} sudah masuk utuh. Berkas yang terpotong disimpan sebagai butir sebagian.',
  'cut-off.then-backup': 'Isi loker tidak berubah.',
  'cut-off.then-check': 'Hasilnya belum ada; isi loker tidak berubah.',
  'cut-off.then-receive':
    'Paket masuk utuh atau tidak sama sekali. Kalau ternyata sudah masuk, menerimanya lagi tidak mengubah apa pun.',
  'cut-off.left-removed': 'Berkas yang setengah jadi sudah dihapus.',
  'cut-off.left-stays': 'Berkas yang setengah jadi tidak dapat dihapus; hapuslah sendiri: {{file}}',
  'cut-off.again-export': 'Ekspor lagi',
  'cut-off.again-import': 'Masukkan {{count, number}} sisanya',
  'cut-off.again-backup': 'Cadangkan lagi',
  'cut-off.again-check': 'Periksa lagi',
  'cut-off.again-receive': 'Terima lagi',
  'cut-off.forget': 'Abaikan',
  'cut-off.busy': 'Yang sejenis sedang berjalan; tunggu sampai selesai.',
  'cut-off.passphrase': 'Frasa sandi paket (tidak disimpan)',
  'cut-off.passphrase-short': 'Paling sedikit {{count, number}} huruf',
};
