import type { receivedFilm as en } from '../en/received-film.ts';

/** Film yang dibawa masuk, dan bingkai yang diambil dari film. */
export const receivedFilm: Record<keyof typeof en, string> = {
  'film.received-of': 'Film: {{title}}',
  'film.received-what':
    'Film diputar sebagaimana datangnya. Bingkai yang diambil adalah gambar dari film itu, didekode oleh program ini; filmnya sendiri tetap seperti semula.',
  'film.not-playable':
    'Film ini tersimpan utuh, tetapi tidak dapat diputar di sini: {{what}}. Salin keluar di Berkas, lalu putar dengan program lain.',
  'film.picture-not-playable':
    'Hanya suara film ini yang dapat diputar di sini; gambarnya tersimpan, tetapi tidak dapat diputar di sini: {{what}}. Salin keluar di Berkas, lalu putar dengan program lain.',
  'film.sound-only': 'Tidak ada gambar di film ini, hanya suara.',
  'film.unknown': 'penyandian tidak dikenal',
  'film.turned': 'diputar {{degrees}}°',
  'film.rate': '{{rate}} gambar per detik',
  'film.channels': 'saluran: {{count, number}}',
  'film.sampling': '{{hertz, number}} Hz',
  'film.facts-title': 'Yang dikatakan film tentang dirinya',
  'film.length': 'Panjang',
  'film.taken': 'Direkam pada',
  'film.created': 'Dibuat pada',
  'film.created-claim':
    '{{time}}, menurut berkasnya; banyak perangkat menulis waktu setempatnya di sana seolah-olah UTC',
  'film.software': 'Perangkat lunak',
  'film.screen': 'Rekaman layar',
  'film.screen-says': 'ya, menurut berkasnya: direkam dari layar iPhone atau iPad ({{by}})',
  'film.container': 'Jenis berkas',
  'film.pictures': 'Gambar',
  'film.sound': 'Suara',
  'view.made':
    'Berkas ini berjenis yang tidak digambar di sini: tampilan ini dibuat darinya untuk dilihat, dari gambar pertamanya, dan tidak disimpan di mana pun.',
  'view.raw':
    'Berkas mentah (raw): yang tampil adalah gambar yang ditaruh kamera sendiri di dalamnya, bukan data mentahnya. Tampilan ini tidak disimpan di mana pun.',
  'frame.before': 'Bingkai sebelumnya',
  'frame.after': 'Bingkai berikutnya',
  'frame.at': 'Waktu di dalam film',
  'frame.take': 'Ambil bingkai ini',
  'frame.title': '{{title}}, bingkai pada {{at}}',
  'frame.taken': 'Bingkai pada {{at}} tersegel sebagai butir tersendiri.',
  'frame.open': 'Buka',
  'frame.list': 'Bingkai yang diambil darinya: {{count, number}}',
  'frame.story':
    'Bingkai ini ada pada {{at}} di dalam film ({{us, number}} perjuta detik) dan didekode pada {{width}} kali {{height}} piksel oleh {{decoder}}. Ini gambar dari film, bukan bita filmnya: program lain mungkin menampilkan warnanya sedikit berbeda.',
  'keys.frame': 'Ambil bingkai yang tampil',
  'derived.frame': 'satu bingkai film',
  'error.not-a-film': '{{role}} bukan film. Tidak ada yang dibuat. Pilih film dari butir itu.',
  'cli.label.film': 'Film',
  'cli.film.line': '{{length}} · {{what}}',
  'cli.film.created': 'dibuat {{time}}, menurut berkasnya',
};
