import type { mail as en } from '../en/mail.ts';

export const mail: Record<keyof typeof en, string> = {
  'mail.title': 'Surel',
  'mail.from': 'Dari',
  'mail.to': 'Kepada',
  'mail.cc': 'Tembusan',
  'mail.subject': 'Perihal',
  'mail.date': 'Tanggal, sebagaimana tertulis',
  'mail.message-id': 'Message-ID',
  'mail.received': 'Server yang dilewati, menurut surelnya',
  'mail.attachments': 'Lampiran',
  'mail.attachment': '{{name}} ({{mediaType}}, {{size}})',
  'mail.no-name': 'tanpa nama',
  'mail.from-html': 'Surel ini hanya punya bentuk berformat; teksnya diambil dari situ.',
  'file-is.mail': 'Isi surel sebagaimana terbaca: kepala, teks, dan lampirannya',
  'photo-warning.mail-not-read':
    'Surel ini tidak dapat dibaca: tanpa kepala surat, atau susunan atau besarnya melebihi yang dibaca di sini. Berkasnya tersimpan apa adanya.',
  'mail.no-date': 'tanpa tanggal yang dapat dibaca',
  'mail.words-both':
    'Surel ini punya teks biasa dan bentuk berformat, yang isinya mungkin berbeda; program surel biasanya menampilkan yang berformat. Keduanya ada di tab Teks.',
  'mail.twice': 'Kepala surat menyebut ini lebih dari sekali; yang pertama ditampilkan: {{names}}.',
  'cli.mail':
    'surel, {{date}}; server yang dilewati menurut surelnya: {{received, number}}; lampiran: {{attachments, number}}',
  'error.attachments-left':
    '{{count, number}} lampiran dari {{file}} tidak menjadi butir sendiri: terlalu banyak, tidak dapat dibaca persis sebagaimana dikirim, atau pekerjaan terhenti. Surelnya sendiri tersimpan utuh, beserta lampirannya. Simpan lampiran itu dari program surel dan bawa masuk bila diperlukan.',
  'mail.attachments-are-items':
    'Lampiran yang dapat diambil persis sebagaimana dikirim menjadi butir tersendiri, dibuat dari surel ini.',
  'mail.could-be-changed':
    'Semua ini menurut berkas surel itu sendiri: pengirim, tanggal, dan jalurnya dapat ditulis oleh siapa pun, dan siapa pun yang memegang berkasnya dapat mengubahnya. Kepala suratnya selengkapnya ada di berkas mail.json; catatan server pengirim dan penerima dapat menguatkannya.',
  'mail.sent-at': 'Tanggal itu di zona perangkat ini',
  'mail.file-failed': 'Kepala surat dan lampirannya tidak terbaca dari loker.',
};
