/** Profil tangkapan: kata-kata baris perintah untuknya, dan apa yang bisa gagal. */
export const profiles = {
  'cli.help.profile':
    'Profil tangkapan: masuk sekali dengan tangan, lalu tangkap yang hanya tampak bagi anggota.',
  'cli.help.profile-add': 'Menambah profil tangkapan ke loker. Belum ada yang masuk.',
  'cli.help.profile-rename':
    'Mengganti nama profil tangkapan. Catatan tangkapan yang sudah ada tetap menyebut nama lamanya.',
  'cli.help.profile-login':
    'Membuka jendela peramban dengan profil itu untuk masuk dengan tangan; isinya disimpan saat jendela ditutup. Jejak tidak pernah melihat kata sandi.',
  'cli.help.profile-check':
    'Membuka alamat profil dan mengatakan apakah masih masuk. Status 1 bila sudah tidak.',
  'cli.help.profile-list': 'Mendaftar profil tangkapan di loker.',
  'cli.help.profile-forget': 'Melupakan profil tangkapan beserta masuknya untuk selamanya.',
  'cli.option.profile': 'profil tangkapan, menurut namanya',
  'cli.option.profile-name':
    'nama profil; tercantum dalam catatan tangkapan yang memakainya, dan karena itu juga dalam paket',
  'cli.option.profile-url': 'alamat tempat masuk; diperiksa sebelum setiap pekerjaan',
  'cli.option.own-name':
    'sebutan Anda di halamannya, nama atau @akun; boleh berulang. Dicari saat menangkap dan diusulkan ditutupi; hanya tersimpan di loker',
  'cli.help.profile-names':
    'Sebut nama Anda di halaman suatu profil tangkap, agar diusulkan untuk ditutupi; tanpa nama, tidak ada lagi yang dicari.',
  'cli.done.own-names': 'Di halaman {{profile}} mulai sekarang dicari: {{names}}',
  'cli.done.no-own-names': 'Di halaman {{profile}} mulai sekarang tidak ada nama yang dicari.',
  'error.bad-own-name':
    'Nama di halaman terdiri dari 2 sampai 100 huruf pada satu baris, paling banyak {{most}} nama ({{name}}). Tidak ada yang berubah.',
  'cli.option.yes': 'ya, untuk selamanya',
  'cli.note.log-in':
    'Jendela peramban terbuka. Masuklah di sana sebagai {{profile}}, lalu tutup jendelanya (atau tekan Ctrl-C di sini).',
  'cli.note.profile-no-address':
    'Profil {{profile}} tidak punya alamat, jadi tidak dilihat apakah masih masuk: halaman ditangkap sebagaimana datangnya. jejak profile login dengan sebuah alamat memberinya satu.',
  'cli.note.left':
    'Tidak diminta lagi karena situsnya menolak halaman lain: {{count, number}} alamat. Masuk ke situs itu (jejak profile login), atau tunggu, lalu jalankan daftar yang sama lagi: hanya yang belum selesai yang ditangkap.',
  'cli.done.profile-added': 'Profil {{profile}} ditambahkan. Masuk dengan jejak profile login.',
  'cli.done.profile-kept': 'Tersimpan di loker: isi peramban untuk {{profile}}.',
  'cli.done.profile-forgotten': 'Profil {{profile}} beserta masuknya sudah dihapus.',
  'cli.empty.profiles': 'Belum ada profil tangkapan. Tambahkan dengan jejak profile add.',
  'profile.logged-in.yes': 'sudah masuk',
  'profile.logged-in.no': 'tidak sedang masuk',
  'profile.logged-in.not-known': 'belum terlihat apakah sudah masuk',
  'profile.in-use': 'sedang dipakai',
  'error.bad-profile-name':
    'Profil perlu nama satu baris, paling panjang {{most}} huruf. Tidak ada yang ditambahkan.',
  'error.profile-name-taken': 'Sudah ada profil bernama {{profile}}. Pilih nama lain.',
  'error.no-such-profile': 'Tidak ada profil bernama {{profile}} di loker ini. Lihat jejak profile list.',
  'error.profile-in-use':
    'Profil {{profile}} sedang dipakai sebuah peramban. Tidak ada yang dilakukan. Tunggu sampai tangkapan atau masuknya selesai, lalu coba lagi.',
  'error.profile-logged-out':
    'Profil {{profile}} tidak sedang masuk. Tidak ada yang ditangkap dengannya. Masuk dahulu, lalu lanjutkan.',
  'error.profile-damaged':
    'Simpanan profil ini tidak terbaca. Bukti tidak tersentuh. Lupakan profil itu, tambahkan lagi, lalu masuk.',
  'error.profile-too-large':
    'Situs-situs menyimpan {{mebibytes}} MiB di profil ini, terlalu banyak untuk disimpan. Profil tetap seperti sebelumnya. Pakai satu profil untuk tiap situs.',
  'error.no-display':
    'Tidak ada layar di sini untuk membuka jendela peramban. Tidak ada yang dilakukan. Masuklah di komputer berdesktop, pada loker yang sama.',
  'error.log-in-broken-off':
    'Peramban tidak berakhir semestinya; yang dilakukan di dalamnya tidak disimpan. Profil tetap seperti sebelumnya. Masuk lagi.',
  'error.needs-yes':
    'Profil {{profile}} beserta masuknya akan hilang untuk selamanya; hasil tangkapannya tetap ada. Belum ada yang dilakukan. Tambahkan --yes bila memang itu maksudnya.',
} as const;
