import type { appCamera as en } from '../en/app-camera.ts';

export const appCamera: Record<keyof typeof en, string> = {
  'camera.title': 'Ambil foto atau video',
  'camera.subtitle':
    'Foto langsung disegel; video disimpan detik demi detik dan disegel saat berakhir. Kamera menyala hanya selama tampilan ini terbuka.',
  'camera.open': 'Ambil foto atau video',
  'camera.stage': 'Yang dilihat kamera',
  'camera.starting': 'Menyalakan kamera…',
  'camera.take': 'Ambil gambar',
  'camera.take-keys': 'Spasi atau Enter',
  'camera.next': 'Ambil lagi',
  'camera.which': 'Kamera',
  'camera.nameless': 'Kamera {{number}}',
  'camera.case': 'Masuk ke',
  'camera.note': 'Catatan',
  'camera.note-hint': 'Apa yang terlihat, dan di mana. Disegel bersama setiap gambar dan video.',
  'camera.sealing': 'Menyegel…',
  'camera.sealed': 'Tersegel: {{time}}',
  'camera.seal-again': 'Segel sekali lagi',
  'camera.drop': 'Buang gambar ini',
  'camera.taken': 'Baru saja diambil',
  'camera.picture-of': 'Gambar yang diambil: {{time}}',
  'camera.show': 'Buka gambar yang diambil pukul',
  'camera.turn-on': 'Nyalakan kamera',
  'camera.try-again': 'Coba lagi',
  'camera.off-hidden':
    'Kamera dimatikan karena jendela tidak terlihat. Yang sudah diambil tersegel. Nyalakan lagi bila diperlukan.',
  'camera.problem-no-camera':
    'Tidak ada kamera yang ditemukan. Tidak ada gambar yang diambil atau disimpan. Sambungkan kamera, atau bawa masuk foto yang diambil di tempat lain, lalu coba lagi.',
  'camera.problem-in-use':
    'Kamera tidak mau menyala; mungkin sedang dipakai program lain. Tidak ada gambar yang diambil atau disimpan. Tutup program itu, lalu coba lagi.',
  'camera.problem-denied':
    'Sistem tidak mengizinkan Jejak memakai kamera. Tidak ada gambar yang diambil atau disimpan. Izinkan di pengaturan privasi sistem, lalu coba lagi.',
  'camera.problem-unplugged':
    'Kamera terlepas. Yang diambil sebelumnya tersegel; sesudah itu tidak ada yang diambil. Sambungkan lagi, lalu coba lagi.',
  'error.picture-not-whole':
    'Gambar tidak sampai dengan utuh ({{detail}}), jadi tidak ada yang disimpan. Segel sekali lagi, atau ambil yang lain.',
  'item.fact-camera': 'Kamera perangkat',
  'provenance.section-camera': 'Diambil di sini',
  'provenance.camera':
    'Diambil pada {{time}} dengan kamera “{{camera}}” milik perangkat “{{device}}” ({{system}}), di Jejak {{version}}.',
  'provenance.camera-clock': 'Waktunya menurut jam perangkat ini, dalam zona waktu {{zone}}.',
  'provenance.camera-picture':
    '{{width, number}} × {{height, number}} piksel. Berkasnya dibuat Jejak dari satu bingkai video kamera, tanpa ada yang hilang; ini bukan berkas yang ditulis kamera, jadi tidak membawa data kamera sendiri.',
  'provenance.camera-no-place': 'Tempat pengambilannya tidak dicatat.',
  'camera.film-start': 'Rekam video',
  'camera.film-stop': 'Berhenti',
  'camera.with-sound': 'Dengan suara',
  'camera.filming-sound': 'Merekam, dengan suara',
  'camera.filming-silent-not-wanted': 'Merekam, tanpa suara',
  'camera.filming-silent-no-microphone': 'Merekam, tanpa suara: tidak ada mikrofon yang ditemukan',
  'camera.filming-silent-denied': 'Merekam, tanpa suara: sistem tidak mengizinkan Jejak memakai mikrofon',
  'camera.filming-silent-in-use': 'Merekam, tanpa suara: mikrofon tidak mau menyala',
  'camera.film-kept-so-far': '{{clock}} · {{kept}} di loker',
  'camera.film-stopped': 'Video tersegel: {{time}}',
  'camera.film-unplugged': 'Kamera terlepas. Video sampai saat itu tersegel sebagai sebagian: {{time}}',
  'camera.film-camera-taken':
    'Jendela tidak terlihat atau terkunci. Video sampai saat itu tersegel sebagai sebagian: {{time}}',
  'camera.film-left':
    'Tampilan kamera ditinggalkan. Video sampai saat itu tersegel sebagai sebagian: {{time}}',
  'camera.film-recorder-failed':
    'Perekaman terputus. Video sampai saat itu tersegel sebagai sebagian: {{time}}',
  'camera.film-not-stored':
    'Tidak semuanya dapat langsung disimpan. Yang masuk tersegel sebagai sebagian: {{time}}',
  'camera.film-kept':
    'Yang masuk sebelumnya ada di loker, dan disegel paling lambat saat loker dibuka lagi. Yang belum tersimpan tetap ada di sini sampai Jejak ditutup.',
  'camera.film-drop': 'Buang yang belum tersimpan',
  'camera.place-asked': 'Menanyakan posisi perangkat kepada sistem…',
  'camera.place-given':
    'Posisi menurut sistem: {{lat}}; {{lon}}, ketelitian {{metres}} m. Disegel bersama yang Anda ambil.',
  'camera.place-denied':
    'Sistem tidak memberikan posisi perangkat ini kepada Jejak. Yang Anda ambil disegel tanpa posisi; tetapkan letaknya pada butirnya dengan tangan.',
  'camera.place-unavailable':
    'Sistem tidak mengetahui posisi perangkat ini. Yang Anda ambil disegel tanpa posisi; tetapkan letaknya pada butirnya dengan tangan.',
  'camera.place-timeout':
    'Sistem belum menyebut posisi perangkat ini. Sampai saat itu, yang Anda ambil disegel tanpa posisi.',
  'error.no-such-film': 'Video itu tidak sedang direkam lagi. Yang sudah masuk tersegel. Rekam yang baru.',
  'error.film-part-missing':
    'Sebagian video tidak sampai (datang {{n}}, seharusnya {{next}}). Yang masuk sebelumnya tersimpan. Segel sekali lagi.',
  'provenance.camera-film':
    '{{width, number}} × {{height, number}} piksel. Berkasnya direkam Jejak dari video kamera, dengan kompresi; ini bukan berkas yang ditulis kamera, jadi tidak membawa data kamera sendiri.',
  'provenance.camera-film-ended': 'Mulai {{from}} dan berakhir {{until}}.',
  'provenance.camera-sound': 'Dengan suara dari mikrofon “{{microphone}}”.',
  'provenance.camera-silent': 'Tanpa suara.',
  'provenance.camera-place':
    'Menurut sistem, perangkat berada di {{lat}}; {{lon}}, ketelitian {{metres}} m ({{time}}). Ini keterangan sistem.',
  'provenance.camera-place-not-given': 'Sistem tidak memberikan posisi perangkat.',
};
