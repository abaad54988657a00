import type { appCamera as en } from '../en/app-camera.ts';

export const appCamera: Record<keyof typeof en, string> = {
  'camera.title': 'Ambil foto',
  'camera.subtitle': 'Gambar disegel begitu diambil. Kamera menyala hanya selama tampilan ini terbuka.',
  'camera.open': 'Ambil foto',
  'camera.stage': 'Yang dilihat kamera',
  'camera.starting': 'Menyalakan kamera…',
  'camera.take': 'Ambil gambar',
  'camera.take-keys': 'Spasi atau Enter',
  'camera.next': 'Ambil lagi',
  'camera.which': 'Kamera',
  'camera.nameless': 'Kamera {{number}}',
  'camera.case': 'Masuk ke',
  'camera.note': 'Catatan',
  'camera.note-hint': 'Apa yang terlihat, dan di mana. Disegel bersama setiap gambar.',
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
};
