import type { appWhere as en } from '../en/app-where.ts';

export const appWhere: Record<keyof typeof en, string> = {
  'where.name': 'Tempat',
  'where.which': 'Tempat yang mana',
  'where.any': 'Semua, juga yang tanpa posisi',
  'where.placed': 'Yang menyertakan posisi',
  'where.area': 'Di dalam suatu daerah',
  'where.help':
    'Posisi diambil dari berkas, seperti yang ditulis perangkatnya, dan dari yang ditentukan petugas dengan tangan. Yang tidak menyertakannya tidak muncul di sini; tidak ada yang diterka. Pencarian hanya melihat posisi dari berkas.',
  'where.north': 'Batas utara',
  'where.south': 'Batas selatan',
  'where.west': 'Batas barat',
  'where.east': 'Batas timur',
  'where.unit': 'Derajat, misalnya −6,91; selatan dan barat dengan tanda minus.',
  'where.wrong': 'Derajat dari {{from}} sampai {{to}}',
  'where.upside-down': 'Batas selatan tidak boleh di utara batas utara',
  'where.latitude-north': '{{degrees}}° LU',
  'where.latitude-south': '{{degrees}}° LS',
  'where.longitude-east': '{{degrees}}° BT',
  'where.longitude-west': '{{degrees}}° BB',
  'where.around': 'Cari di sekitar sini',
  'where.kilometres-wanting': 'Isi dengan angka di atas 0, paling banyak {{count, number}} km.',
  'where.kilometres': 'Kilometer di sekitar posisi ini',
  'search.none-here': 'Tidak ada yang menyebut diambil di daerah ini.',
  'search.in-note': 'Catatan petugas',
  'error.not-a-box':
    'Bukan sebuah daerah: {{what}}. Tulis batas barat, selatan, timur dan utaranya dalam derajat, misalnya 105,-9,115,-5.',
  'cli.option.box':
    'hanya foto yang berkasnya menyebut posisi di antara batas ini: barat,selatan,timur,utara',
};
