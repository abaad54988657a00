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
  'verify.time-stamp-revoked': 'Sertifikat yang mendasarinya telah dicabut.',
  'verify.time-stamp-request-wrong-form': 'Permintaan yang disimpan bersamanya bukan permintaan RFC 3161.',
  'verify.crl-wrong-form': 'Bukan daftar sertifikat yang dicabut, atau tidak dapat dibaca.',
  'verify.certificates-wrong-form': 'Tidak ada sertifikat di dalamnya, atau ada yang tidak dapat dibaca.',
  'verify.seal-by-stolen-key':
    'Kunci yang menyegel paket ini dilepas karena dicuri pada {{at}}, dan tidak ada stempel waktu tepercaya yang membuktikan paket ini lebih lama. Itu tidak berarti isinya palsu; tetapi siapa pun yang memegang kunci curian itu dapat membuatnya, dengan isi dan tanggal apa saja. Mintalah perkara ini diserahkan lagi, disegel dengan kunci baru.',
  'verify.rotation-contradicts':
    'Paket yang lebih baru menunjukkan entri lain di tempat log ini: salah satu dari keduanya dibuat dengan kunci yang bukan hanya di tangan pemiliknya.',
  'verify.window-impossible':
    'Entri ini seolah masuk ke log setelah {{notBefore}} dan sebelum {{notAfter}}: salah satu stempel waktu keliru.',
  'not-checked.time-stamps-unasked':
    '{{count}} stempel waktu sah dengan sendirinya; apakah otoritasnya dapat dipercaya tidak ditanyakan (--tsa-ca), jadi tidak membuktikan waktu.',
  'not-checked.time-stamps-unvouched':
    '{{count}} stempel waktu sah dengan sendirinya, tetapi tidak mengarah ke otoritas dalam --tsa-ca, jadi tidak membuktikan waktu.',
  'not-checked.time-stamps-revocation':
    'Apakah sertifikat ini telah dicabut tidak diketahui, karena tidak ada jawaban tentangnya: {{certificates}}. {{count}} stempel waktu bertumpu padanya. Daftar otoritas yang lebih baru dapat diberikan dengan --tsa-crl.',
  'not-checked.time-stamps-revocation-before':
    'Untuk {{count}} stempel waktu, pencabutan sertifikat hanya diperiksa sampai {{until}}, yaitu sebelum stempelnya sendiri. Daftar otoritas yang lebih baru dapat diberikan dengan --tsa-crl.',
  'not-checked.time-stamps-revocation-until':
    'Pencabutan sertifikat diperiksa sampai {{until}}. Kunci yang kemudian dinyatakan dicuri menggugurkan stempelnya: daftar otoritas yang lebih baru dapat diberikan dengan --tsa-crl.',
  'not-checked.sealed-before-theft':
    'Kunci yang menyegel paket ini dilepas karena dicuri pada {{at}}. Stempel waktu tepercaya membuktikan bahwa ekspornya sudah ada dalam log sebelum itu: case.json dan berkas yang disebutnya tetap berlaku. Kapan segelnya dibuat, dan isi lain paket (laporan, formulir, halaman), tidak terbukti.',
  'not-checked.key-not-given-up':
    'Menurut paket --rotation, kunci yang menyegel paket ini tidak dilepas karena dicuri. Apa yang terjadi sesudah paket itu tidak diketahui.',
  'not-checked.revocation-unreadable':
    '{{count}} berkas tentang sertifikat yang dicabut tidak dapat dibaca, atau melebihi yang diperiksa; tidak ada yang diambil darinya.',
  'not-checked.tsa-crl-unused':
    '{{count}} daftar dalam --tsa-crl tidak berkata apa pun tentang sertifikat stempel ini, atau tidak ditandatangani otoritasnya; tidak ada yang diambil darinya.',
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
  'error.tsa-crl-not-readable':
    'Daftar sertifikat yang dicabut dalam {{path}} tidak dapat dibaca. Tidak ada yang diperiksa. Berikan daftarnya (CRL) seperti diterbitkan otoritas, PEM atau DER.',
  'error.rotation-not-readable':
    'Berkas --rotation bukan paket perkara yang dapat dibaca, atau terenkripsi. Tidak ada yang diperiksa. Berikan paket yang lebih baru dari log yang sama, sudah didekripsi.',
  'error.rotation-not-intact':
    'Kunci, log, atau segel paket --rotation tidak sah, jadi tidak ada yang dapat diketahui darinya. Tidak ada yang diperiksa. Berikan paket lain yang lebih baru dari log yang sama.',
  'error.rotation-of-another-log':
    'Paket --rotation berasal dari log lain, dan tidak berkata apa pun tentang kunci yang menyegel paket ini. Tidak ada yang diperiksa. Berikan paket yang lebih baru dari log yang sama.',
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
  'cli.option.tsa-crl':
    'daftar sertifikat yang dicabut (CRL, PEM atau DER) yang lebih baru, yang Anda ambil sendiri dari otoritas',
  'cli.option.rotation':
    'paket yang lebih baru dari log yang sama, untuk melihat apakah kunci yang menyegel paket ini dilepas karena dicuri',
  'cli.timestamp.stamped': 'Distempel: {{entries, number}} entri, pada {{at}} oleh {{authority}}',
  'cli.timestamp.nothing': 'Tidak ada yang menunggu: seluruh isi log sudah di bawah stempel waktu.',
  'cli.timestamp.waiting': '{{count, number}} entri menunggu stempel waktu.',
  'cli.timestamp.unvouched':
    'Apakah otoritas ini dapat dipercaya tidak ditanyakan (--tsa-ca); pemeriksa paketlah yang memutuskan.',
  'cli.verify.stamps': 'Stempel waktu yang sah:',
  'cli.verify.trusted': 'dipercaya',
  'cli.verify.not-trusted': 'tidak ada yang menjamin',
  'cli.verify.revoked': 'dicabut: tidak dihitung',
  'revocation.void':
    'Sertifikat {{certificate}} dicabut pada {{at}} ({{reason}}). Stempel ini tidak dihitung: bisa jadi dibuat orang lain, atau lebih akhir daripada waktu yang disebutnya.',
  'revocation.stands':
    'Sertifikat {{certificate}} dicabut pada {{at}} ({{reason}}), sesudah stempel ini dan dengan alasan yang tidak menggugurkannya.',
  'revocation.reason-none': 'tanpa alasan, jadi kuncinya bisa jadi dicuri',
  'revocation.reason-unspecified': 'tanpa alasan khusus',
  'revocation.reason-key-compromise': 'kuncinya dinyatakan dicuri',
  'revocation.reason-ca-compromise': 'kunci otoritas di atasnya dinyatakan dicuri',
  'revocation.reason-affiliation-changed': 'pemegangnya berganti',
  'revocation.reason-superseded': 'diganti yang lain',
  'revocation.reason-cessation-of-operation': 'tidak dipakai lagi',
  'revocation.reason-certificate-hold': 'ditangguhkan',
  'revocation.reason-privilege-withdrawn': 'pemegangnya tidak lagi berhak memakainya',
  'revocation.reason-aa-compromise': 'kunci sebuah otoritas dinyatakan dicuri',
  'cli.verify.window': 'masuk ke log setelah {{notBefore}} dan sebelum {{notAfter}}',
  'cli.verify.open': '(terbuka)',
};
