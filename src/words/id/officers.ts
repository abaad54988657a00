import type { officers as en } from '../en/officers.ts';

/** Petugas loker: siapa mereka, dan siapa yang sedang bertugas. */
export const officers: Record<keyof typeof en, string> = {
  'cli.value.officer': 'petugas',
  'officers.help.group': 'Siapa yang bekerja dengan loker ini, dan siapa yang sudah berhenti.',
  'officers.help.add':
    'Menambahkan petugas. Sejak itu --officer (atau JEJAK_OFFICER) dapat menyebutnya sebagai yang bertugas: setiap entri menyebutnya.',
  'officers.help.list': 'Menampilkan petugas; panah menunjuk yang sedang bertugas.',
  'officers.help.set': 'Mengubah keterangan tentang petugas; log menyimpan keterangan sebelumnya.',
  'officers.help.retire':
    'Mengakhiri pembuatan entri atas nama seorang petugas. Tidak ada yang dihapus: yang dikerjakannya tetap atas namanya.',
  'officers.option.name': 'nama petugas',
  'officers.option.agency': 'instansi petugas; bila tidak disebut, instansi petugas yang sedang bertugas',
  'officers.option.role':
    'investigator (penyelidik), supervisor (pengawas) atau reader (pembaca), atau "" untuk mencabutnya; pembaca hanya melihat',
  'officers.option.assignment': 'nomor dan tanggal surat tugas',
  'officers.option.undo': 'entri boleh dibuat lagi atas namanya',
  'officers.option.acting':
    'yang bertugas: nama, NIP atau id petugas loker (bila tidak: JEJAK_OFFICER, lalu pemilik frasa sandi)',
  'officers.done': 'Tercatat dalam log:',
  'officers.role-investigator': 'penyelidik',
  'officers.role-supervisor': 'pengawas',
  'officers.role-reader': 'pembaca',
  'officers.assigned': 'surat tugas {{letter}}',
  'officers.retired-at': 'tidak bertugas lagi sejak {{at}}',
  'error.nip-length':
    'NIP terdiri atas 18 angka. Tidak ada yang ditulis. Ketik seperti dalam surat keputusan, dengan atau tanpa spasi; kosongkan bila tidak ada.',
  'error.nip-birth':
    'Delapan angka pertama NIP adalah tanggal lahir (tahun, bulan, hari), dan tanggal ini tidak ada. Tidak ada yang ditulis. Periksa lagi.',
  'error.nip-appointment':
    'Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan (untuk PPPK tahun dan mulai 21), dan ini tidak mungkin. Tidak ada yang ditulis. Periksa lagi.',
  'error.nip-sex': 'Angka ke-15 NIP adalah 1 atau 2. Tidak ada yang ditulis. Periksa lagi.',
  'error.nip-serial': 'Tiga angka terakhir NIP dimulai dari 001. Tidak ada yang ditulis. Periksa lagi.',
  'error.nip-taken':
    'NIP ini milik {{name}} di loker ini. Tidak ada yang ditulis. Pilih petugas itu, atau periksa lagi nomornya.',
  'error.officer-text-too-long':
    '“{{what}}” lebih panjang daripada {{most}} karakter yang disimpan. Tidak ada yang ditulis. Persingkat.',
  'error.no-such-officer':
    'Petugas {{what}} tidak dikenal di loker ini. Tidak ada yang ditulis atas namanya. Lihat jejak officer list, atau Pengaturan, Petugas.',
  'error.officer-ambiguous':
    'Lebih dari satu petugas bernama {{what}}. Tidak ada yang ditulis. Sebut NIP atau id-nya (jejak officer list).',
  'error.officer-retired':
    '{{name}} tidak bertugas lagi di loker ini, jadi tidak ada yang ditulis atas nama itu. Pilih petugas lain.',
  'error.officer-not-chosen':
    '{{name}}, pemilik frasa sandi ini, tidak bertugas lagi di loker ini, jadi tidak ada yang ditulis. Sebutkan yang bertugas dengan --officer (atau JEJAK_OFFICER); jejak officer list menampilkan para petugas.',
  'finding.acting-in-place-of':
    'Frasa sandi ini milik {{opener}}, yang tidak bertugas lagi; entri dibuat atas nama {{name}}, yang belum dipilih siapa pun di perangkat ini. Bila orang lain yang bertugas, pilih di Pengaturan, Petugas.',
  'officers.for-reading':
    'Saat ini tidak ada yang ditulis ke loker ini, jadi tidak ada yang bertugas: pilihan petugas tidak dipakai.',
  'error.officer-acting':
    '{{name}} sedang bertugas dan tidak dapat diberhentikan. Tidak ada yang diubah. Pilih dahulu petugas lain sebagai yang bertugas.',
  'error.last-officer':
    '{{name}} satu-satunya petugas yang bertugas di loker ini. Tidak ada yang diubah. Tambahkan dahulu petugas lain.',
  'error.officer-at-work':
    'Yang dimulai {{name}} masih sedang masuk. Itu aman, dan tidak ada yang diubah. Coba lagi setelah selesai.',
  'problem.officer-unknown':
    'Entri {{seq}} dibuat atas nama petugas ({{officer}}) yang waktu itu tidak dikenal log. Jangan jadikan bukti sebelum jelas bagaimana terjadinya.',
  'problem.officer-retired':
    'Entri {{seq}} dibuat atas nama petugas ({{officer}}) yang waktu itu tidak bertugas lagi. Jangan jadikan bukti sebelum jelas bagaimana terjadinya.',
};
