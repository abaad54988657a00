import type { timeServers as en } from '../en/time-servers.ts';

/** Server waktu (NTP): pengaturannya, dan apa yang dikatakannya. */
export const timeServers: Record<keyof typeof en, string> = {
  'time-servers.title': 'Server waktu (NTP)',
  'time-servers.help':
    'Ditanya saat loker dibuka, saat penangkapan mulai, dan sesekali selama ada yang masuk; tidak ada yang menunggunya, dan jam perangkat ini tidak disetel olehnya. Pertanyaannya hanya memuat sebuah bilangan acak. Jawabannya disimpan dalam log loker.',
  'time-servers.none':
    'Tidak ada yang ditanya. Sebut satu atau, lebih baik, tiga, bila kantor Anda mengizinkan.',
  'time-servers.add': 'Tambah server waktu…',
  'time-servers.address': 'Nama atau alamat',
  'time-servers.remove': 'Hapus {{server}}',
  'time-servers.now': 'Tanya sekarang',
  'time-servers.not-asked': 'Belum ditanya',
  'time-servers.same':
    'Sama dengan perangkat ini, kurang lebih {{margin, number}} detik (stratum {{stratum}})',
  'time-servers.behind':
    'Perangkat ini {{amount}} lebih lambat, kurang lebih {{margin, number}} detik (stratum {{stratum}})',
  'time-servers.ahead':
    'Perangkat ini {{amount}} lebih cepat, kurang lebih {{margin, number}} detik (stratum {{stratum}})',
  'time-servers.alone':
    'Ditanya {{at}}. Hanya satu yang menjawab, dan tidak ada yang mendukungnya: dengan tiga, yang keliru kalah suara.',
  'time-servers.agree': 'Ditanya {{at}}. Semua yang menjawab dapat benar bersamaan.',
  'time-servers.outvoted':
    'Ditanya {{at}}. Sebagian besar sejalan; yang ini tidak dapat benar di samping mereka: {{servers}}. Jawabannya tidak dihitung.',
  'time-servers.disagree':
    'Ditanya {{at}}. Mereka tidak sejalan, jadi tidak ada yang ditunjukkan: {{servers}}. Tambahkan satu lagi, atau hapus yang keliru.',
  'time-fault.wrong-form': 'Jawabannya bukan jawaban menurut aturan NTP. Tidak dihitung.',
  'time-fault.kiss-of-death':
    'Meminta tidak ditanya lagi ({{detail}}), dan dibiarkan selama loker ini terbuka.',
  'time-fault.not-synchronised': 'Mengatakan sendiri bahwa ia tidak tahu waktunya.',
  'time-fault.unfit': 'Mengatakan sendiri bahwa ia mungkin meleset banyak detik. Tidak dihitung.',
  'time-fault.wrong-origin':
    'Ada yang menjawab tanpa ditanya. Tidak dihitung: mungkin seseorang di perjalanan mengarang jawaban.',
  'time-fault.impossible': 'Mengaku menahan pertanyaan lebih lama daripada lamanya ditunggu. Tidak dihitung.',
  'time-fault.no-answer': 'Tidak ada jawaban dalam lima detik.',
  'time-fault.not-reached': 'Tidak terjangkau ({{detail}}).',
  'error.time-server-address':
    '“{{server}}” bukan nama atau alamat server waktu. Tidak ada yang diubah. Berikan nama seperti ntp.contoh.example, tanpa http://.',
  'clock.behind-stamp':
    'Jam ini sebelum stempel waktu terbaru dalam log ({{newest}}). Bila otoritasnya benar, jam ini salah, dan yang ditangkap sekarang akan bertentangan dengan log. Setel jamnya, lalu lanjutkan; yang tersimpan tidak berubah.',
  'clock.time-servers-disagree':
    'Server waktu yang ditanya menyebut waktu lain: {{offset}}. Setel jamnya, lalu lanjutkan. Selisih itu tercatat dan tidak diubah.',
  'hosts.named-server-name': 'Server yang Anda sebut di pengaturan',
  'hosts.named-server':
    'Otoritas stempel waktu dan server waktu (NTP). Mulanya tidak ada yang disebut, dan tidak ada yang ditanya.',
  'hosts.named-by-certificate-name': 'Alamat yang disebut sertifikat otoritas itu',
  'hosts.named-by-certificate':
    'Sesudah stempel waktu: apakah sertifikatnya dicabut (CRL, OCSP). Yang dikirim hanya nomor sertifikat.',
};
