import type { PeopleListName } from '../../contract/people-list.ts';

/** By what a list of people is known, in Indonesian and English. Names are accessible names, whole unless said. */
export interface ListWords {
  /** A control that says that it shows who: found in its name. */
  shows: RegExp;
  /** A number with what it counts, of a link or a control. */
  counts: RegExp;
  /** What a dialog, a tab or a heading over it is called. */
  titles: RegExp;
  /** What a heading over it is called with its number behind, `Anggota · 1.203`. */
  headed: RegExp;
  /** How the path of an address ends that is the list. */
  paths: RegExp;
}

/** A link to a page of all that was done with a post: a tab for who liked, one for who shared. */
export const interactions =
  /^(?:(?:view|see|show)\s+(?:(?:post|tweet)\s+)?(?:engagements?|interactions|activity)|(?:lihat|tampilkan)\s+(?:interaksi|keterlibatan|aktivitas)(?:\s+(?:postingan|kiriman|tweet|unggahan))?)$/i;

/** The lists that such a page has. */
export const interactionLists: readonly PeopleListName[] = ['reactions', 'shares'];

const number = String.raw`\d[\d.,'\s\u00a0\u202f]*(?:k|m|b|rb|rbu|ribu|jt|juta|miliar|milyar)?\+?`;
const counted = (words: string, before = '') => new RegExp(`^${before}${number}\\s+(?:${words})$`, 'i');

const headed = (words: string) => new RegExp(`^(?:${words})\\s*[·•:(|]\\s*${number}\\)?$`, 'i');

/** One kind of reaction with how many it has, as by its picture below a post. */
export const ofOneKind = new RegExp(
  `^(?:suka|like|likes|super|love|peduli|care|haha|wow|sedih|sad|marah|angry):\\s*${number}(?:\\s+(?:orang|people|person))?$`,
  'i',
);

/**
 * Some people by their names and how many more: `Budi, Ani dan 58 lainnya`; of no other list, nor of who is with whom. It
 * may be who wrote a post together: they are those who reacted only where that is said beside them.
 */
export const namesAndRest = new RegExp(
  String.raw`^(?!(?:bersama|dengan|with|diikuti|followed|mengikuti|follows|dibagikan|shared|dikomentari|balas|lihat|tampilkan|view|see|show)\b|.*\b(?:bersama|dengan|with)\b)[^\d\s].*\s(?:dan|and|&)\s${number}\s+(?:lainnya|orang lain(?:nya)?|others?)$`,
  'i',
);

export const listWords: Record<PeopleListName, ListWords> = {
  reactions: {
    shows:
      /\b((see|view|show)\s+(people\s+)?who\s+(has\s+|have\s+)?(reacted|liked|likes)|(lihat|tampilkan)\s+(siapa|orang)\s+(saja\s+)?(yang\s+)?(menanggapi|bereaksi|menyukai|memberi))|^(semua (?:reaksi|tanggapan)|all reactions)\b|^(lihat|tampilkan|view|see|show)( all| semua)? (suka|likes|reaksi|reactions|tanggapan)$|^(disukai oleh|liked by)\b.*\b(lainnya|orang lain|others?)$/i,
    counts: new RegExp(
      `${counted('suka|likes?|reaksi|reactions?|tanggapan|favou?rites?|orang menyukai ini|orang (?:menanggapi|bereaksi)(?: (?:ini|terhadap ini))?|people like this|people reacted').source}|${ofOneKind.source}`,
      'i',
    ),
    titles:
      /^(reaksi|reactions|suka|likes|tanggapan|disukai( oleh)?|liked by|orang yang (menyukai|menanggapi|bereaksi)\b.*|people who (liked|reacted|like)\b.*|favou?rit(es|ed by)?)$/i,
    headed: headed('reaksi|reactions|suka|likes|tanggapan'),
    paths: /\/(liked_by|likes|reactions|favou?rites)\/?$/i,
  },
  followers: {
    shows: /\b(lihat (semua )?pengikut|(see|view|show)( all)? followers)\b/i,
    counts: counted('pengikut|followers?|subscribers?|pelanggan'),
    titles: /^(pengikut|followers|subscribers|pelanggan)$/i,
    headed: headed('pengikut|followers|subscribers|pelanggan'),
    paths: /\/(followers|verified_followers|pengikut|subscribers)\/?$/i,
  },
  following: {
    shows: /\b(lihat (semua )?yang diikuti|(see|view|show) (all|who|accounts)\b.*\bfollow(s|ing|ed)?)\b/i,
    counts: new RegExp(
      `${counted('diikuti|mengikuti|following').source}|^(?:mengikuti|following)\\s+${number}(?:\\s+(?:orang|people|akun|accounts))?$`,
      'i',
    ),
    titles: /^(mengikuti|diikuti|following)$/i,
    headed: headed('diikuti|mengikuti|following'),
    paths: /\/(following|mengikuti)\/?$/i,
  },
  members: {
    shows: /\b(lihat (semua )?anggota|(see|view|show)( all)? members)\b/i,
    // Beside what kind of group it is.
    counts: counted('anggota|members?', '(?:[^·•\\d]{1,40}[·•]\\s*)?'),
    titles: /^(anggota|members|anggota grup|group members)$/i,
    headed: headed('anggota|members'),
    paths: /\/(members|anggota)\/?$/i,
  },
  shares: {
    shows:
      /\b((see|view|show)\s+(people\s+)?who\s+(has\s+|have\s+)?(shared|reposted)|(lihat|tampilkan)\s+(siapa|orang)\s+(saja\s+)?(yang\s+)?(membagikan|memposting ulang))/i,
    counts: counted(
      'kali dibagikan|dibagikan|bagikan|shares?|reposts?|retweets?|posting ulang|boosts?|pembagian',
    ),
    titles:
      /^(dibagikan( oleh)?|pembagian|posting(?:an)? ulang|diposting ulang(?: oleh)?|shares|shared by|reposts|reposted by|retweets|retweeted by|boosts|boosted by|orang yang membagikan\b.*|people who (shared|reposted)\b.*)$/i,
    headed: headed('dibagikan|shares|reposts|posting ulang'),
    paths: /\/(shares|retweets|reposts|reblogs|shared_by)\/?$/i,
  },
};

/** What says beside names that they are of people who reacted: a picture of one kind, or a name of where they stand. */
export const besideReactions =
  /^((semua |all )?(reaksi|reactions|tanggapan)|suka|likes?|super|love|peduli|care|haha|wow|sedih|sad|marah|angry)(:.{1,40})?$/i;

/** A name that begins with acting acts, whatever follows: `Suka. Lihat siapa …` is a button that likes. */
export const beginsActing =
  /^(suka|sukai|like|unlike|love|ikuti|follow|unfollow|bagikan|share|repost|gabung|join|kirim|send)\b(?!:|\s*\d)/i;

/** The rest of a sentence that says who reacted, by which the list of all of them opens. */
export const restOf = new RegExp(`^${number}\\s+(?:lainnya|orang lain(?:nya)?|others?)$`, 'i');
export const saysWho = /^(disukai oleh|liked by)\b/i;

/** Tabs of a page that are its list. Of who is followed there is none: a button is called so that ends it. */
export const tabOf: Partial<Record<PeopleListName, RegExp>> = {
  members: /^(anggota|members|orang|people)$/i,
  followers: /^(pengikut|followers)$/i,
};

/** The tab that has all of them. */
export const allTab = /^(semua|all)\b/i;

/** Where a list goes over to people who are not of it. */
export const suggestions =
  /^(disarankan( untuk anda)?|saran untuk anda|suggested( for you)?|suggestions for you|orang yang mungkin anda kenal|people you may know|akun lainnya|you might also like)$/i;

/** A tab beside that of suggested people, with or without its number. */
export const tabs =
  /^(?:[\d.,]+\s*\w*\s+)?(pengikut|followers|mengikuti|diikuti|following|teman|friends)(?:\s+[\d.,]+\s*\w*)?$/i;

/** Shows more of a list of people, beside what shows more of any list. */
export const moreOfList: readonly RegExp[] = [
  /^(lihat|muat|tampilkan)\s+([\d.,]+\s+)?(pengikut|anggota|orang|akun|reaksi|nama)\s*(lainnya|lain|lagi)?$/i,
  /^(see|load|show|view)\s+([\d.,]+\s+)?more\s+(followers|members|people|accounts|reactions|likes|results)$/i,
  /^(lihat|muat|tampilkan)\s+[\d.,]+\s+(lainnya|lagi)$/i,
  /^(see|load|show)\s+[\d.,]+\s+more$/i,
];

/** What closes a dialog. No letter: a button called “X” may be the way to log in with X. */
export const closes = /^(tutup|close|dismiss|×|✕|✖)$/i;

/** A picture of the person, which says nothing of what the person did. */
export const portrait = /foto|photo|picture|gambar|avatar|profil|profile|verified|terverifikasi/i;

/** Tries again what failed. */
export const triesAgain = /^(coba lagi|muat ulang|try again|retry)$/i;
