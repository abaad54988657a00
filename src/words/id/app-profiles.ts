/** Profil tangkapan di jendela: pengaturan, pilihan sebelum menangkap, dan tawaran di depan dinding masuk. */
export const appProfiles = {
  'profiles.title': 'Profil tangkapan',
  'profiles.help':
    'Profil adalah tanda masuk untuk menangkap. Anda masuk dengan tangan di jendela peramban tersendiri; Jejak tidak melihat dan tidak menyimpan kata sandi. Kukinya tersandi di loker ini dan tidak ikut ke butir atau paket mana pun.',
  'profiles.empty':
    'Belum ada profil: setiap halaman ditangkap seperti yang tampak bagi orang luar. Tambahkan satu untuk halaman yang hanya tampak setelah masuk.',
  'profiles.add': 'Tambah profil',
  'profiles.add-do': 'Tambah',
  'profiles.name': 'Nama',
  'profiles.name-hint': 'Tercantum dalam catatan hasil tangkapan, dan karena itu juga dalam paket.',
  'profiles.name-example': 'Akun pemantau Instagram',
  'profiles.url': 'Halaman yang hanya tampak setelah masuk',
  'profiles.no-address':
    'Tidak punya alamat: sebelum dipakai tidak dilihat apakah masih masuk. Tambahkan profil yang punya alamat bila itu penting.',
  'profiles.url-hint':
    'Dibuka saat Anda masuk, dan sebelum setiap pekerjaan untuk melihat apakah masih masuk.',
  'profiles.names': 'Nama Anda di halamannya',
  'profiles.names-hint':
    'Nama dan @akun seperti yang tampil, satu tiap baris. Dicari saat menangkap dan diusulkan untuk ditutupi; hanya tersimpan di loker ini.',
  'profiles.names-of': 'Nama Anda di halaman {{profile}}',
  'profiles.names-do': 'Nama Anda…',
  'profiles.names-save': 'Simpan',
  'profiles.names-known': 'Dicari: {{names}}',
  'profiles.names-none': 'Nama Anda di halamannya belum diketahui: tidak ada yang diusulkan untuk ditutupi.',
  'profiles.cancel': 'Batal',
  'profiles.log-in': 'Buka peramban untuk masuk',
  'profiles.log-in-of': 'Buka peramban untuk masuk: {{profile}}',
  'profiles.window-open':
    'Jendela peramban untuk {{profile}} terbuka. Masuklah di sana, lalu tutup jendelanya. Yang dilakukan di dalamnya tersimpan di loker, kecuali kata sandi.',
  'profiles.window-close': 'Sudah selesai',
  'profiles.checking': 'Melihat apakah {{profile}} sudah masuk…',
  'profiles.check': 'Periksa',
  'profiles.check-of': 'Periksa apakah sudah masuk: {{profile}}',
  'profiles.forget': 'Lupakan',
  'profiles.forget-of': 'Lupakan {{profile}}',
  'profiles.forget-sure':
    'Lupakan {{profile}} beserta tanda masuknya untuk selamanya? Hasil tangkapannya tetap ada.',
  'profiles.forgotten': 'Sudah dilupakan: {{profile}}',
  'profiles.logged-in.yes': 'Sudah masuk',
  'profiles.logged-in.no': 'Tidak sedang masuk',
  'profiles.logged-in.not-known': 'Belum terlihat',
  'profiles.seen': '{{state}}, terlihat {{when}}',
  'profiles.choose': 'Sebagai siapa',
  'profiles.none': 'Orang luar (tidak masuk)',
  'profiles.again-with': 'Tangkap lagi dengan profil',
  'profiles.again-with-of': 'Tangkap lagi dengan profil: {{url}}',
  'profiles.manage': 'Atur profil…',
  'profiles.with': 'dengan {{profile}}',
  'profiles.wall': 'Situs itu meminta masuk. Halaman sebelum masuk tersimpan sebagaimana adanya.',
  'app.error.no-such-profile': 'Profil ini tidak ada di loker. Tidak ada yang dilakukan.',
  'app.error.profile-logged-out':
    'Profil {{profile}} tidak sedang masuk, jadi tidak ada yang ditangkap dengannya. Masuk dahulu di pengaturan, lalu tangkap lagi.',
  'app.error.no-display':
    'Jendela peramban tidak dapat ditampilkan di layar ini. Tidak ada yang dilakukan. Masuklah di komputer berdesktop, pada loker yang sama.',
} as const;
