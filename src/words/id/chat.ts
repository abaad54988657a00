import type { chat as en } from '../en/chat.ts';

export const chat: Record<keyof typeof en, string> = {
  'item.tab-chat': 'Percakapan',
  'chat.form-whatsapp-android': 'Baris berbentuk ekspor WhatsApp dari Android',
  'chat.form-whatsapp-ios': 'Baris berbentuk ekspor WhatsApp dari iPhone',
  'chat.form-telegram-json': 'Ekspor Telegram Desktop, dalam JSON',
  'chat.form-telegram-html': 'Ekspor Telegram Desktop, dalam HTML',
  'chat.form-sms-xml': 'Cadangan SMS dalam XML, seperti tulisan SMS Backup & Restore',
  'chat.form-signal-markdown': 'Percakapan Signal sebagai teks, seperti tulisan signal-export',
  'chat.form-signal-jsonl': 'Ekspor teks buatan Signal sendiri, dari semua percakapan',
  'chat.names-are-signal-own':
    'Nama adalah yang tampil bagi pemilik program: pemberian pemiliknya, dari buku alamat, atau pilihan orangnya sendiri. Nama itu tidak menunjukkan siapa orangnya. Pesan yang menghilang sendiri dan gambar sekali lihat tidak disertakan Signal dalam ekspornya.',
  'chat.receipt': 'Yang terbaca dari ekspor',
  'chat.sum':
    '{{form}}: {{messages, number}} pesan atas {{people, number}} nama, {{notes, number}} catatan aplikasi.',
  'chat.sum-line':
    '{{form}}: {{messages, number}} pesan atas {{people, number}} nama, {{notes, number}} catatan aplikasi, {{lines, number}} baris',
  'chat.period': 'Dari {{first}} sampai {{last}}.',
  'chat.read-further': 'Cara membacanya',
  'chat.cut': 'Hanya bagian awalnya yang terbaca. Jumlah, nama, dan waktu adalah dari bagian awal itu.',
  'chat.other-texts': 'Teks lain di dalam arsip yang tidak ditampilkan di sini: {{count, number}}.',
  'chat.by-form':
    'Hanya bentuk barisnya yang menunjukkan bahwa ini percakapan; catatan aplikasi atau nama berkas tidak ada yang menunjukkannya.',
  'chat.more-names': '{{count, number}} nama lain: temukan lewat pencarian',
  'chat.could-be-changed':
    'Ekspor adalah teks biasa, yang dapat disunting sebelum diserahkan. Sejak dibawa masuk, perubahan padanya tidak luput.',
  'chat.pasted': 'Baris yang ditempel orang ke dalam pesan dapat tampak seperti pesan tersendiri.',
  'chat.earlier':
    'Pesan dan catatan yang waktunya lebih awal daripada yang di atasnya: {{count, number}}. Masing-masing ditandai.',
  'chat.is-earlier': 'Lebih awal daripada pesan di atasnya',
  'chat.dates-day-first': 'Tanggal dibaca dengan urutan hari–bulan.',
  'chat.dates-month-first': 'Tanggal dibaca dengan urutan bulan–hari.',
  'chat.dates-year-first': 'Tanggal ditulis dengan tahun lebih dahulu.',
  'chat.dates-unknown':
    'Tidak diketahui angka mana yang hari dan mana yang bulan: seluruh ekspor cocok dengan keduanya. Tanggal ditampilkan seperti tertulis.',
  'chat.dates-contradiction':
    'Tanggal saling bertentangan: ada yang hanya terbaca dengan urutan hari–bulan, ada yang hanya dengan bulan–hari, misalnya di baris {{line, number}}. Tanggal ditampilkan seperti tertulis.',
  'chat.shown-by-figure': 'Tampak dari baris {{line, number}}: ada angka di atas dua belas.',
  'chat.shown-by-sequence':
    'Ini kesimpulan: bila dibaca sebaliknya, waktu berjalan mundur di baris {{line, number}}.',
  'chat.undated': 'Pesan dan catatan yang harinya tidak diketahui: {{count, number}}.',
  'chat.zone-unknown':
    'Ekspor tidak menyebut zona waktu. Jamnya adalah jam ponsel yang membuatnya, menurut jam ponsel itu sendiri.',
  'chat.zone-shown':
    'Ekspor menunjukkan bahwa jamnya berselisih {{zone}} dari UTC: di samping setiap waktu ada saat yang sama dalam UTC.',
  'chat.zone-written': 'Di samping setiap waktu, ekspor menulis zonanya: {{zone}} dari UTC.',
  'chat.zones-differ':
    'Waktu dalam ekspor tidak semuanya dari satu zona. Bila ekspor memberi saatnya dalam UTC, saat itu tertulis di samping pesan.',
  'chat.names-are-telegram-html':
    'Nama adalah yang tampil bagi akun yang mengekspor. Pesan tanpa nama melanjutkan yang di atasnya. Nama tidak menunjukkan siapa orangnya, dan dua orang bernama sama tidak terbedakan.',
  'chat.pages': 'Dibaca dari {{count, number}} halaman berurutan, mulai dari {{file}}.',
  'chat.page-line': 'halaman {{page, number}}, baris {{line, number}}',
  'chat.page-lines': 'halaman {{page, number}}, baris {{line, number}}–{{last, number}}',
  'chat.reply-to': 'Membalas pesan {{id}}',
  'chat.reply-elsewhere': 'Membalas pesan dari percakapan lain',
  'chat.link': 'Kata-katanya mengarah ke {{address}}',
  'chat.zone-utc': 'Ekspor memuat saat, bukan jam setempat. Waktunya ditampilkan dalam UTC.',
  'chat.dates-moment':
    'Setiap pesan memuat saatnya dalam milidetik. SMS dan MMS terpisah di dalam berkas, dan ditampilkan menurut urutan saatnya.',
  'chat.names-are-sms':
    'Nama atau nomor adalah yang ada di ponsel pembuat cadangan. Berkas ini memuat percakapan dengan mereka semua sekaligus. Untuk pemilik ponsel tidak ada namanya.',
  'chat.names-are-signal':
    'Nama adalah yang ada di program Signal asal ekspor; Me adalah pemiliknya. Ekspor dibuat oleh program yang bukan buatan Signal sendiri.',
  'chat.owner': 'Pemilik ponsel',
  'chat.to': 'kepada {{name}}',
  'chat.unsent-draft': 'Konsep, tidak dikirim',
  'chat.unsent-outbox': 'Di kotak keluar, belum dikirim',
  'chat.unsent-failed': 'Gagal dikirim',
  'chat.unsent-queued': 'Menunggu dikirim',
  'chat.not-read-file': 'berkas',
  'chat.not-read-reactions': 'reaksi',
  'chat.not-read-earlier-wording': 'bunyi sebelumnya',
  'chat.names-are-telegram':
    'Nama adalah yang tampil bagi akun yang mengekspor. Nomor di sampingnya adalah nomor akun. Keduanya tidak menunjukkan siapa orangnya.',
  'chat.forwarded': 'Diteruskan dari {{name}}',
  'chat.names-are':
    'Nama adalah nama dalam buku alamat ponsel yang membuat ekspor. Nama itu tidak menunjukkan nomor siapa itu.',
  'chat.within': 'Dibaca dari berkas {{file}} di dalam arsip. Arsipnya disimpan utuh.',
  'chat.kept': 'Ekspornya disimpan utuh.',
  'chat.pages-beside':
    'Halaman yang dibawa masuk bersama dan dibaca sebagai satu percakapan: {{count, number}}. Masing-masing menjadi butir sendiri dan disimpan utuh.',
  'chat.omitted':
    'Tidak disertakan dalam ekspor, jadi tidak ada di sini: gambar, video, atau berkas dari {{count, number}} pesan.',
  'chat.attached': 'Pesan dengan berkas yang ikut di dalam arsip: {{count, number}}.',
  'chat.deleted': 'Pesan yang dihapus sebelum ekspor: {{count, number}}. Isinya tidak ada di dalamnya.',
  'chat.edited': 'Pesan yang diedit: {{count, number}}. Hanya bunyi terakhirnya yang ada dalam ekspor.',
  'chat.edited-kept':
    'Pesan yang diedit: {{count, number}}. Yang tampil bunyi terakhirnya; bunyi sebelumnya ada dalam ekspor.',
  'chat.search': 'Cari dalam percakapan',
  'chat.from': 'Atas nama',
  'chat.everyone': 'Semua nama',
  'chat.found': '{{count, number}} dari {{of, number}}',
  'chat.found-nth': 'ke-{{nth, number}} dari {{count, number}}, dalam {{of, number}}',
  'chat.previous': 'Yang cocok sebelumnya (Shift+Enter)',
  'chat.next': 'Yang cocok berikutnya (Enter)',
  'chat.only': 'Hanya yang cocok',
  'chat.go-to-day': 'Ke hari tertentu',
  'chat.nothing-found': 'Tidak ada pesan yang cocok.',
  'chat.list': 'Pesan',
  'chat.day-unknown': 'Hari tidak diketahui',
  'chat.note': 'Catatan aplikasi',
  'chat.line': 'baris {{line, number}}',
  'chat.lines': 'baris {{line, number}}–{{last, number}}',
  'chat.is-edited': 'Diedit',
  'chat.is-deleted': 'Dihapus sebelum ekspor',
  'chat.media-omitted': 'Tidak disertakan dalam ekspor',
  'chat.media-attached': 'Berkas yang ikut: {{name}}',
  'chat.media-missing': 'Berkas disebut, tetapi tidak ada dalam yang dibawa masuk: {{name}}',
  'chat.not-read': 'Tidak ditampilkan di sini, lihat ekspornya: {{what}}',
  'chat.not-read-place': 'tempat',
  'chat.not-read-contact': 'kontak',
  'chat.not-read-poll': 'jajak pendapat',
  'chat.not-read-task-list': 'daftar tugas',
  'chat.not-read-game': 'permainan',
  'chat.not-read-invoice': 'tagihan',
  'chat.not-read-giveaway': 'pembagian hadiah',
  'chat.not-read-self-destructing': 'yang terhapus sendiri setelah dilihat',
  'chat.not-read-other': 'isi dalam bentuk lain',
  'chat.show-among': 'Lihat dalam percakapan',
  'chat.read-as': 'Buka sebagai percakapan',
  'chat.read-of-it': 'Percakapan yang terbaca dari berkas ini',
  'chat.read-some-left':
    'Berkas yang disebut pesan dan tidak diambil: {{count, number}}. Semuanya ada di dalam ekspor, yang disimpan utuh.',
  'derived.conversation-read': 'percakapan, terbaca dari berkas yang dibawa masuk sebelumnya',
  'derived.proof-read': 'pemeriksaan paket ProofMode, dari berkas-berkasnya bersama-sama',
  'error.together-not-read':
    'Isi gabungan berkas-berkas di {{folder}} tidak terbaca: pembacanya berhenti karena berkas itu. Tiap berkas sudah ada utuh di dalam loker. Buka satu halaman percakapan tersendiri, atau bawa masuk foldernya sebagai ZIP.',
  'error.not-a-conversation':
    'Berkas ini tidak terbaca sebagai ekspor percakapan: bentuknya tidak dikenal di sini, atau terlalu besar. Tidak ada yang dibuat, dan berkasnya tetap seperti semula. Baca sebagai teks, atau mintalah percakapannya diekspor dalam bentuk yang disebut di panduan.',
  'error.conversation-read-before':
    'Berkas ini sudah dibaca sebagai percakapan: butir {{item}}. Tidak ada yang dibuat. Buka butir itu.',
  'derived.contained': 'berkas yang ada di dalamnya',
  'step.unpack': 'mengambil berkas dari arsip',
  'error.packed-file-not-taken':
    '{{file}} di dalam arsip tidak diambil: terlalu besar, rusak, dipadatkan dengan cara yang tidak terbaca di sini, atau tidak terbaca lagi. Arsipnya tersimpan utuh di loker; ambil berkas itu dengan program lain lalu bawa masuk.',
  'error.packed-file-locked':
    '{{file}} di dalam arsip tidak diambil: berkas itu dikunci dengan kata sandi. Arsipnya tersimpan utuh di loker; orang yang tahu kata sandinya dapat mengambil berkas itu dengan program lain. Setelah itu bawa masuk.',
  'error.packed-file-twice':
    '{{file}} tidak diambil: di dalam arsip ada lebih dari satu berkas bernama itu, dan tidak jelas mana yang dimaksud pesan. Arsipnya tersimpan utuh di loker; ambil berkas-berkas itu dengan program lain lalu bawa masuk.',
  'error.named-file-twice':
    '{{file}} tidak dihubungkan dengan percakapannya: lebih dari satu berkas bernama itu masuk bersamanya, dan tidak jelas mana yang dimaksud pesannya. Semuanya ada di loker. Taruh masing-masing di sebelah teks pemiliknya, lalu masukkan foldernya sekali lagi.',
  'error.packed-file-overlaps':
    '{{file}} di dalam arsip tidak diambil: di dalam arsip berkas itu bertumpang tindih dengan berkas lain, dan tidak ada program yang memadatkannya begitu dengan sendirinya. Arsipnya tersimpan utuh di loker; tanyakan asal arsip kepada yang menyerahkannya.',
  'error.packed-files-left':
    '{{count, number}} berkas lain yang disebut dalam percakapan tidak diambil dari {{file}}: terlalu banyak atau terlalu besar untuk diambil sekaligus, atau pekerjaan berakhir sebelum itu. Arsipnya tersimpan utuh di loker; ambil berkas itu dengan program lain lalu bawa masuk.',
  'error.original-in-other-case':
    'Butir ini dibuat dari butir di perkara lain, jadi tempatnya di perkara itu. Tidak ada yang dimasukkan.',
  'file-is.chat': 'Percakapan sebagaimana terbaca dari ekspor',
};
