import type { approvals as en } from '../en/approvals.ts';

/** Yang memerlukan dua orang, kunci milik petugas, dan yang tidak boleh dilakukan pembaca. */
export const approvals: Record<keyof typeof en, string> = {
  'cli.value.acts': 'tindakan',
  'cli.value.whom': 'siapa',
  'approvals.help.key':
    'Memberi petugas kunci miliknya sendiri, dengan frasa sandinya sendiri, untuk menyetujui yang memerlukan dua orang. Ia bertugas selama kunci dibuat.',
  'approvals.help.two-people':
    'Menampilkan atau menetapkan apa yang memerlukan petugas kedua di loker ini. Melonggarkannya sendiri memerlukan dua orang.',
  'approvals.help.purge':
    'Menghapus isi berkas sebuah butir untuk selamanya. Tanda dengan alasannya, dan semua hash, tetap ada dalam log.',
  'approvals.option.by': 'petugas kedua: nama, NIP atau id',
  'approvals.option.own-file':
    'berkas berisi frasa sandi kunci milik petugas yang bertugas (bila tidak: JEJAK_OFFICER_PASSPHRASE, lalu ditanyakan)',
  'approvals.option.file':
    'berkas berisi frasa sandi kunci milik petugas kedua (bila tidak: JEJAK_APPROVAL_PASSPHRASE, lalu ditanyakan)',
  'approvals.option.new-file': 'berkas berisi frasa sandi kunci baru (bila tidak: JEJAK_NEW_PASSPHRASE)',
  'approvals.option.lost':
    'kunci sebelumnya hilang: yang baru menggantikannya tanpa tanda tangannya, dan log menyebutnya',
  'approvals.option.drop': 'kunci hilang dan tidak diganti',
  'approvals.option.role': 'berkas yang mana, menurut perannya; bila tidak disebut, semuanya',
  'approvals.option.reason':
    'retention (masa simpan habis), court-order (perintah pengadilan), privacy (data pribadi), unrelated (di luar perkara) atau mistake (keliru)',
  'approvals.option.because': 'alasannya dalam kata-kata',
  'approvals.option.acts': 'purge, key (kunci tanda tangan baru), officers, dipisahkan koma, atau none',
  'approvals.option.whom': 'siapa yang boleh menjadi orang kedua: supervisor atau anyone',
  'approvals.prompt.own': 'Frasa sandi kunci milik petugas yang bertugas',
  'approvals.prompt.second': 'Frasa sandi kunci milik petugas kedua',
  'approvals.prompt.new': 'Frasa sandi kunci baru, milik Anda sendiri dan bukan frasa sandi loker',
  'approvals.done.key': '{{name}} kini mempunyai kunci sendiri. Catat sidiknya dan simpan di luar loker ini.',
  'approvals.done.dropped':
    '{{name}} tidak lagi mempunyai kunci sendiri. Yang telah ditandatanganinya tetap bertanda tangan.',
  'approvals.done.purged':
    'Isi butir {{item}} telah dihapus; entri {{entry}} menyebut alasannya, dan hash-nya tetap ada.',
  'approvals.signed-by': 'Disetujui {{name}} dengan kuncinya sendiri',
  'approvals.recorded-by': '{{name}}: dicatat, bukan disetujui (tanpa kunci milik sendiri)',
  'approvals.said-again-by': '{{name}}: ditandatangani dalam log terdahulu',
  'approvals.act-purge': 'menghapus isi sebuah butir',
  'approvals.act-key': 'kunci tanda tangan loker yang baru',
  'approvals.act-officers': 'petugas: menambah, mengubah, memberhentikan, kuncinya',
  'approvals.by-supervisor': 'Orang kedua harus pengawas.',
  'approvals.by-anyone': 'Orang kedua boleh petugas mana pun yang bukan pembaca.',
  'error.not-two-people':
    '"{{what}}" tidak dapat ditetapkan di sini. Tidak ada yang diubah. Pakai purge, key, officers atau none; supervisor atau anyone.',
  'error.second-officer-needed':
    'Ini memerlukan petugas kedua. Tidak ada yang dilakukan. Sebut siapa yang menyetujuinya: orang lain daripada yang bertugas (--approved-by).',
  'error.approval-needs-key':
    '{{name}} mempunyai kunci sendiri dan hanya menyetujui dengan kunci itu, atau kuncinya kini sudah lain. Tidak ada yang dilakukan. Berikan frasa sandinya; bila kunci hilang, nyatakan dahulu (jejak officer key --drop).',
  'error.second-not-supervisor':
    '{{name}} bukan pengawas, sedangkan loker ini memintanya. Tidak ada yang dilakukan. Sebut petugas lain.',
  'error.officer-reads-only':
    '{{name}} pembaca di loker ini: melihat, dan tidak menulis apa pun. Tidak ada yang dilakukan. Pilih petugas lain.',
  'error.wrong-officer-passphrase':
    'Ini bukan frasa sandi kunci milik {{name}}. Tidak ada yang ditandatangani atau dilakukan. Frasa itu lain daripada frasa sandi loker.',
  'error.officer-key-gone':
    'Kunci milik {{name}} tidak ada lagi di loker ini, atau rusak. Tidak ada yang dilakukan. Nyatakan hilang (jejak officer key --drop), lalu buat yang baru.',
  'error.officer-key-of-another':
    '{{name}} membuat kuncinya sendiri, selagi ia yang bertugas. Tidak ada yang diubah. Pilih dahulu ia sebagai yang bertugas.',
  'error.no-officer-key': '{{name}} tidak mempunyai kunci sendiri. Tidak ada yang diubah.',
  'error.passphrase-of-another':
    'Frasa sandi ini membuka loker bagi {{name}}, yang dengan begitu dapat menandatangani sebagai orang lain. Tidak ada yang diubah. Pilih yang tidak diketahui orang lain.',
  'problem.officer-reads-only':
    'Entri {{seq}} dibuat atas nama petugas ({{officer}}) yang waktu itu pembaca. Jangan jadikan bukti sebelum jelas bagaimana terjadinya.',
  'problem.officer-key-gone':
    'Kunci petugas {{officer}}, yang disebut log, tidak tersimpan di sini seperti semula. Yang telah ditandatanganinya tetap; diperlukan kunci baru.',
  'problem.officer-key-wrong':
    'Kunci yang diberikan entri {{seq}} kepada petugas {{officer}} tidak menandatangani bahwa itu miliknya.',
  'problem.officer-key-replaced':
    'Entri {{seq}} mencabut kunci petugas {{officer}} tanpa tanda tangannya, dan tidak menyebut bahwa kunci itu hilang. Tanyakan kepadanya sebelum persetujuan sesudahnya diperhitungkan.',
  'problem.approval-wrong':
    'Persetujuan petugas {{officer}} dalam entri {{seq}} tidak ditandatangani kuncinya. Itu bukan persetujuan.',
  'problem.approval-by-retired':
    'Petugas {{officer}}, yang disebut entri {{seq}}, waktu itu tidak bertugas lagi. Itu bukan persetujuan.',
  'problem.approval-twice': 'Entri {{seq}} menyebut petugas {{officer}} dua kali sebagai yang menyetujui.',
  'verify.officer-key-wrong':
    'Kunci yang diberikan entri ini kepada petugas {{officer}} tidak menandatangani bahwa itu miliknya.',
  'verify.officer-key-replaced':
    'Entri ini mencabut kunci petugas {{officer}} tanpa tanda tangannya, dan tidak menyebut bahwa kunci itu hilang.',
  'verify.approval-wrong': 'Persetujuan petugas {{officer}} tidak ditandatangani kunci petugas itu.',
  'verify.approval-by-retired':
    'Petugas {{officer}}, yang disebut menyetujui, waktu itu tidak bertugas lagi.',
  'verify.approval-twice': 'Entri ini menyebut petugas {{officer}} dua kali sebagai yang menyetujui.',
  'not-checked.approvals-recorded':
    '{{count}} nama petugas kedua dicatat, bukan disetujui: mereka tidak mempunyai kunci sendiri, jadi tidak ada yang menunjukkan bahwa mereka setuju.',
  'not-checked.approvals-said-again':
    '{{count}} persetujuan ditandatangani dalam log terdahulu, yang tidak ada dalam paket bukti ini.',
  'not-checked.approvals-after-loss':
    '{{count}} persetujuan ditandatangani kunci yang menggantikan kunci yang dinyatakan hilang, tanpa tanda tangannya. Cocokkan sidiknya dengan yang disimpan petugas itu.',
  'approvals.by-key': 'kuncinya: {{key}}',
  'cli.verify.approvals':
    'Petugas kedua (siapa yang dapat membuka loker dapat memberi orang sebuah kunci: cocokkan sidiknya dengan yang disimpan petugas itu):',
};
