import type { acts as en } from '../en/acts.ts';

export const acts: Record<keyof typeof en, string> = {
  'act.post': 'Unggah',
  'act.like': 'Suka',
  'act.share': 'Bagikan',
  'act.comment': 'Komentar',
  'act.follow': 'Ikuti',
  'basis.observed': 'Pengamatan',
  'basis.inferred': 'Dugaan',
  'level.L0': 'L0: hanya nama',
  'level.L1': 'L1: foto atau bio cocok',
  'level.L2': 'L2: menyebut diri (instansi, seragam)',
  'level.L3': 'L3: daftar resmi atau BKPSDM',
  'level.L4': 'L4: pengakuan',
  'target.post': 'Unggahan',
  'target.account': 'Akun',
  'target.group': 'Grup',
  'act-doubt.title': 'Periksa lagi',
  'act-doubt.done-ahead': 'Waktu perbuatan ini belum tiba menurut jam komputer.',
  'act-doubt.found-ahead': 'Waktu diketahuinya belum tiba menurut jam komputer; tenggat dihitung dari sana.',
  'act-doubt.found-before-done':
    'Menurut yang tertulis, waktu diketahuinya lebih dahulu daripada waktu dilakukannya.',
  'act-doubt.follow-of-post': 'Yang dapat diikuti adalah akun atau grup, sedangkan sasarannya unggahan.',
  'act-doubt.target-no-address': 'Alamat sasarannya bukan alamat halaman.',
  'acts.not-known': 'tidak diketahui',
  'acts.holder-unproven': 'belum terbukti siapa pemegang akun',
  'acts.holder-none': 'pemegang akun belum dikaitkan',
  'acts.withdrawn': 'ditarik: {{reason}}',
  'cli.help.subject': 'Terlapor suatu perkara: tambah, daftar, tarik.',
  'cli.help.subject-add':
    'Menambahkan terlapor ke perkara, atau mengubahnya (--subject). NIP tetap di loker.',
  'cli.help.subject-list': 'Menampilkan terlapor suatu perkara.',
  'cli.help.account': 'Akun dalam suatu perkara, dan siapa yang diduga memegangnya: tambah, daftar, tarik.',
  'cli.help.account-add':
    'Menambahkan akun ke perkara, atau melengkapi yang sudah ada; dengan --subject juga siapa yang diduga memegangnya, pada tingkat berapa dan atas dasar apa.',
  'cli.help.account-list': 'Menampilkan akun suatu perkara dan siapa yang diduga memegangnya.',
  'cli.help.act': 'Dugaan perbuatan (unggah, suka, bagikan, komentar, ikuti): catat, daftar, tarik.',
  'cli.help.act-add':
    'Mencatat dugaan perbuatan sebuah akun, dengan sasaran, waktu, dan butir yang menunjukkannya.',
  'cli.help.act-list': 'Menampilkan dugaan perbuatan suatu perkara.',
  'cli.help.act-withdraw': 'Menarik catatan perbuatan, dengan alasan. Catatan lamanya tetap ada di log.',
  'cli.help.subject-withdraw':
    'Menarik catatan terlapor, dengan alasan. Kaitan akunnya ditarik dahulu; catatan lamanya tetap ada di log.',
  'cli.help.account-withdraw':
    'Menarik catatan akun, dengan alasan. Kaitan dan perbuatannya ditarik dahulu; catatan lamanya tetap ada di log.',
  'cli.help.attribution': 'Kaitan akun dengan orang (dibuat oleh account add --subject): daftar, tarik.',
  'cli.help.attribution-list': 'Menampilkan siapa yang diduga memegang akun mana, juga kaitan yang ditarik.',
  'cli.help.attribution-withdraw':
    'Menarik kaitan akun dengan orang, dengan alasan. Perbuatan akun itu tetap; kaitannya ditampilkan sebagai ditarik.',
  'cli.empty.attributions':
    'Belum ada kaitan. Kaitkan: jejak account add LOKER --case … --platform … --handle … --subject … --level …',
  'cli.option.subject-name': 'nama terlapor',
  'cli.option.subject-agency': 'instansinya',
  'cli.option.subject-position': 'jabatannya',
  'cli.option.subject-nip': 'NIP; tetap di loker, tidak ikut ke paket bukti',
  'cli.option.subject': 'terlapor yang diubah: nama atau id',
  'cli.option.account-platform': 'platform atau situs akun',
  'cli.option.account-handle': 'nama akun, dengan atau tanpa @',
  'cli.option.account-id': 'nomor atau id tetap akun di platform',
  'cli.option.account-url': 'alamat halaman akun',
  'cli.option.account-shown': 'nama yang ditampilkan akun',
  'cli.option.holder': 'terlapor yang diduga memegang akun: nama atau id',
  'cli.option.level': 'tingkat kaitan menurut pengawas: L0, L1, L2, L3, L4',
  'cli.option.basis': 'observed (pengamatan) atau inferred (dugaan)',
  'cli.option.grounds': 'dasar kaitan; wajib mulai L1',
  'cli.option.shown-by': 'butir yang menunjukkannya, dipisahkan koma',
  'cli.option.act': 'perbuatan: post, like, share, comment, follow',
  'cli.option.by-account': 'akun yang melakukannya: nama akun atau id',
  'cli.option.target': 'jenis sasaran: post, account, group (bawaan: post)',
  'cli.option.target-url': 'alamat sasaran',
  'cli.option.target-shown': 'nama sasaran seperti ditampilkan',
  'cli.option.done': 'waktu perbuatan, setepat yang diketahui (2023-09-25 atau 2023-09-25T14:05)',
  'cli.option.zone': 'zona waktu itu (+07:00); tanpa ini: tidak diketahui',
  'cli.option.found': 'waktu diketahui; tenggat dihitung dari sini',
  'cli.option.act-note': 'catatan',
  'cli.option.reason': 'alasannya',
  'cli.empty.subjects': 'Belum ada terlapor. Tambahkan: jejak subject add LOKER --case … --name …',
  'cli.empty.accounts': 'Belum ada akun. Tambahkan: jejak account add LOKER --case … --platform … --handle …',
  'cli.empty.acts': 'Belum ada perbuatan tercatat. Catat: jejak act add LOKER BUTIR --case … --act …',
  'cli.done.subject': 'Tercatat: {{name}}',
  'cli.done.account': 'Tercatat: {{name}}',
  'cli.done.act': 'Tercatat: {{line}}',
  'cli.done.withdrawn': 'Ditarik. Catatan lamanya tetap ada di log.',
  'differs.act': 'Perbuatan ({{field}}): di sini “{{ours}}”, di sana “{{theirs}}”.',
  'differs-field.subject': 'terlapor',
  'differs-field.account': 'akun',
  'differs-field.attribution': 'kaitan akun',
  'differs-field.act': 'perbuatan',
  'error.record-wrong-form':
    'Catatan ini tidak berbentuk seperti yang disyaratkan ({{detail}}). Tidak ada yang ditulis. Perbaiki isiannya: waktu seperti 2023-09-25 atau 2023-09-25T14:05, zona seperti +07:00.',
  'error.no-such-record':
    'Tidak ada {{id}} yang berlaku dalam perkara ini. Tidak ada yang ditulis. Lihat daftarnya, lalu pilih dari sana.',
  'error.record-ambiguous':
    'Lebih dari satu yang bernama {{what}} dalam perkara ini. Tidak ada yang ditulis. Sebut id-nya; lihat daftarnya.',
  'error.record-of-another-case':
    'Catatan {{id}} milik perkara lain. Tidak ada yang ditulis. Buat catatan sendiri dalam perkara ini.',
  'error.record-in-use':
    'Masih ada kaitan atau perbuatan yang berlaku atasnya. Tidak ada yang ditarik. Tarik dahulu yang itu.',
  'error.withdrawn-without-reason':
    'Penarikan perlu alasan, sebab alasan itu tetap tercatat di log. Tidak ada yang ditarik. Tulis alasannya.',
  'error.subject-nameless':
    'Terlapor perlu nama. Tidak ada yang ditulis. Tulis namanya seperti yang diketahui.',
  'error.account-nameless':
    'Akun perlu platform, dan nama akun, id, atau nama yang ditampilkan. Tidak ada yang ditulis. Isi salah satunya.',
  'error.account-known':
    'Akun {{account}} di {{platform}} sudah ada dalam perkara ini. Tidak ada yang ditulis. Pakai yang sudah ada.',
  'error.attribution-known':
    'Akun itu sudah dikaitkan dengan {{name}}. Tidak ada yang ditulis. Ubah kaitan yang sudah ada.',
  'error.grounds-missing':
    'Tingkat {{level}} perlu dasar: apa yang menunjukkan bahwa akun itu miliknya. Tidak ada yang ditulis. Tulis dasarnya, atau pilih L0.',
  'error.act-without-target':
    'Perbuatan perlu sasaran: alamat, atau nama seperti ditampilkan. Tidak ada yang ditulis. Isi salah satunya.',
  'error.act-without-evidence':
    'Perbuatan perlu bukti: paling sedikit satu butir yang menunjukkannya. Tidak ada yang ditulis. Pilih butirnya.',
  'error.unknown-choice': '"{{what}}" tidak dikenal. Tidak ada yang ditulis. Pilih salah satu: {{choices}}.',
};
