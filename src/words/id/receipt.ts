import type { receipt as en } from '../en/receipt.ts';

export const receipt: Record<keyof typeof en, string> = {
  'receipt.print': 'Cetak tanda terima',
  'receipt.none':
    'Tidak ada tanda terima untuk pilihan ini: semuanya direkam atau dibuat di sini, bukan diterima dari orang lain.',
  'receipt.not-printed':
    'Tanda terima tidak tercetak. Bukti tidak berubah. Periksa pencetak, lalu coba lagi.',
  'receipt.title': 'Tanda Terima Bukti Digital',
  'receipt.lead':
    'Telah diterima {{count, number}} berkas digital ({{size}}), disimpan sebagaimana diterima:',
  'receipt.from': 'Diserahkan oleh',
  'receipt.where': 'Di',
  'receipt.when': 'Pada',
  'receipt.how': 'Cara penyerahan',
  'receipt.form': 'Bentuk yang diterima',
  'receipt.by': 'Diterima oleh',
  'receipt.case': 'Perkara',
  'receipt.locker': 'Loker bukti',
  'receipt.number': 'No.',
  'receipt.file': 'Berkas',
  'receipt.sha256': 'SHA-256',
  'receipt.bytes': '{{bytes}} bita',
  'receipt.sealed': 'Masuk loker {{time}}',
  'receipt.item': 'Butir {{item}}',
  'receipt.check':
    'Simpan berkas aslinya dan jangan mengubahnya. Siapa pun dapat memeriksa bahwa berkas yang diterima sama dengan berkas yang disimpan dengan menghitung SHA-256 keduanya: certutil -hashfile NAMA SHA256 (Windows), shasum -a 256 NAMA (macOS), sha256sum NAMA (Linux). Satu bagian saja berbeda berarti berkasnya berbeda.',
  'receipt.not-proven':
    'Tanda terima ini menyatakan bahwa berkas di atas diterima. Isinya belum dinilai, dan waktu di atas menurut jam perangkat penerima. Siapa, di mana, kapan, dengan cara apa, dan dalam bentuk apa ditulis menurut keterangan penerima.',
  'receipt.gave': 'Yang menyerahkan,',
  'receipt.took': 'Yang menerima,',
  'receipt.name': 'Nama jelas:',
  'receipt.place-and-day': 'Tempat, tanggal:',
  'receipt.printed': 'Dicetak {{time}} oleh {{who}}',
};
