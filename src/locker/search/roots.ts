import { stemmer } from '@orama/stemmers/indonesian';

const kept = new Map<string, readonly string[]>();
const mostKept = 20_000;
const longest = 40;
const shortest = 4;

/**
 * The roots that a folded Indonesian word may come from, itself left out: what the Snowball stemmer says,
 * and what it leaves open. A nasal prefix swallows the first letter of the root, so that menulis may come
 * from tulis, menetralkan from netral, mengirim from kirim: all are given. So are the roots of borrowed
 * words in -itas, -isasi and -isir, and the word between the two halves of a circumfix, which may itself
 * be derived (kepegawaian, pegawai). A root too many costs a match too many, never one too few.
 */
export function rootsOf(word: string): readonly string[] {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const roots = /^[a-z]+$/.test(word) && word.length <= longest ? findRoots(word) : [];
  if (kept.size >= mostKept) kept.clear();
  kept.set(word, roots);
  return roots;
}

function findRoots(word: string): string[] {
  if (word.length < shortest) return [];
  const bare = withoutParticles(word);
  const found = new Set([stemmer(word), ...withoutAffixes(bare), ...borrowed(bare)]);
  for (const root of [...found]) for (const inner of borrowed(root)) found.add(inner);
  found.delete(word);
  return [...found].filter((root) => root.length >= shortest - 1 && !unlikely.test(root));
}

/** dukungannyalah → dukungan */
function withoutParticles(word: string): string {
  const cut = word.replace(/(lah|kah|tah|pun)$/, '').replace(/(nya|ku|mu)$/, '');
  return cut.length >= shortest ? cut : word;
}

/** No vowel, or sounds with which no root begins or ends. */
const unlikely = /^[^aiueo]+$|^(n[dcjtk]|ng[gk]|m[pb])|[^aiueo]k$/;

/** Each nasal prefix with what the root may begin with. */
const nasal: [RegExp, string[]][] = [
  [/^[mp]eny(?=[aiueo])/, ['s', 'ny']],
  [/^[mp]eng(?=[aiueo])/, ['', 'k']],
  [/^[mp]eng(?=[ghk])/, ['']],
  [/^[mp]en(?=[aiueo])/, ['t', 'n']],
  [/^[mp]en(?=[cdjst])/, ['']],
  [/^[mp]em(?=[aiueo])/, ['p', 'm']],
  [/^[mp]em(?=[bfpv])/, ['']],
  [/^[mp]e(?=[lmnrwy])/, ['']],
];
const plain = /^(diper|memper|keber|ber|ter|per|pe|di|ke|se)(?=[a-z]{4})/;

function withoutAffixes(word: string): string[] {
  const cut = ['kan', 'an', 'i']
    .filter((suffix) => word.endsWith(suffix))
    .map((suffix) => word.slice(0, -suffix.length));
  // The ending may also belong to the root (menelan, telan): so the word whole, where little else would be left.
  const bases = cut.some((base) => base.length >= shortest + 2) ? cut : [word, ...cut];
  return bases.flatMap((base) => {
    const inner = [
      ...nasal.flatMap(([prefix, starts]) =>
        prefix.test(base) ? starts.map((start) => base.replace(prefix, start)) : [],
      ),
      ...(plain.test(base) ? [base.replace(plain, '')] : []),
    ];
    return inner.length > 0 ? inner : base === word ? [] : [base];
  });
}

/** netralitas, netralisasi → netral */
function borrowed(word: string): string[] {
  const root = word.replace(/(itas|isasi|isir|isme)$/, '');
  return root !== word && root.length >= shortest + 1 ? [root] : [];
}
