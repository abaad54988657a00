import type { places as en } from '../en/places.ts';

export const places: Record<keyof typeof en, string> = {
  'cli.help.place': 'Tempat sebuah butir menurut orang: tentukan, tampilkan, tarik kembali, cari wilayah.',
  'cli.help.place-set':
    'Menentukan tempat sebuah butir dengan tangan, dengan alasan; kata berkasnya tetap berdiri di sampingnya.',
  'cli.help.place-show':
    'Menampilkan kata berkas dan kata orang tentang tempat sebuah butir, dengan wilayah yang diusulkan tanpa jaringan.',
  'cli.help.place-clear':
    'Menarik kembali tempat yang ditentukan dengan tangan. Yang pernah dikatakan tetap ada di log.',
  'cli.help.place-regions':
    'Mencari provinsi, kabupaten/kota, dan kecamatan menurut nama atau kode Kemendagri. Tanpa loker, tanpa jaringan.',
  'cli.option.place-at': 'posisi: derajat desimal, derajat-menit-detik, atau Plus Code utuh',
  'cli.option.place-region': 'wilayah: kode Kemendagri atau namanya',
  'cli.option.place-accuracy': 'mungkin meleset sekian meter (bilangan bulat)',
  'cli.option.place-reason': 'mengapa di sana',
  'cli.option.place-place': 'tempat yang diubah: id dari place show, atau awalnya',
  'cli.place.proposed': 'Diusulkan dari posisinya, tidak pasti: {{regions}}',
  'cli.place.by-hand': 'Ditentukan dengan tangan [{{id}}] oleh {{officer}}, {{at}}',
  'cli.place.file': 'Kata berkasnya:',
  'cli.place.no-file': 'Berkasnya tidak memberi posisi.',
  'cli.place.none-by-hand': 'Belum ada tempat yang ditentukan dengan tangan.',
  'cli.place.codes-of': 'Kode Kemendagri menurut idn-area-data 4.0.1 (Mei 2026).',
  'cli.empty.regions': 'Tidak ada wilayah dengan nama atau kode itu. Ketik sebagian namanya saja.',
  'cli.done.place-cleared': 'Ditarik kembali. Yang pernah dikatakan tetap ada di log.',
  'error.place-empty': 'Tempatnya belum disebut. Tidak ada yang dicatat. Isi --at, --region, atau keduanya.',
  'error.position-not-read':
    '“{{what}}” tidak terbaca sebagai posisi, jadi tidak ada yang dicatat. Selatan dan barat perlu hurufnya atau tanda minus, misalnya -6,1754; 106,8272.',
  'error.no-such-region':
    'Tidak ada wilayah “{{what}}”, jadi tidak ada yang dicatat. Cari namanya: jejak place regions NAMA',
  'error.region-ambiguous':
    '“{{what}}” adalah nama beberapa wilayah, jadi tidak ada yang dicatat. Sebut kodenya: {{some}}',
  'error.not-metres':
    '“{{what}}” bukan jarak dalam meter, jadi tidak ada yang dicatat. Isi bilangan bulat dari 1 sampai 1000000.',
};
