import type { proof as en } from '../en/proof.ts';

export const proof: Record<keyof typeof en, string> = {
  'proof.title': 'Paket ProofMode',
  'proof.result-right': 'Cocok',
  'proof.result-wrong': 'Tidak cocok',
  'proof.result-not-checked': 'Tidak diperiksa',
  'proof.hash': 'Hash berkas',
  'proof.signature': 'Tanda tangan berkas',
  'proof.proof-signature': 'Tanda tangan catatan ponsel',
  'proof.proof-hash': 'Hash dalam catatan ponsel',
  'proof.stamp': 'Stempel waktu',
  'proof.device': 'Keterangan pembuat ponsel',
  'proof.key': 'Kunci dalam paket',
  'proof.key-none': 'tidak ada yang terbaca: tanda tangan tidak dapat diperiksa',
  'proof.key-means':
    'Kunci ini ada di dalam paket itu sendiri. Milik siapa, tidak terbukti dari paket ini: siapa pun dapat membuat kunci lain dan menandatangani ulang dengannya. Cocokkan sidiknya dengan yang Anda dapat dari pemiliknya lewat jalan lain.',
  'proof.key-users': 'Nama yang disebutnya sendiri: {{users}}',
  'proof.key-expired': 'Kunci ini sudah kedaluwarsa.',
  'proof.key-revoked': 'Kunci ini telah dicabut pemiliknya.',
  'proof.no-file': 'Bukti tanpa berkasnya',
  'proof.values': 'Catatan ponsel, menurut keterangannya sendiri ({{count, number}})',
  'proof.never':
    'Tanda tangan dan hash menunjukkan bahwa berkas ini tidak berubah sejak ditandatangani dengan kunci itu. Keduanya tidak membuktikan bahwa ponsel menyebut waktu dan tempat yang benar, atau bahwa isi gambarnya benar.',
  'proof.files-are-items':
    'Gambar dan film dalam paket menjadi butir tersendiri, beserta keterangannya sendiri.',
  'proof.cut': 'Tidak seluruh paket diperiksa: terlalu besar, atau ada berkas yang tidak dapat dikeluarkan.',
  'proof.file-failed': 'Hasil pemeriksaan paket tidak terbaca dari loker.',
  'proof-check.hash-right': 'berkas ini yang disebut dalam nama buktinya',
  'proof-check.hash-other': 'tidak ada bukti dalam paket untuk isi ini: berkasnya diubah, atau berkas lain',
  'proof-check.file-missing':
    'tidak ada berkas dengan hash ini dalam paket: berkasnya diubah, atau tidak disertakan',
  'proof-check.not-unpacked': 'berkasnya tidak dapat dikeluarkan, atau terlalu besar',
  'proof-check.signature-right':
    'dibuat dengan kunci dalam paket, menurut keterangannya sendiri pada {{says}}',
  'proof-check.other-bytes':
    'dibuat dengan kunci dalam paket, atas isi yang lain: berkasnya diubah setelah ditandatangani',
  'proof-check.other-key': 'dibuat dengan kunci lain dari yang ada dalam paket',
  'proof-check.key-revoked': 'kuncinya telah dicabut pemiliknya',
  'proof-check.key-expired': 'kuncinya sudah kedaluwarsa saat tanda tangan dibuat',
  'proof-check.weak': 'dibuat dengan cara yang kini terlalu lemah untuk membuktikan apa pun',
  'proof-check.signature-unreadable': 'tidak terbaca sebagai tanda tangan',
  'proof-check.no-signature': 'tidak ada',
  'proof-check.no-key': 'tidak ada kunci yang terbaca dalam paket',
  'proof-check.proof-hash-right': 'menyebut hash yang ada di nama berkasnya',
  'proof-check.proof-hash-other': 'menyebut hash lain',
  'proof-check.stamp-pending': 'OpenTimestamps, dijanjikan oleh {{says}}: belum membuktikan waktu apa pun',
  'proof-check.stamp-block':
    'OpenTimestamps, dikatakan ada di blok Bitcoin {{says}}, yang tidak dapat diperiksa tanpa jaringan',
  'proof-check.stamp-other': 'OpenTimestamps, untuk hal lain dan bukan berkas ini',
  'proof-check.stamp-unreadable': 'tidak terbaca sebagai stempel waktu',
  'proof-check.device': 'tidak diperiksa di sini: hanya pembuatnya yang dapat memeriksanya',
  'file-is.proof': 'Pemeriksaan paket ProofMode, dan catatan ponselnya',
  'cli.proof':
    'paket ProofMode, berkas: {{media, number}}; pemeriksaan cocok: {{right, number}}, tidak cocok: {{wrong, number}}, tidak dibuat: {{notChecked, number}}',
};
