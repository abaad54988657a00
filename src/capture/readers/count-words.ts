import type { CountName } from '../../contract/post.ts';
import type { Facts } from './facts.ts';
import { languageBeside, parseCount } from './numbers.ts';

/** What stands after a number, in the languages of the pages; a word that is not here says nothing. */
const words: Record<CountName, RegExp> = {
  likes:
    /^(likes?|suka|reactions?|reaksi|tanggapan|me gusta|curtidas?|j[’']aime|mentions? j[’']aime|mi piace|gefällt mir(?:-angaben)?|orang menyukai ini|favourites?|favorites?|favorit)$/,
  comments:
    /^(comments?|komentar|komen|comentarios?|comentários?|commentaires?|kommentare?|commenti|commento|replies|reply|balasan|answers?)$/,
  shares:
    /^(shares?|kali dibagikan|dibagikan|bagikan|reposts?|retweets?|posting ulang|boosts?|veces compartido|compartilhamentos?|partages?)$/,
  views:
    /^(views?|tayangan|x ditonton|kali ditonton|ditonton|x penayangan|penayangan|plays?|visualizaciones|vistas|reproducciones|visualizações|vues|aufrufe|visualizzazioni|impressions?)$/,
  followers:
    /^(followers?|pengikut|subscribers?|pelanggan|subscriber|members?|anggota|seguidores|abonnés|abonnenten|suscriptores|inscritos)$/,
  following: /^(following|mengikuti|diikuti|seguidos|seguindo|abonnements|siguiendo)$/,
  posts:
    /^(posts?|postingan|kiriman|publicaciones|publicações|publications|beiträge|videos?|video|threads|tweets?|toots?)$/,
};

/** Which count a number's word names; undefined for one that is not known. */
export function countNamed(word: string): CountName | undefined {
  const plain = word
    .toLowerCase()
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/[\s.·•|–-]+$/, '')
    .trim();
  return (Object.entries(words) as [CountName, RegExp][]) // the entries of a constant
    .find(([, pattern]) => pattern.test(plain))?.[0];
}

/** What states numbers is short, and the pattern takes long over very many digits. */
const longest = 2000;

const pair =
  /(?<number>\d[\d.,'\u00a0\u202f\u2009]*(?:[ \u00a0\u202f]?(?:K|k|M|m|B|b|T|rb|rbu|ribu|jt|juta|mil|mi|mio|mln|miliar|milyar|lakh|crore)\b\.?)?\+?)[ \u00a0\u202f]+(?<word>[\p{L}’'][\p{L}’' -]*)/gu;

/** `298K likes, 553 comments`: every number whose word is known. Gives how many there were. */
export function sayCounts(
  facts: Facts,
  text: string,
  { language, where, only }: { language: string | null; where: string; only?: readonly CountName[] },
): number {
  let found = 0;
  for (const { groups } of text.slice(0, longest).matchAll(pair)) {
    const name = countNamed((groups?.['word'] ?? '').replace(/ (?:dan|and|y|e|et|und)\s*$/i, ''));
    if (name === undefined || only?.includes(name) === false) continue;
    const number = (groups?.['number'] ?? '').replace(/[.,]$/, '');
    const value = parseCount(number, languageBeside(groups?.['word'] ?? '', number, language));
    if (value !== undefined) found += 1;
    facts.count(name, value, where);
  }
  return found;
}
