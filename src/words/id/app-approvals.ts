import type { appApprovals as en } from '../en/app-approvals.ts';

/** Jendela: yang memerlukan dua orang, dan kunci milik sendiri. */
export const appApprovals: Record<keyof typeof en, string> = {
  'approvals.title': 'Dua orang',
  'approvals.help':
    'Yang di sini tidak dilakukan seorang petugas sendirian. Yang mempunyai kunci sendiri menandatangani dengannya; nama tanpa kunci dicatat, bukan disetujui. Melonggarkannya sendiri memerlukan dua orang.',
  'approvals.needs': 'Petugas kedua diperlukan untuk',
  'approvals.none': 'tidak ada',
  'approvals.change': 'Ubah',
  'approvals.change-do': 'Simpan',
  'approvals.supervisor-only': 'Orang kedua harus pengawas',
  'approvals.second': 'Petugas kedua',
  'approvals.second-choose': 'Pilih',
  'approvals.second-help': 'Ia sendiri yang mengetik frasa sandi kuncinya di sini.',
  'approvals.second-none': 'Tidak ada orang lain yang boleh menyetujuinya. Tambahkan dahulu petugas.',
  'approvals.second-recorded': 'Ia tidak mempunyai kunci sendiri: namanya dicatat, bukan disetujui.',
  'approvals.own-key': 'Kunci sendiri',
  'approvals.own-key-why':
    'Kunci milik Anda sendiri, dengan frasa sandi yang tidak diketahui orang lain. Dengan itu Anda menyetujui yang memerlukan dua orang. Ini bukan frasa sandi loker.',
  'approvals.own-key-lost': 'Kunci sebelumnya hilang; log menyebutnya',
  'approvals.own-key-former': 'Frasa sandi kunci sebelumnya',
  'approvals.own-key-make': 'Buat kunci',
  'approvals.own-key-change': 'Buat kunci lain',
  'approvals.has-key': 'kunci sendiri {{fingerprint}}…',
};
