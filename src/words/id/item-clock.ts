import type { itemClock as en } from '../en/item-clock.ts';

/** Apa yang dikatakan tentang jam perangkat di samping sebuah butir, dan apa kata server waktu. */
export const itemClock: Record<keyof typeof en, string> = {
  'item-clock.title': 'Jam perangkat waktu itu',
  'item-clock.of-page': 'server halaman ini',
  'item-clock.of-others': 'server situs lain yang dimuat halaman ini',
  'item-clock.of-ntp': 'server waktu (NTP) yang ditanya {{ago}} sebelumnya',
  'item-clock.of-stamp': 'stempel waktu terakhir, {{ago}} sebelumnya menurut hitungan perangkat sendiri',
  'item-clock.same': 'Jam perangkat sama dengan jam {{who}}, dalam batas {{margin, number}} detik.',
  'item-clock.behind':
    'Jam perangkat {{amount}} lebih lambat dari jam {{who}} (kurang lebih {{margin, number}} detik).',
  'item-clock.ahead':
    'Jam perangkat {{amount}} lebih cepat dari jam {{who}} (kurang lebih {{margin, number}} detik).',
  'item-clock.servers-claim':
    'Menurut {{answers, number}} jawaban. Jam server adalah pernyataan pemiliknya: mendukung atau menyanggah jam ini, dan tidak membuktikan apa pun.',
  'item-clock.ntp-claim':
    'Kata server waktu dapat diubah di perjalanan: mendukung atau menyanggah jam ini, dan tidak membuktikan apa pun.',
  'item-clock.stamp-claim':
    'Stempelnya bertanda tangan; berapa lama sejak itu dihitung perangkat ini sendiri.',
  'item-clock.last-stamp': 'Stempel waktu terakhir dalam log saat itu bertanggal {{at}}.',
  'item-clock.before-stamp':
    'Jam perangkat bertentangan dengan log: saat butir ini masuk, jam itu menunjuk {{amount}} sebelum stempel waktu yang sudah ada dalam log ({{at}}). Bila otoritas itu benar, jam ini salah. Jangan berpegang pada waktu yang dinyatakan; urutan dalam log tetap berlaku.',
  'item-clock.off': 'Semua waktu pada butir ini harus dibaca dengan mengingat hal itu.',
  'item-clock.zone': 'Zona waktunya {{zone}} ({{offset}}).',
  'item-clock.zone-changed':
    'Pada butir sebelumnya zona waktunya {{was}} ({{wasOffset}}): sejak itu perangkat disetel ke {{zone}} ({{offset}}).',
  'item-clock.zone-utc':
    'Perangkat disetel ke UTC ({{zone}}), yang bukan waktu setempat mana pun di Indonesia. Waktu disimpan dengan zonanya, jadi tidak ada yang salah karenanya; yang ditampilkan halaman sebagai waktu setempat mungkin salah.',
  'item-clock.zone-abroad':
    'Perangkat disetel ke zona waktu di luar Indonesia: {{zone}} ({{offset}}). Waktu disimpan dengan zonanya, jadi tidak ada yang salah karenanya; yang ditampilkan halaman sebagai waktu setempat mungkin salah.',
  'item-clock.zone-not-as-named':
    'Zona waktu perangkat bernama {{zone}}, tetapi jamnya di {{offset}}, yang bukan waktu zona itu. Waktu setempatnya tidak dapat dijadikan pegangan.',
  'cli.label.clock': 'jam',
};
