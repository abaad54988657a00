/** Words that stand in nearly every text, the commonest first. */
const common =
  'yang dan di untuk dengan pada dari ini itu tidak akan para dalam kami saya ada sudah oleh karena juga'.split(
    ' ',
  );

/** What the texts are about; each word in some hundreds to some ten thousands of them. */
const topical =
  `mendukung dukungan dukungannya mengajak kampanye paslon pasangan calon bupati gubernur netralitas pegawai
kepegawaian negeri sipil kepala dinas kecamatan kelurahan desa spanduk baliho pagar kantor mobil pelat merah
menghadiri kehadiran panggung jari simbol warna kaos bendera unggahan komentar menyukai membagikan mengikuti
akun halaman grup pesan siaran rekaman foto video saksi laporan bukti sidang panwaslu pengawas pemilihan suara
pemungutan penghitungan hari Jum'at pekan malam sekolah guru anak-anak warga keluarga orang-tua pasar lapangan
uang sembako bantuan janji program jalan jembatan puskesmas bidan lurah camat sekretaris bendahara`.split(
    /\s+/,
  );

const syllables = 'ba da ka ma na pa ra sa ta wa bi di ki li ni ri si ti bu du ku lu mu ru su tu'.split(' ');

/** A source of whole numbers that gives the same ones in every run (xorshift, 32 bits). */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 1) | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Text `n`, 370 characters or so, its words as unevenly spread as in real text; the same in every run. */
export function benchText(n: number): string {
  const next = numbersFrom(n + 1);
  const words: string[] = [];
  for (let length = 0; length < 340; length += (words.at(-1)?.length ?? 0) + 1) {
    const kind = next(100);
    if (kind < 40) words.push(pick(common, Math.min(next(common.length), next(common.length))));
    else if (kind < 75) words.push(pick(topical, Math.min(next(topical.length), next(topical.length))));
    else words.push(rareWord(next(20_000)));
  }
  return `${words.join(' ')} @warga_${n % 5000} #Pilkada${n % 50} P-${n % 900}`;
}

/** A made-up word; there are 20,000. */
function rareWord(n: number): string {
  const size = syllables.length;
  return [n, n / size, n / size ** 2, n % 7].map((at) => pick(syllables, Math.floor(at) % size)).join('');
}

function pick(list: readonly string[], at: number): string {
  return list[at] ?? '';
}

/** What people type: names and rare words, topics, roots of derived words, very common words, phrases, signs, slips. */
export const benchQueries: readonly string[] = [
  ...[
    'dukung',
    'dukungan',
    'mendukung',
    'netral',
    'netralitas',
    'pegawai',
    'hadir',
    'kampanye',
    'spanduk',
    'camat',
  ],
  ...[
    'kepala dinas',
    'mendukung paslon',
    'pegawai negeri sipil',
    'foto spanduk kantor camat',
    'guru kampanye sekolah',
  ],
  ...['yang', 'dan', 'di', 'yang dan di untuk', 'tidak ada', 'ini itu', 'dan spanduk', 'yang mendukung'],
  ...['"kepala dinas"', '"di kantor"', '"yang mendukung"', '"yang dan"', '"pasangan calon bupati"'],
  ...[
    '@warga_17',
    '@warga_4999',
    '#Pilkada7',
    '#pilkada49',
    'P-1',
    'P-899',
    "Jum'at",
    'jumat',
    'anak-anak',
    'orang-tua',
  ],
  ...[rareWord(12), rareWord(4711), rareWord(19_999), `${rareWord(77)} spanduk`, `${rareWord(300)} yang`],
  ...['spand*', 'kam*', 'bup*', 'tidakadasatupun', 'xyzzy', 'NEAR( OR', '"', 'dan AND -- "yang', 'ba', '%%%'],
];
