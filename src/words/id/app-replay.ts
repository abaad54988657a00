import type { appReplay as en } from '../en/app-replay.ts';

export const appReplay: Record<keyof typeof en, string> = {
  'item.tab-replay': 'Halaman',
  'replay.notice': 'Diputar ulang dari arsip; ini bukan halaman yang ada sekarang.',
  'replay.captured': 'Ditangkap {{time}}. Tidak ada yang diminta dari jaringan.',
  'replay.zone-same':
    'Jam yang ditulis halaman ini sendiri dalam zona perangkat ini, {{here}}, seperti saat ditangkap.',
  'replay.zone-other':
    'Jam yang ditulis halaman ini sendiri dalam zona perangkat ini, {{here}}; saat ditangkap dalam {{then}}, seperti di gambar dan teks.',
  'replay.zone-unknown':
    'Jam yang ditulis halaman ini sendiri dalam zona perangkat ini, {{here}}; zona saat ditangkap tidak tercatat.',
  'replay.opening': 'Mencocokkan arsip dengan hash-nya, lalu membukanya…',
  'replay.loading': 'Memuat dari arsip',
  'replay.area': 'Halaman, diputar ulang dari arsip. Enter untuk masuk ke dalamnya.',
  'replay.frame': 'Halaman, diputar ulang dari arsip',
  'replay.keys': 'Enter masuk ke halaman, F6 atau Escape keluar darinya.',
  'replay.address': 'Alamat dalam arsip',
  'replay.back': 'Kembali, di dalam arsip',
  'replay.forward': 'Maju, di dalam arsip',
  'replay.start': 'Ke halaman yang ditangkap',
  'replay.absent-title': 'Tidak ada dalam arsip',
  'replay.absent-page':
    'Halaman ini tidak ikut terekam saat penangkapan, dan Jejak tidak memintanya kepada siapa pun. Yang terekam tetap dapat dilihat: kembali, atau buka halaman yang ditangkap.',
  'replay.absent-count': 'Tidak ada dalam arsip: {{count, number}}',
  'replay.absent-list': 'Alamat yang tidak ada dalam arsip',
  'replay.absent-help':
    'Halaman memintanya saat diputar ulang, dan semua ini tidak terekam. Karena itu tampilannya dapat berbeda dari halaman semula; rupa aslinya ada pada gambar tangkapan.',
  'replay.absent-more': 'dan {{count, number}} lagi',
  'replay.none-saved':
    'Halaman ini disimpan orang dan dibawa masuk sebagai berkas. Hanya penangkapan oleh Jejak sendiri yang merekam jawaban server, jadi tidak ada arsip untuk diputar ulang; halaman simpanannya ada di Gambar, Teks, dan Sumber.',
  'replay.none-web':
    'Tangkapan ini berakhir sebelum arsip halamannya dibuat, jadi tidak ada yang dapat diputar ulang. Yang sudah datang ada di Gambar, Teks, dan Berkas; langkah-langkah di Fakta menyebut sebabnya.',
  'replay.failed-changed':
    'Arsip ini tidak lagi sama dengan yang disegel, jadi tidak ditampilkan. Jangan dipakai sebagai bukti. Berkas lain dari butir ini tetap dapat dilihat. Periksa loker di pengaturan, dan ambil arsipnya dari cadangan.',
  'replay.failed-purged':
    'Arsip ini sudah dihapus menurut aturan. Log menyebut siapa, kapan, dan mengapa; hash-nya tetap ada.',
  'replay.failed-unreadable':
    'Arsip ini sama dengan yang disegel, tetapi tidak terbaca sebagai arsip (WACZ). Tidak ada yang diubah, dan berkas lain dari butir ini dapat dilihat. Simpan salinannya dari Berkas dan coba di ReplayWeb.page.',
  'replay.failed-lacks-page':
    'Arsip ini sama dengan yang disegel, tetapi halaman yang ditangkap tidak ditemukan di dalamnya. Rupanya ada di Gambar dan Teks; langkah-langkah di Fakta menyebut apa yang terekam. Salinan arsipnya dapat disimpan dari Berkas.',
  'replay.failed-stopped':
    'Halaman ini menghentikan pemutarannya sendiri. Loker tidak tersentuh, dan rupanya ada di Gambar. Coba lagi.',
  'replay.failed': 'Arsip tidak dapat dibuka ({{code}}). Tidak ada yang diubah. Coba lagi.',
  'replay.closed': 'Pemutaran ditutup karena loker dikunci atau ditutup. Tidak ada yang diubah.',
  'replay.open-again': 'Buka lagi',
};
