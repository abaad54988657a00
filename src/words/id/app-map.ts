import type { appMap as en } from '../en/app-map.ts';

export const appMap: Record<keyof typeof en, string> = {
  'map.title': 'Peta',
  'map.canvas':
    'Peta Indonesia. Tombol panah menggesernya, plus dan minus mengubah skalanya; setiap titik juga ada di daftar.',
  'map.list': 'Butir di peta',
  'map.placed': '{{number}} dengan posisi',
  'map.unplaced': '{{number}} tanpa posisi',
  'map.all': '{{number}} di peta, yang terbaru di atas.',
  'map.newest-only':
    'Hanya {{number}} posisi terbaru dari {{all}} yang ada di peta dan di daftar ini, juga di dalam bidang yang digambar. Pilih kasus atau jenis untuk melihat yang lain.',
  'map.unplaced-first':
    'Daftar ini memuat {{number}} dari {{all}}. Pilih kasus atau jenis untuk melihat yang lain.',
  'map.searches-box': 'Pencarian memakai kotak di sekelilingnya, yang lebih luas daripada yang digambar.',
  'map.in-area': '{{number}} di dalam bidang itu.',
  'map.in-one-place': '{{number}} di tempat yang sama.',
  'map.show-all-again': 'Tampilkan semua',
  'map.none-placed':
    'Tidak ada butir yang menyebut tempat diambilnya. Aplikasi pesan membuang posisi; berkas aslinya mungkin masih memuatnya.',
  'map.unplaced-means':
    'Butir ini tidak menyebut tempat diambilnya, jadi tidak ada di peta. Tidak ada yang diterka.',
  'map.empty': 'Foto yang menyebut tempat diambilnya akan tampak di peta setelah dibawa masuk.',
  'map.failed': 'Peta tidak dapat digambar di komputer ini',
  'map.failed-means':
    'Peta memerlukan WebGL, yang tidak tersedia. Semua butir ada di daftar; tidak ada yang hilang.',
  'map.failed-why': 'Kata komputernya: {{detail}}',
  'map.source':
    'Pantai dan provinsi: Natural Earth (sebelum 2012: provinsi tahun 2012 dan 2022 tidak digambar). Nama: GeoNames, idn-area-data 2026.',
  'map.closer': 'Perbesar',
  'map.farther': 'Perkecil',
  'map.show-all': 'Tampilkan semua titik',
  'map.draw-box': 'Gambar kotak',
  'map.draw-polygon': 'Gambar bidang',
  'map.take-seen': 'Bidang yang terlihat',
  'map.search-area': 'Cari di dalamnya',
  'map.no-area': 'Tanpa bidang',
  'map.drawing-box': 'Seret di peta dari satu sudut ke sudut seberangnya. Escape membatalkan.',
  'map.drawing-polygon':
    'Satu sudut setiap klik; klik ganda atau Enter menyelesaikannya. Escape membatalkan.',
  'position.typed': 'Posisi',
  'position.typed-help':
    'Derajat desimal, derajat dengan menit dan detik, atau Plus Code utuh: -6,1754; 106,8272 · 6°10′31″ LS 106°49′38″ BT · 6P58RRFG+RV',
  'position.typed-wrong':
    'Ini tidak terbaca sebagai posisi. Selatan dan barat perlu hurufnya atau tanda minus.',
  'position.typed-read': 'Terbaca {{dms}}',
  'position.pick-on-map': 'Pilih di peta',
  'position.close-map': 'Tutup peta',
  'position.pick-help': 'Klik di peta menentukan posisinya; tombol panah, plus, dan minus menggerakkannya.',
  'by-hand.title': 'Ditentukan dengan tangan',
  'by-hand.help':
    'Kata petugas tentang tempatnya. Ini berdiri di samping kata berkasnya, dan tidak pernah menggantikannya.',
  'by-hand.set': 'Tentukan tempat dengan tangan',
  'by-hand.why': 'Mengapa di sini',
  'by-hand.why-help': 'Misalnya siapa yang mengatakannya, atau apa di gambar yang menunjukkannya.',
  'by-hand.accuracy': 'Mungkin meleset, dalam meter',
  'by-hand.accuracy-is': 'Mungkin meleset {{metres}} m',
  'by-hand.no-accuracy': 'Seberapa jauh mungkin meleset tidak disebutkan',
  'by-hand.region': 'Provinsi, kabupaten/kota, atau kecamatan',
  'by-hand.region-none': 'Ketik sebagian namanya',
  'by-hand.place-or-region': 'Isi posisi atau wilayahnya.',
  'by-hand.why-needed': 'Sebutkan alasannya.',
  'by-hand.keep': 'Simpan',
  'by-hand.cancel': 'Batal',
  'by-hand.said': 'Ditentukan dengan tangan oleh {{officer}}, {{time}}',
  'by-hand.take-back': 'Tarik kembali',
  'map.by-hand': 'ditentukan dengan tangan',
  'palette.map': 'Peta: butir menurut tempatnya',
  'position.decimal': 'posisi dalam derajat desimal',
  'position.dms': 'posisi dalam derajat, menit, dan detik',
  'position.plus-code': 'Plus Code',
  'position.plus-code-is': 'Plus Code {{code}}',
  'position.region-proposed':
    'Usulan dari posisinya, tanpa jaringan; tidak ada yang dicatat. Kode Kemendagri.',
  'position.province': 'Provinsi',
  'position.regency': 'Kabupaten/kota',
  'position.district': 'Kecamatan',
  'position.province-of-several': 'Provinsi, salah satu dari',
  'position.regency-of-several': 'Kabupaten/kota, salah satu dari',
  'position.ground-within': 'posisinya jauh di dalam batasnya',
  'position.ground-edge': 'dekat batas atau pantai; garisnya digambar kasar di sini dan dapat meleset 10 km',
  'position.ground-outside':
    'dekat pantai atau batas seperti digambar di sini, tetapi di luar garisnya, yang kasar',
  'position.ground-place': 'batas provinsinya tidak digambar di sini',
  'position.no-regency':
    'Kabupaten/kota: tidak ada usulan; tidak ada tempat cukup dekat yang dikenal dengan pasti.',
  'position.by-place': 'tempat terdekat yang dikenal: {{place}}, {{km}} km',
  'position.no-district': 'Kecamatan: tidak ada tempat cukup dekat yang diketahui kecamatannya.',
  'position.no-region': 'Tidak ada usulan wilayah: di luar Indonesia seperti yang digambar kasar di sini.',
  'position.zone': 'Zona waktu di sana: {{zone}}',
};
