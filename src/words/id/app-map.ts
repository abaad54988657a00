import type { appMap as en } from '../en/app-map.ts';

export const appMap: Record<keyof typeof en, string> = {
  'position.decimal': 'posisi dalam derajat desimal',
  'position.dms': 'posisi dalam derajat, menit, dan detik',
  'position.plus-code': 'Plus Code',
  'position.plus-code-is': 'Plus Code {{code}}',
  'position.region-proposed':
    'Usulan dari posisinya, tanpa jaringan; tidak ada yang dicatat. Kode Kemendagri.',
  'position.province': 'Provinsi',
  'position.regency': 'Kabupaten/kota',
  'position.district': 'Kecamatan',
  'position.by-shape': 'posisinya di dalam batasnya',
  'position.by-place': 'tempat terdekat yang dikenal: {{place}}, {{km}} km',
  'position.no-district': 'Kecamatan: tidak ada tempat cukup dekat yang diketahui kecamatannya.',
  'position.no-region':
    'Bukan di Indonesia menurut batas di aplikasi ini, atau di tengah laut: tidak ada wilayah yang diusulkan.',
  'position.zone': 'Zona waktu di sana: {{zone}}',
};
