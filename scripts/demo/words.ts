/** The words of the demonstration, Indonesian and English. */
const catalogue = {
  title: [
    'Jejak: dari halaman dan foto sampai paket bukti yang diperiksa',
    'Jejak: from a page and a photograph to a verified evidence bundle',
  ],
  locker: ['Membuat loker bukti', 'Creating the evidence locker'],
  case: ['Membuka berkas perkara', 'Opening the case file'],
  capture: ['Mengambil halaman unggahan contoh', 'Capturing the sample post page'],
  import: ['Memasukkan foto spanduk contoh', 'Bringing in the sample banner photograph'],
  exhibits: ['Memberi label bukti P-1 dan P-2', 'Labelling exhibits P-1 and P-2'],
  check: ['Memeriksa seluruh loker', 'Checking the whole locker'],
  export: ['Menyegel dan mengekspor paket bukti', 'Sealing and exporting the bundle'],
  verify: ['Memeriksa paket bukti tanpa loker', 'Verifying the bundle without the locker'],
  pictures: ['Mengeluarkan gambar untuk dilihat', 'Putting the pictures out to look at'],
  'case-title': [
    'Dugaan pelanggaran netralitas ASN (contoh)',
    'Alleged breach of civil-service neutrality (sample)',
  ],
  'post-shows': ['Unggahan dukungan kepada calon (contoh)', 'A post in support of a candidate (sample)'],
  'banner-shows': ['Spanduk calon di pagar (contoh)', "A candidate's banner on a fence (sample)"],
  'is-partial': [
    'sebagian: satu langkah tidak berhasil, lihat rinciannya di berkas capture',
    'partial: a step failed, see the capture file',
  ],
  intact: ['utuh', 'intact'],
  bundle: ['Paket bukti', 'Bundle'],
  sha256: ['SHA-256-nya', 'Its SHA-256'],
  'signed-by': ['Ditandatangani', 'Signed by'],
  'pictures-lie': ['Gambarnya', 'Its pictures'],
  'locker-lies': ['Loker', 'Locker'],
  'passphrase-lies': ['Kata sandinya', 'Its passphrase'],
  again: [
    'Periksa sendiri: node dist/cli/jejak.js verify {file}',
    'Verify it yourself: node dist/cli/jejak.js verify {file}',
  ],
  failed: ['Gagal (status {status}): {command}', 'Failed (status {status}): {command}'],
} as const;

export type DemoWord = keyof typeof catalogue;

const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
export const language = /^en([_.-]|$)/i.test(locale) ? 'en' : 'id';

export function say(word: DemoWord, params: Record<string, string | number> = {}): string {
  const text = catalogue[word][language === 'en' ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
