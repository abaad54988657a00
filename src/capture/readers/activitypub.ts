import { sayHandle } from './activitypub-handle.ts';
import { sayShownStatus, sayStatus } from './activitypub-status.ts';
import type { PostAddress } from './addresses.ts';
import { sayCounts } from './count-words.ts';
import type { Facts } from './facts.ts';
import { isNotice, nameAndHandle, partsOf } from './own-meta.ts';
import type { Page } from './page.ts';
import { readTime } from './times.ts';

const forms: [RegExp, PostAddress['kind']][] = [
  [/^\/@(?<handle>[\w.-]+(?:@[\w.-]+)?)\/(?<id>\d+)\/?$/, 'post'],
  [/^\/users\/(?<handle>[\w.-]+)\/statuses\/(?<id>\d+)\/?$/, 'post'],
  // Pixelfed and Misskey, whose paths others may have, too: only with ids such as theirs.
  [/^\/p\/(?<handle>[\w.-]+)\/(?<id>\d{9,})\/?$/, 'post'],
  [/^\/notes\/(?<id>(?=[a-z]*\d)[0-9a-z]{10,32})\/?$/, 'post'],
  [/^\/@(?<handle>[\w.-]+(?:@[\w.-]+)?)\/(?:followers|following)\/?$/, 'list'],
  [/^\/@(?<handle>[\w.-]+(?:@[\w.-]+)?)\/?$/, 'profile'],
];

/** Mastodon and its kin have no hosts of their own: what tells them is the form of the address and the page's own program. */
export function readFediverseAddress(page: Page): PostAddress | null {
  const isOne = page.documents.some(({ document }) =>
    document
      .all('script#initial-state, link[rel="alternate" i][type="application/activity+json" i]')
      .some((each) => {
        const href = each.attribute('href');
        return href === null || URL.parse(href, page.url.href)?.host === page.url.host;
      }),
  );
  if (!isOne) return null;
  for (const [pattern, kind] of forms) {
    const groups = pattern.exec(page.url.pathname)?.groups;
    if (groups !== undefined)
      return {
        ...{ platform: 'mastodon', kind, comment: null },
        id: groups['id'] ?? null,
        handle: groups['handle'] ?? null,
      };
  }
  return null;
}

/** Mastodon: the post's own data by its number, the post as it is shown, then the tags. */
export function readActivityPub(page: Page, about: PostAddress, facts: Facts): void {
  const strange = page.claimedAddresses.filter(({ value }) => !isOwn(page, about, new URL(value)));
  for (const { value, where } of strange) facts.contradict('url', value, where);
  if (about.kind === 'post' && about.id !== null) {
    sayStatus(page, about, facts);
    sayShownStatus(page, about, facts);
  }
  if (strange.length > 0 || page.claimedAddresses.length === 0 || isNotice(page)) return;
  const title = partsOf(page.meta('og:title'), nameAndHandle);
  const username = page.meta('profile:username');
  const tags = [
    { value: username?.value, where: username?.where ?? '' },
    { value: title?.parts['handle'], where: title?.where ?? '' },
  ];
  const areOwn = tags.map((tag) => sayHandle(page, about, facts, tag)).every(Boolean);
  const summary = page.meta('og:description');
  if (title === undefined || !areOwn) return;
  facts.say('author.name', title.parts['name'], title.where);
  if (summary === undefined) return;
  if (about.kind === 'post') {
    facts.say('text', withoutNotes(summary.value), summary.where);
    const published = page.meta('og:published_time') ?? page.meta('article:published_time');
    facts.time(readTime(published?.value), published?.where ?? '');
    return;
  }
  const counts = summary.value.split(' · ')[0] ?? '';
  const found = sayCounts(facts, counts, {
    language: page.language,
    where: summary.where,
    only: ['followers', 'following', 'posts'],
  });
  if (found > 0) facts.say('text', summary.value.split(' · ').slice(1).join(' · '), summary.where);
}

function isOwn(page: Page, { id, handle }: PostAddress, claimed: URL): boolean {
  if (claimed.host !== page.url.host) return false;
  const path = decoded(claimed.pathname);
  return id === null
    ? path.toLowerCase().includes(`/@${handle?.toLowerCase() ?? ''}`) ||
        path.includes(`/users/${handle ?? ''}`)
    : path.endsWith(`/${id}`);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // a lone per cent sign: the path as it stands
  }
}

/** Mastodon puts before the words what is attached, and whether they are folded away behind a warning. */
function withoutNotes(summary: string): string {
  return summary.replace(/^(?:Attached|Terlampir|Content warning|Peringatan konten): [^\n]*(?:\n\n|$)/, '');
}
