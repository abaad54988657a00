import type { retention as en } from '../en/retention.ts';

/** Masa simpan, penahanan, dan yang masa simpannya habis. */
export const retention: Record<keyof typeof en, string> = {
  'cli.value.months': 'bulan',
  'retention.help.rule':
    'Menampilkan atau menetapkan berapa lama loker ini menyimpan isinya. Tidak ada yang dihapus dengan sendirinya.',
  'retention.help.hold':
    'Menahan sebuah perkara atau butir agar isinya tidak dihapus, berapa pun masa simpannya; atau mengakhirinya.',
  'retention.option.due':
    'yang masa simpannya habis: didaftar, atau dihapus semuanya bila alasan dan petugas kedua disebut',
  'retention.option.ended': 'bulan sesudah perkaranya diserahkan atau ditutup, atau none',
  'retention.option.inbox':
    'bulan sesudah butir masuk kotak masuk tanpa pernah dimasukkan perkara, atau none',
  'retention.option.because': 'dasarnya dalam kata-kata: aturan, surat, atau keputusan yang mana',
  'retention.option.lift': 'tidak ditahan lagi',
  'retention.title': 'Masa simpan',
  'retention.help':
    'Berapa lama isi berkas disimpan. Angkanya ditetapkan lembaga Anda sendiri. Tidak ada yang hilang dengan sendirinya: yang habis masa simpannya didaftar di sini, dan dua orang menghapusnya.',
  'retention.ended': 'Sesudah perkaranya diserahkan atau ditutup',
  'retention.inbox': 'Di kotak masuk, tanpa pernah dimasukkan perkara',
  'retention.months': '{{count, number}} bulan',
  'retention.without-end': 'tanpa batas',
  'retention.months-label': '{{what}}: bulan (kosong: tanpa batas)',
  'retention.because': 'Dasarnya: aturan, surat, atau keputusan yang mana',
  'retention.change': 'Ubah',
  'retention.change-do': 'Simpan',
  'retention.no-rule': 'Belum ada masa simpan: semuanya disimpan tanpa batas.',
  'retention.said': 'Ditetapkan {{at}} oleh {{who}}',
  'retention.due': 'Yang masa simpannya habis',
  'retention.due-count': 'Masa simpan habis: {{count, number}} butir, di antaranya {{held, number}} ditahan.',
  'retention.due-none': 'Tidak ada yang masa simpannya habis.',
  'retention.more': '… dan {{count, number}} lagi',
  'retention.next': 'Berikutnya habis pada {{day}}.',
  'retention.why-ended': 'perkara {{case}} berakhir atau butir masuk {{since}}',
  'retention.why-inbox': 'di kotak masuk sejak {{since}}',
  'retention.kept-until': 'disimpan sampai {{day}}',
  'retention.held': 'Ditahan: {{reason}}',
  'retention.purge-begin': 'Hapus yang habis masa simpannya …',
  'retention.purge-do': 'Hapus {{count, number}} butir untuk selamanya',
  'retention.purge-because': 'Alasannya dalam kata-kata',
  'retention.done': 'Isi {{count, number}} butir telah dihapus. Log menyebut siapa, kapan, dan mengapa.',
  'retention.left-count': 'Dibiarkan: {{count, number}} butir, sebab keadaannya berubah sementara itu.',
  'error.not-due':
    'Masa simpannya belum atau tidak lagi habis: aturan, perkara, atau waktunya berubah. Tidak ada yang dihapus darinya.',
  'retention-left.not-due': 'masa simpannya belum atau tidak lagi habis',
  'retention-left.purge-held': 'ditahan',
  'retention-left.purge-exhibit': 'barang bukti perkara yang dibuka lagi',
  'retention-left.nothing-to-purge': 'isinya sudah dihapus',
  'retention-left.no-such-item': 'tidak ada',
  'retention.hold-done': 'Ditahan: isinya tidak dihapus sampai penahanan diakhiri.',
  'retention.lift-done': 'Tidak ditahan lagi.',
  'retention.hold-line': '■ {{name}} ditahan: {{reason}} ({{who}}, {{at}})',
  'retention.hold-item': 'Tahan agar tidak dihapus …',
  'retention.lift-item': 'Akhiri penahanan …',
  'retention.hold-title': 'Tahan butir ini',
  'retention.lift-title': 'Akhiri penahanan',
  'retention.hold-help':
    'Selama ditahan, isi butir ini tidak dapat dihapus, juga bila masa simpannya habis. Mengakhirinya memerlukan dua orang seperti penghapusan.',
  'retention.hold-do': 'Tahan',
  'retention.lift-do': 'Akhiri',
  'step.purge': 'menghapus isi',
  'said.hold': 'Ditahan: isinya tidak dihapus',
  'said.lift': 'Penahanan diakhiri',
  'error.not-months':
    '"{{what}}" bukan jumlah bulan. Tidak ada yang diubah. Pakai bilangan bulat dari 1 sampai {{most}}, atau none.',
  'error.retention-without-reason':
    'Masa simpan tidak ditetapkan tanpa dasar. Tidak ada yang diubah. Sebut aturan, surat, atau keputusan yang mana (--because).',
  'error.hold-without-reason': 'Penahanan memerlukan alasan. Tidak ada yang diubah. Sebut alasannya.',
  'error.hold-what': 'Sebut satu: sebuah butir, atau perkara dengan --case. Tidak ada yang diubah.',
  'error.purge-held':
    'Ini ditahan: {{reason}}. Tidak ada yang dihapus. Akhiri dahulu penahanannya (jejak hold --lift), bila memang tidak berlaku lagi.',
  'error.purge-what':
    'Sebut sebuah butir, atau --due tanpa butir, --role dan --reason. Tidak ada yang dihapus.',
  'error.purge-without-reason':
    'Penghapusan memerlukan alasan. Tidak ada yang dihapus. Berikan --reason dan --because.',
};
