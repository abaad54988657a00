import type { mail as en } from '../en/mail.ts';

export const mail: Record<keyof typeof en, string> = {
  'mail.title': 'Surel',
  'mail.from': 'Dari',
  'mail.to': 'Kepada',
  'mail.cc': 'Tembusan',
  'mail.subject': 'Perihal',
  'mail.date': 'Tanggal, sebagaimana tertulis',
  'mail.sent-at': 'Tanggal itu menurut jam perangkat ini',
  'mail.message-id': 'Message-ID',
  'mail.received': 'Server yang dilewati, menurut surelnya',
  'mail.attachments': 'Lampiran',
  'mail.attachment': '{{name}} ({{mediaType}}, {{size}})',
  'mail.no-name': 'tanpa nama',
  'mail.could-be-changed':
    'Semua ini adalah kata berkas surel itu sendiri: pengirim, tanggal, dan jalurnya dapat ditulis oleh siapa pun, dan siapa pun yang memegang berkasnya dapat mengubahnya. Kepala suratnya selengkapnya ada di berkas mail.json; catatan server pengirim dan penerima dapat menguatkannya.',
  'mail.from-html': 'Surel ini hanya punya bentuk berformat; teksnya diambil dari situ.',
  'mail.attachments-are-items': 'Setiap lampiran menjadi butir tersendiri, dibuat dari surel ini.',
  'file-is.mail': 'Isi surel sebagaimana terbaca: kepala, teks, dan lampirannya',
  'photo-warning.mail-not-read':
    'Surel ini tidak dapat dibaca: tanpa kepala surat, atau susunan atau besarnya melebihi yang dibaca di sini. Berkasnya tersimpan apa adanya.',
  'error.attachments-left':
    '{{count}} lampiran dari {{file}} tidak menjadi butir sendiri: terlalu banyak, rusak, atau pekerjaan terhenti. Surelnya sendiri tersimpan utuh, beserta lampirannya. Bawa masuk berkas lampiran itu sendiri bila diperlukan.',
  'cli.mail': 'surel dari {{from}}: {{subject}} ({{date}}); {{attachments, number}} lampiran',
};
