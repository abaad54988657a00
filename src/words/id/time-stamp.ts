import type { timeStamp as en } from '../en/time-stamp.ts';

/** Stempel waktu otoritas (RFC 3161): permintaannya, dan temuan pemeriksaannya. */
export const timeStamp: Record<keyof typeof en, string> = {
  'verify.time-stamp-missing':
    'Sebuah berkas stempel waktu tidak ada; stempel itu tidak membuktikan apa pun.',
  'verify.time-stamp-of-another-log':
    'Titik periksa yang distempel bukan milik log ini; stempel itu tidak berkata apa pun tentangnya.',
  'verify.time-stamp-not-as-logged':
    'Log menyebut hal lain tentang stempel waktu ini daripada isinya sendiri.',
  'verify.time-stamp-wrong-form': 'Bukan jawaban stempel waktu RFC 3161, atau rusak.',
  'verify.time-stamp-not-granted': 'Otoritas tidak memberi stempel waktu.',
  'verify.time-stamp-other-imprint': 'Stempel ini atas bita lain, bukan titik periksa ini.',
  'verify.time-stamp-request-of-another': 'Permintaan yang disimpan bersamanya adalah untuk bita lain.',
  'verify.time-stamp-other-nonce': 'Menjawab permintaan lain: nomornya bukan nomor yang dikirim.',
  'verify.time-stamp-not-one-signer': 'Penanda tangannya tidak tepat satu.',
  'verify.time-stamp-signer-not-there': 'Sertifikat yang menandatanganinya tidak ada.',
  'verify.time-stamp-signer-not-named': 'Tanda tangannya tidak menyebut sertifikat yang dipakai.',
  'verify.time-stamp-purpose': 'Sertifikat yang menandatanganinya tidak dibuat khusus untuk stempel waktu.',
  'verify.time-stamp-signature': 'Tanda tangannya tidak sah.',
  'verify.time-stamp-not-valid-then':
    'Sertifikat yang menandatanganinya tidak berlaku pada waktu yang disebutnya.',
  'verify.time-stamp-request-wrong-form': 'Permintaan yang disimpan bersamanya bukan permintaan RFC 3161.',
  'verify.certificates-wrong-form': 'Tidak ada sertifikat di dalamnya, atau ada yang tidak dapat dibaca.',
  'verify.window-impossible':
    'Entri ini seolah masuk ke log setelah {{notBefore}} dan sebelum {{notAfter}}: salah satu stempel waktu keliru.',
  'not-checked.time-stamps-unasked':
    '{{count}} stempel waktu sah dengan sendirinya; apakah otoritasnya dapat dipercaya tidak ditanyakan (--tsa-ca), jadi tidak membuktikan waktu.',
  'not-checked.time-stamps-unvouched':
    '{{count}} stempel waktu sah dengan sendirinya, tetapi tidak mengarah ke otoritas dalam --tsa-ca, jadi tidak membuktikan waktu.',
  'not-checked.time-stamps-revocation': 'Apakah sertifikat otoritas telah dicabut tidak diperiksa.',
  'not-checked.time-stamps-accuracy': 'Sebuah stempel waktu tidak menyebut ketelitiannya; dianggap tepat.',
  'problem.time-stamp-added':
    'Stempel waktu entri {{seq}} tersimpan, padahal tidak ada entri log yang menyebutnya.',
  'problem.stamp-plan-changed':
    'Otoritas yang dimintai stempel waktu oleh loker ini, atau sertifikat yang menjaminnya, bukan seperti yang disebut log. Waktu yang dijamin sertifikat itu tidak membuktikan apa pun. Atur ulang daftarnya di pengaturan.',
  'problem.time-stamp-changed': 'Stempel waktu entri {{seq}} bukan yang disebut log.',
  'problem.time-stamp-lost':
    'Stempel waktu entri {{seq}} tidak ada lagi; log masih menyebut bahwa stempel itu datang.',
  'not-checked.time-stamps-beyond':
    'Paket memuat {{count}} stempel waktu lebih banyak daripada yang diperiksa; yang lebih itu tidak diperiksa.',
  'not-checked.time-stamps-received':
    'Dalam paket asal perkara ini ada {{count}} stempel waktu, yang tidak diperiksa.',
  'error.stamp-of-another-log':
    'Log dilanjutkan dengan nama lain selagi {{tsa}} ditanya. Stempelnya tidak disimpan. Mintalah lagi.',
  'error.tsa-ca-not-readable':
    'Sertifikat dalam {{path}} tidak dapat dibaca. Tidak ada yang diperiksa. Berikan berkas sertifikat PEM.',
  'error.tsa-not-reached':
    'Otoritas {{tsa}} tidak dapat dihubungi ({{detail}}). Tidak ada yang hilang: log menunggu stempel waktunya. Coba lagi saat ada jaringan.',
  'error.tsa-answered-error':
    'Otoritas {{tsa}} menjawab {{status}}, bukan stempel waktu. Tidak ada yang hilang: log menunggu stempel waktunya.',
  'error.tsa-refused':
    'Otoritas {{tsa}} menolak memberi stempel waktu: {{words}}. Tidak ada yang hilang: log menunggu stempel waktunya.',
  'error.tsa-answer-wrong':
    'Jawaban {{tsa}} bukan stempel waktu yang benar untuk log ini ({{faults}}). Jawaban itu tidak disimpan dan tidak membuktikan apa pun. Jangan percayai otoritas ini sebelum tahu sebabnya.',
  'error.tsa-untrusted':
    'Stempel waktu {{tsa}} tidak mengarah ke sertifikat dalam {{path}}. Stempel itu tidak disimpan. Berikan sertifikat otoritas ini.',
  'error.tsa-address': '{{tsa}} bukan alamat otoritas. Berikan alamat yang diawali http:// atau https://.',
  'cli.help.timestamp':
    'mintakan stempel waktu otoritas (RFC 3161) atas log, untuk membuktikan sejak kapan log itu ada',
  'cli.option.tsa': 'alamat otoritas; boleh beberapa kali, masing-masing ditanya sampai ada yang menjawab',
  'cli.option.tsa-ca': 'berkas sertifikat PEM otoritas yang Anda percayai',
  'cli.timestamp.stamped': 'Distempel: {{entries, number}} entri, pada {{at}} oleh {{authority}}',
  'cli.timestamp.nothing': 'Tidak ada yang menunggu: seluruh isi log sudah di bawah stempel waktu.',
  'cli.timestamp.waiting': '{{count, number}} entri menunggu stempel waktu.',
  'cli.timestamp.unvouched':
    'Apakah otoritas ini dapat dipercaya tidak ditanyakan (--tsa-ca); pemeriksa paketlah yang memutuskan.',
  'cli.verify.stamps': 'Stempel waktu yang sah:',
  'cli.verify.trusted': 'dipercaya',
  'cli.verify.not-trusted': 'tidak ada yang menjamin',
  'cli.verify.window': 'masuk ke log setelah {{notBefore}} dan sebelum {{notAfter}}',
  'cli.verify.open': '(terbuka)',
};
