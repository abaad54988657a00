/** A conversation as WhatsApp on Android exports it; who speaks and what they say is invented. */
export function conversation(): string {
  return [
    '19/09/26 18.02 - Pesan dan panggilan terenkripsi secara end-to-end. Tidak seorang pun di luar chat ini yang dapat membaca atau mendengarkannya. Ketuk untuk info selengkapnya.',
    '19/09/26 18.04 - Warga Contoh: CONTOH: percakapan rekaan, bukan peristiwa nyata',
    '19/09/26 18.05 - Warga Contoh: Selamat malam. Di pagar depan taman ada spanduk calon nomor 9',
    '19/09/26 18.06 - Petugas Contoh: Selamat malam. Sejak kapan terlihat?',
    '19/09/26 18.07 - Warga Contoh: Tadi malam sekitar pukul 22.00. Saya lihat dua orang mengikat talinya',
    '19/09/26 18.08 - Petugas Contoh: Apakah orangnya dikenal?',
    '19/09/26 18.09 - Warga Contoh: Tidak. Satu memakai rompi, wajahnya tidak terlihat',
    '23/09/26 16.20 - Warga Contoh: Sore ini sudah tidak ada. Fotonya saya kirim sebagai dokumen',
    '23/09/26 16.22 - Petugas Contoh: Terima kasih',
    '',
  ].join('\n');
}
