import type { purge as en } from '../en/purge.ts';

/** Penghapusan isi berkas untuk selamanya, dan apa yang tinggal sesudahnya. */
export const purge: Record<keyof typeof en, string> = {
  'error.purge-exhibit':
    'Butir ini barang bukti {{label}} dalam perkara yang masih ditangani. Tidak ada yang dihapus. Keluarkan dahulu dari daftar barang bukti, atau tutup perkaranya.',
  'error.nothing-to-purge': 'Isi berkas ini sudah dihapus. Tidak ada yang diubah.',
  'purge-reason.retention': 'masa simpan habis',
  'purge-reason.court-order': 'perintah pengadilan',
  'purge-reason.privacy': 'data pribadi',
  'purge-reason.unrelated': 'di luar perkara',
  'purge-reason.mistake': 'keliru masuk',
  'purge.more': 'Tindakan lain',
  'purge.begin': 'Hapus isi berkas …',
  'purge.title': 'Hapus isi berkas untuk selamanya',
  'purge.goes':
    'Hilang dari loker ini, dan tidak dapat dikembalikan: isi berkas yang dipilih, gambar kecilnya, yang dibaca dari gambarnya, dan teksnya dalam pencarian.',
  'purge.stays':
    'Tetap ada: hash setiap berkas, semua entri log, judul, sumber, fakta yang dibaca saat masuk, dan catatan; ditambah satu entri yang menyebut siapa yang menghapus, kapan, dan mengapa.',
  'purge.backups':
    'Tidak terjangkau: salinan berkas yang pernah disimpan di luar, dan cadangan loker yang dibuat sebelum ini. Hapus sendiri cadangan itu bila isinya tidak boleh ada lagi.',
  'purge.bundles': 'Sudah keluar dalam paket bukti, yang tetap ada pada penerimanya:',
  'purge.bundle': '{{at}}, untuk {{to}}',
  'purge.bundle-unnamed': '{{at}}',
  'purge.made':
    'Butir lain yang dibuat dari ini tetap ada: {{count, number}}. Hapus masing-masing bila perlu.',
  'purge.elsewhere':
    'Isi yang persis sama ada juga pada butir lain atau paket yang diterima, dan tetap tersimpan di sana: {{roles}}.',
  'purge.exhibit':
    'Ini barang bukti {{label}} dalam perkara yang masih ditangani, jadi tidak dihapus. Keluarkan dahulu dari daftar barang bukti, atau tutup perkaranya.',
  'purge.to-exhibits': 'Ke daftar barang bukti',
  'purge.files': 'Berkas yang isinya dihapus',
  'purge.files-needed': 'Pilih sedikitnya satu berkas.',
  'purge.reason': 'Alasan',
  'purge.because': 'Alasannya dalam kata-kata',
  'purge.because-help': 'Tersimpan dalam log dan ikut keluar dengan paket bukti perkaranya.',
  'purge.do': 'Hapus untuk selamanya',
  'purge.done': 'Isi berkas telah dihapus. Log menyebut siapa, kapan, dan mengapa.',
  'mark.purged': 'Isi dihapus',
  'mark.purged-some': 'Sebagian isi dihapus',
  'purge.gone':
    'Isi butir ini telah dihapus untuk selamanya. Yang tinggal: hash, fakta, dan rantai penjagaan.',
  'purge.stone': '{{at}}: {{reason}}. Berkas: {{roles}}. Entri {{entry, number}}.',
  'purge.file-gone': 'Isi dihapus; hash tetap.',
  'purge.see-custody': 'Lihat rantai penjagaan',
};
