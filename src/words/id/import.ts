import type { imports as en } from '../en/import.ts';

export const imports: Record<keyof typeof en, string> = {
  'cli.import.sum':
    'Berkas: {{items, number}} masuk, {{here, number}} sudah ada, {{failed, number}} tidak masuk.',
  'cli.import.sum-alike':
    'Gambar di antaranya yang tampak mirip dengan yang sudah ada sebelumnya: {{count, number}}',
  'cli.import.here-as': '= {{file}}: sudah ada, tidak dimasukkan lagi: {{as}}',
  'cli.import.here-more': '= dan {{count, number}} lagi yang sudah ada',
  'cli.import.left-out':
    'Dilewati karena tersembunyi atau ditulis sistem untuk dirinya sendiri: {{count, number}}, seperti {{file}}',
  'error.folder-gone':
    'Folder ini tidak ada lagi: {{folder}}. Apakah kartu atau kabelnya tercabut? Yang sudah masuk sampai saat itu aman; {{left, number}} berkas belum masuk. Pasang lagi, lalu bawa masuk folder yang sama: yang sudah ada tidak masuk dua kali.',
  'error.too-many-files':
    'Folder ini memuat lebih dari {{most, number}} berkas: {{folder}}. Tidak ada yang dimasukkan darinya. Pilih folder di dalamnya.',
  'bring-in.add-folder': 'Pilih folder',
  'bring-in.left-out':
    'Dilewati karena tersembunyi atau ditulis sistem untuk dirinya sendiri: {{count, number}}',
  'bring-in.unread': 'Folder yang tidak terbaca: {{count, number}}',
  'bring-in.empty-folder': 'Tidak ada yang dapat dibawa masuk di {{name}}.',
  'bring-in.from-folder':
    'Yang sudah ada di perkara ini dari sebuah folder, dengan isi dan nama yang sama, tidak masuk dua kali.',
  'bring-in.here': 'Sudah ada, tidak dibawa masuk lagi: {{count, number}}',
  'bring-in.here-as': '{{title}}, {{time}} ({{where}})',
  'bring-in.like-before': 'Gambar yang tampak mirip dengan yang sudah ada sebelumnya: {{count, number}}',
  'work.files': 'Berkas {{done, number}} dari {{total, number}}',
  'work.left-seconds': 'kurang dari satu menit lagi',
  'work.left-minutes': 'kira-kira {{count, number}} menit lagi',
  'work.left-hours': 'kira-kira {{count, number}} jam lagi',
  'step.compare-pictures': 'Mencari gambar yang mirip',
};
