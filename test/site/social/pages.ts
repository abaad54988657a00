import type { Visit } from '../visit.ts';
import { html } from '../visit.ts';
import { shortPost } from './questions.ts';
import type { Social } from './social.ts';
import { words } from './words.ts';
import type { Post } from './world.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Which page it is and what the script needs for it. */
type Shown = { page: string; title: string; data?: unknown; post?: Post; status?: number; frames?: boolean };

/** What is shown at an address; null where there is nothing. */
export function pageAt(social: Social, path: string): Shown | null {
  const { world } = social;
  const [kind = '', one = '', two = ''] = path.slice(1).split('/');
  const { site } = words[social.switches.language];
  switch (kind) {
    case '':
      return { page: 'feed', title: site, data: { stories: world.owner.handle } };
    case 'p':
    case 'embed':
    case 'v': {
      const post = world.posts.find(({ id }) => id === one);
      if (post === undefined) return null;
      const title = `${post.author.name} – ${site}`;
      if (two !== '')
        return {
          page: 'people',
          title: site,
          data: { ...shortPost(post), list: two, shares: world.shares.length },
        };
      return {
        page: kind === 'p' ? 'post' : kind === 'v' ? 'film' : 'embed',
        title,
        post,
        data: shortPost(post),
      };
    }
    case 'u':
      if (one !== world.owner.handle) return null;
      if (two !== '' && social.switches.lists !== 'dialog')
        return {
          page: 'people',
          title: site,
          data: {
            ...world.owner,
            list: two,
            followers: world.followers.length,
            following: world.following.length,
          },
        };
      return {
        page: 'profile',
        title: `${world.owner.name} (@${one}) – ${site}`,
        data: {
          ...world.owner,
          open: two,
          followers: world.followers.length,
          following: world.following.length,
        },
      };
    case 'g':
      return { page: 'members', title: `Relawan – ${site}`, data: { members: world.members.length } };
    case 'stories':
      return {
        page: 'stories',
        title: `${world.owner.name} – ${site}`,
        data: {
          sets: [
            { owner: world.owner, count: world.stories.length },
            { owner: world.nextStories.owner, count: world.nextStories.stories.length },
          ],
        },
      };
    case 'frames':
      return { page: 'frames', title: site, data: { post: world.posts[0]?.id }, frames: true };
    case 'hostile':
      return { page: 'hostile', title: `Jebakan – ${site}` };
    case 'login':
      return { page: 'login', title: words[social.switches.language].enter };
    default:
      return null;
  }
}

/** Sends the page as a shell: what is seen is made by its script, from what stands in it as JSON. */
export function sendPage(social: Social, visit: Visit, shown: Shown): void {
  const { switches, assets, names, seed } = social;
  const config = {
    page: shown.page,
    names,
    words: words[switches.language],
    language: switches.language,
    tall: seed.of('heights').below(1_000_000),
    data: shown.data ?? null,
    next: visit.url.searchParams.get('next') ?? '/',
    film: visit.url.searchParams.get('by') ?? 'ranges',
    hostile: Object.fromEntries(visit.url.searchParams),
    consent: visit.request.headers.cookie?.includes('kuki=') === true ? 'none' : switches.consent,
    prompt: switches.prompt,
    carousel: switches.carousel,
    carouselPictures: switches.carouselPictures,
    quoted: switches.quoted ? social.world.posts[1] : null,
    again: switches.again,
    more: switches.more,
    pane: switches.pane,
    shadow: switches.shadow,
    serviceWorker: switches.serviceWorker,
    someComments: switches.someComments,
    unnamed: switches.unnamed,
    unlisted: switches.unlisted,
    suggested: switches.suggested,
    lists: switches.lists,
    storiesGoOn: switches.storiesGoOn,
    storyNames: switches.storyNames,
    storyPicturesAs: switches.storyPicturesAs,
    betweenStories: switches.betweenStories,
    nextStories: switches.nextStories,
    elsewhere: elsewhere(visit),
    assets,
  };
  const head = [
    `<link rel="stylesheet" href="${assets}/style.css">`,
    `<script type="module" src="${assets}/start.mjs"></script>`,
    ...(shown.post === undefined ? [] : describe(visit, shown.post, social)),
  ].join('');
  const frames = shown.frames === true ? `frame-src 'self' ${elsewhere(visit)}` : "frame-src 'none'";
  visit.reply({
    status: shown.status ?? 200,
    headers: { 'content-security-policy': [...policy, frames].join('; '), 'cache-control': 'no-store' },
    body: html(
      shown.title,
      `<script type="application/json">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>`,
      head,
    ).replace('<html lang="id">', `<html lang="${switches.language}">`),
  });
}

/** The same server under another name: to the browser another site. */
function elsewhere(visit: Visit): string {
  return `https://localhost:${visit.url.port}`;
}

function describe(visit: Visit, post: Post, { switches, world }: Social): string[] {
  const [first, other] = world.posts;
  const quoted = switches.quoted && post === first ? other : undefined;
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    identifier: post.id,
    datePublished: post.at,
    articleBody: post.text,
    author: { '@type': 'Person', name: post.author.name, alternateName: `@${post.author.handle}` },
    ...(quoted === undefined
      ? {}
      : {
          sharedContent: {
            '@type': 'SocialMediaPosting',
            url: `${visit.url.origin}/p/${quoted.id}`,
            text: quoted.text,
            author: { '@type': 'Person', name: quoted.author.name, alternateName: quoted.author.handle },
          },
        }),
  };
  return [
    `<meta property="og:title" content="${post.author.name}">`,
    `<meta property="og:description" content="${post.text.slice(0, 100)}">`,
    `<meta property="og:url" content="${visit.url.origin}/p/${post.id}">`,
    `<meta property="article:published_time" content="${post.at}">`,
    `<script type="application/ld+json">${JSON.stringify(facts)}</script>`,
  ];
}
