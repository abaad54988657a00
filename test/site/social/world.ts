import type { Seed } from './seed.ts';
import type { Switches } from './switches.ts';

interface Person {
  id: string;
  handle: string;
  name: string;
}

export const kindsOfReaction = ['like', 'love', 'care', 'haha', 'wow', 'sad', 'angry'] as const;
type KindOfReaction = (typeof kindsOfReaction)[number];

/** One row of a list of people; `kind` in a list of reactions. */
export interface ListedPerson extends Person {
  kind?: KindOfReaction;
}

export interface Comment {
  id: string;
  author: Person;
  at: string;
  text: string;
  /** So many characters are shown until more is asked for; null where all are. */
  shown: number | null;
  replies: Comment[];
}

export interface Post {
  id: string;
  author: Person;
  at: string;
  text: string;
  shown: number | null;
  pictures: number;
  reactions: number;
  comments: number;
}

interface Story {
  id: string;
  text: string;
  at: string;
  picture: number;
}

/** Everything there is to be seen: what a perfect reader would have in the end. */
export interface World {
  people: Person[];
  /** Whose profile, post and stories are looked at. */
  owner: Person;
  posts: Post[];
  /** Of the first post. */
  comments: Comment[];
  reactions: ListedPerson[];
  followers: ListedPerson[];
  following: ListedPerson[];
  /** Of the group `relawan`. */
  members: ListedPerson[];
  /** Of the first post, too. */
  shares: ListedPerson[];
  stories: Story[];
  /** Of the account whose stories come after those. */
  nextStories: { owner: Person; stories: Story[] };
}

const first = [
  'Ratna',
  'Budi',
  'Yohanes',
  'Siti',
  'Made',
  'Halimah',
  'Arif',
  'Dewi',
  'Ferdi',
  'Nurul',
] as const;
const last = [
  'Santoso',
  'Mau',
  'Aminah',
  'Wirawan',
  'Nur',
  'Lestari',
  'Pratama',
  'Tanjung',
  'Lubis',
] as const;
const sentences = [
  'Mari kita dukung bersama pasangan nomor dua pada hari pemungutan suara.',
  'Pegawai negeri seharusnya menjaga netralitas dan tidak mengampanyekan siapa pun.',
  'Spanduk itu sudah berdiri di pagar kantor kecamatan sejak Jumat pekan lalu.',
  'Saya melihat sendiri kepala dinas hadir dan mengacungkan jari di atas panggung.',
  'Tolong dicatat tanggal dan jamnya, siapa tahu unggahan ini dihapus nanti malam.',
  'Warga berkumpul di lapangan sejak pagi untuk mendengarkan pidatonya.',
] as const;

const begin = Date.parse('2024-11-20T00:30:00.000Z');
const at = (minutes: number) => new Date(begin - minutes * 60_000).toISOString();
const prose = (seed: Seed, count: number) =>
  Array.from({ length: count }, () => seed.pick(sentences)).join(' ');

export function makeWorld(seed: Seed, counts: Switches['counts']): World {
  const most = Math.max(
    counts.reactions,
    counts.followers,
    counts.following,
    counts.members,
    counts.shares,
    50,
  );
  const people = Array.from({ length: most }, (_, n) => makePerson(seed.of(`person ${n}`), n));
  const [owner] = people;
  if (owner === undefined) throw new Error('a world without people');
  const some = (what: string, count: number) => seed.of(what).shuffled(people).slice(0, count);
  return {
    people,
    owner,
    posts: Array.from({ length: Math.max(1, counts.feed) }, (_, n) =>
      makePost(seed.of(`post ${n}`), n, n === 0 ? owner : (people[n % people.length] ?? owner), counts),
    ),
    comments: Array.from({ length: counts.comments }, (_, n) =>
      makeComment(seed.of(`comment ${n}`), people, n, n % 4 === 0 ? 3 : 0),
    ),
    reactions: some('reactions', counts.reactions).map((person) => ({
      ...person,
      kind: seed.of(`kind ${person.id}`).pick(kindsOfReaction),
    })),
    followers: some('followers', counts.followers),
    following: some('following', counts.following),
    members: some('members', counts.members),
    shares: some('shares', counts.shares),
    stories: Array.from({ length: counts.stories }, (_, n) => makeStory(seed, n)),
    nextStories: { owner: people[1] ?? owner, stories: [50, 51].map((n) => makeStory(seed, n)) },
  };
}

function makeStory(seed: Seed, n: number): Story {
  return {
    id: seed.of(`story ${n}`).digits(12),
    text: `Cerita ${n + 1}: ${prose(seed.of(`story ${n}`), 1)}`,
    at: at(n * 5),
    picture: seed.of('story pictures').below(900) + n,
  };
}

function makePerson(seed: Seed, n: number): Person {
  const [one, two] = [seed.pick(first), seed.pick(last)];
  return { id: seed.digits(15), handle: `${one}.${two}.${n}`.toLowerCase(), name: `${one} ${two}` };
}

function makePost(seed: Seed, n: number, author: Person, counts: Switches['counts']): Post {
  const long = n % 3 === 0;
  return {
    id: seed.digits(16),
    author,
    at: at(n * 47),
    text: `Unggahan ${n + 1}. ${prose(seed, long ? 9 : 1 + seed.below(3))}${long ? ` Selesai ${n + 1}.` : ''}`,
    shown: long ? 120 : null,
    pictures: n === 0 ? 4 : seed.below(3),
    reactions: n === 0 ? counts.reactions : 1 + seed.below(900),
    comments: n === 0 ? counts.comments : seed.below(40),
  };
}

function makeComment(seed: Seed, people: Person[], n: number, replies: number): Comment {
  const [author] = seed.shuffled(people.slice(0, 50));
  if (author === undefined) throw new Error('a comment without an author');
  const long = n % 5 === 2;
  return {
    id: seed.digits(16),
    author,
    at: at(n * 3),
    text: `Komentar ${n + 1}. ${prose(seed, long ? 8 : 1 + seed.below(3))}${long ? ` Ujung ${n + 1}.` : ''}`,
    shown: long ? 90 : null,
    replies: Array.from({ length: replies }, (_, reply) => ({
      ...makeComment(seed.of(`reply ${reply}`), people, n * 100 + reply + 1000, 0),
      text: `Balasan ${n + 1}.${reply + 1}. ${prose(seed.of(`reply ${reply}`), 1)}`,
      shown: null,
    })),
  };
}
