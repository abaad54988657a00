import type { capture as en } from '../en/capture.ts';

/** Perekaman halaman: langkah, hasil, alasan, dan gangguan pada peramban, jaringan, dan server. */
export const capture: Record<keyof typeof en, string> = {
  'step.launch': 'menyalakan peramban',
  'step.navigate': 'membuka halaman',
  'step.wait': 'menunggu halaman selesai dimuat',
  'step.viewport': 'gambar jendela',
  'step.consent': 'menjawab pemberitahuan kuki',
  'step.prompt': 'menutup ajakan masuk',
  'step.stories': 'mengikuti cerita satu per satu',
  'step.scroll': 'menggulir sampai akhir',
  'step.order': 'memilih semua komentar',
  'step.pictures': 'menampilkan gambar berikutnya dari unggahan',
  'step.frames': 'menelusuri bingkai halaman',
  'step.rows': 'menelusuri daftar baris demi baris',
  'step.open': 'membuka yang terlipat',
  'step.media': 'memutar film dan suara',
  'step.text': 'membaca teks',
  'step.dom': 'menyimpan halaman seperti ditampilkan',
  'step.mhtml': 'menyimpan halaman sebagai MHTML',
  'step.screenshot': 'gambar seluruh halaman',
  'step.download': 'menyimpan berkas unduhan',
  'step.wacz': 'mengarsipkan setiap jawaban server (WACZ)',
  'step.shown': 'membandingkan yang tampak dengan yang dikirim',
  'step.html': 'menyimpan HTML seperti diterima',
  'step.clock': 'membandingkan jam perangkat ini dengan jam server',
  'outcome.not-found': 'halaman tidak ditemukan',
  'outcome.gone': 'konten dihapus atau tidak tersedia',
  'outcome.private': 'privat: ditampilkan hanya kepada yang dipilih pemiliknya',
  'outcome.login-wall': 'harus masuk dulu',
  'outcome.captcha': 'meminta bukti bukan robot (captcha)',
  'outcome.blocked': 'akses ditolak',
  'outcome.rate-limited': 'terlalu banyak permintaan',
  'outcome.server-error': 'gangguan server',
  'outcome.empty': 'jawaban kosong',
  'outcome.unread': 'unggahan atau profilnya tidak terbaca di halaman itu',
  'outcome.download': 'berkas, bukan halaman',
  'reason.suspended': 'perangkat tidur, atau program terhenti, sementara itu',
  'reason.clock-jumped': 'jam perangkat diubah sementara itu',
  'reason.stopped': 'dihentikan',
  'reason.browser-died': 'peramban berhenti sendiri',
  'reason.internal': 'ada kesalahan di dalam Jejak sendiri',
  'reason.capture-process-died': 'proses perekaman berhenti sendiri',
  'reason.responses-not-kept': 'jawaban yang diterima peramban tidak terekam utuh',
  'reason.no-document': 'yang datang terputus sebelum ada halaman',
  'reason.put-together':
    'baris yang kata-katanya dikirim, tetapi tidak dalam urutan itu: disusun halaman sendiri, atau diubah',
  'reason.not-sent': 'baris dengan kata yang tidak ada dalam jawaban mana pun',
  'reason.responses-broken-off': 'jawaban dari server halaman itu terputus',
  'reason.cut-short': 'sumber halaman terputus sebelum akhirnya',
  'reason.story-gone': 'cerita berikutnya sudah tidak ada',
  'reason.account-changed': 'yang berikutnya cerita akun lain; tidak diikuti',
  'reason.fewer-stories': 'lebih sedikit cerita daripada kata situs',
  'reason.story-passed': 'cerita yang berganti sebelum gambarnya diambil',
  'reason.story-not-whole': 'cerita yang gambar atau videonya tidak datang utuh',
  'reason.stories-watched': 'ceritanya sudah diikuti',
  'reason.blocks-left-out': 'bagian artikel yang tidak ikut dalam teksnya',
  'reason.comments-unread':
    'baris daftar komentar yang tidak dapat dipastikan siapa menulis apa; kata-katanya ada dalam teks',
  'reason.comments-merged':
    'komentar dengan penulis dan kata yang sama tanpa hal yang membedakannya; dicantumkan sekali',
  'reason.pressed-enough': 'tombol yang sudah ditekan ratusan kali dan masih memunculkan lebih banyak',
  'reason.panes-left': 'bagian yang bergulir sendiri dan tidak digulir, karena terlalu banyak',
  'reason.pieces-left':
    'potongan video yang tidak ada di arsip, sehingga videonya mungkin tidak dapat diputar kembali sampai selesai',
  'reason.films-left':
    'video atau suara yang tidak utuh: terlalu banyak, waktunya habis, tanpa akhir, atau hilang bersama barisnya',
  'reason.manifests-in-data':
    'jawaban yang memuat daftar potongan video di dalamnya: yang diputar tersimpan, tetapi pemutaran ulang mungkin meminta mutu lain',
  'reason.pictures-left':
    'deret gambar yang belum ditampilkan sampai akhir; masih ada gambar di balik tombol',
  'reason.frames-left': 'bingkai di dalam halaman yang tidak dibuka sampai selesai',
  'reason.none-there': 'tidak ada yang seperti itu',
  'reason.consent-left': 'pemberitahuan hanya menawarkan persetujuan; dibiarkan apa adanya',
  'reason.consent-stays': 'pemberitahuan tetap ada setelah dijawab',
  'reason.prompt-left': 'ajakan masuk di atas halaman tidak dapat ditutup; dibiarkan',
  'reason.prompt-late':
    'ajakan masuk datang setelah halaman dibaca dan mungkin menutupi gambarnya; dibiarkan',
  'reason.prompt-stays': 'ajakan masuk tetap ada setelah ditutup',
  'reason.address-changed': 'yang dibuka menuju alamat lain',
  'reason.row-by-row': 'dikerjakan baris demi baris',
  'reason.still-loading': 'halaman terus memuat, tetapi tidak ada yang datang',
  'reason.log-in-asked': 'halaman meminta masuk di tengah jalan',
  'reason.operation-not-named':
    'yang ditekan meminta sesuatu dari server tanpa menyebut apa; permintaan itu tidak dikirim, karena bisa saja bertindak',
  'reason.some-comments':
    'halaman hanya menampilkan sebagian komentar, dan menunya tidak punya pilihan semua',
  'reason.not-asked': 'tidak diminta',
  'reason.nothing-came': 'tidak ada yang datang',
  'reason.not-held': 'peramban sudah tidak memegang isinya',
  'reason.not-stored': 'folder kerja sementara tidak menerima isinya: penuh, atau cakram rusak',
  'reason.no-page': 'server menjawab tanpa halaman',
  'reason.browser-page': 'halaman galat milik peramban sendiri: tidak ada isinya yang dari server',
  'reason.page-hung': 'halaman macet; skripnya dihentikan',
  'reason.account-not-shown':
    'cerita yang tidak menampilkan milik siapa; hanya alamatnya yang menyebut akun itu',
  'reason.stories-over':
    'halaman sudah tidak menampilkan ceritanya lagi, mungkin sudah cerita orang lain; tidak diambil',
  'reason.address-replaced':
    'halaman mengganti alamatnya sendiri sementara itu; yang diambil ini milik alamat lain',
  'reason.page-moved-on': 'halaman berpindah ke halaman lain sementara itu',
  'reason.download-broken-off': 'unduhan terputus',
  'reason.no-server-date': 'tidak ada server yang menyebut waktu',
  'reason.clock-disagrees': 'jam server berbeda dari jam perangkat ini',
  'reason.tls-not-trusted': 'sertifikat tidak sah; tetap direkam karena diminta',
  'error.browser-not-found':
    'Tidak ada peramban untuk merekam {{path}}. Tidak ada yang direkam. Pasang Chrome, Edge, atau Chromium, atau sebutkan dengan --browser.',
  'error.browser-not-started':
    'Peramban {{path}} tidak mau menyala. Tidak ada yang direkam. Coba peramban lain dengan --browser. Pesannya: {{detail}}',
  'error.browser-died':
    'Peramban berhenti di tengah perekaman. Yang sudah datang disimpan dan ditandai sebagian. Silakan rekam ulang halaman ini.',
  'error.capture-process-died':
    'Proses perekaman berhenti di tengah jalan. Yang sudah datang disimpan dan ditandai sebagian. Silakan rekam ulang halaman ini.',
  'error.unsupported-address':
    'Hanya alamat http dan https yang dapat direkam, bukan {{url}}. Tidak ada yang direkam. Berkas tersimpan dimasukkan dengan jejak import.',
  'error.stopped': 'Perekaman {{url}} dihentikan sebelum ada yang datang. Tidak ada yang disimpan darinya.',
  'error.dns-failed':
    'Nama alamat ini tidak ditemukan: {{url}}. Tidak ada yang datang; upaya ini tercatat. Periksa alamat dan jaringan.',
  'error.connection-refused':
    'Server menolak sambungan: {{url}}. Tidak ada yang datang; upaya ini tercatat. Coba lagi nanti.',
  'error.connection-broken':
    'Sambungan putus sebelum ada yang datang: {{url}}. Upaya ini tercatat. Silakan coba lagi.',
  'error.unreachable':
    'Server tidak dapat dijangkau: {{url}}. Tidak ada yang datang; upaya ini tercatat. Periksa jaringan lalu coba lagi.',
  'error.timed-out':
    'Tidak ada jawaban sampai batas waktu: {{url}}. Upaya ini tercatat. Coba lagi, bila perlu dengan --timeout yang lebih lama.',
  'error.tls-error':
    'Sertifikat server tidak sah: {{url}} ({{detail}}). Tidak ada yang direkam; upaya ini tercatat. Bila halaman tetap diperlukan, pakai --accept-tls-errors: hal itu akan tercatat.',
  'error.unsafe-port':
    'Peramban menolak membuka porta ini: {{url}}. Tidak ada yang diterima; upaya ini dicatat di log. Periksa alamatnya.',
  'error.not-https':
    'Server tidak memakai https di alamat ini: {{url}}. Tidak ada yang diterima; upaya ini dicatat di log. Bila halaman dibuka tanpa https, tulis http:// di depan alamat.',
  'error.too-many-redirects':
    'Alamat ini berputar-putar: {{url}}. Tidak ada yang dapat direkam; upaya ini tercatat.',
  'error.navigation-failed':
    'Halaman tidak dapat dibuka: {{url}} ({{detail}}). Tidak ada yang datang; upaya ini tercatat.',
};
