import type { AccountFacts, ActFacts, ActSuggestion } from '../contract/acts.ts';
import type { Item } from '../contract/item.ts';
import type { ListedPerson, PeopleListName } from '../contract/people-list.ts';
import { siteOf } from '../contract/platforms.ts';

/**
 * What a row of a list of people shows of an act: who reacted to a post liked it, who follows an account follows it,
 * who belongs to a group joined it. A reaction that has another name than a like is told by that, and that it was one is a
 * conclusion. Null where the item has no list. When it was done no list says.
 */
export function suggestListedAct(
  { people, post, title }: Pick<Item, 'people' | 'post' | 'title'>,
  listed: ListedPerson,
): ActSuggestion | null {
  if (people === undefined) return null;
  const platform = post === undefined || post.platform === 'web' ? siteOf(people.url) : post.platform;
  const account = accountOf(platform, listed);
  const page = people.url.replace(/\/[^/?#]+\/?(?=[?#]|$)/, (end) => (isListPath.test(end) ? '' : end));
  const done = { at: null, zone: null, shown: null };
  const owner: ListedPerson = { name: null, handle: null, id: null, url: page, ...(post?.author ?? {}) };
  if (people.list === 'following')
    return { kind: 'follow', account: accountOf(platform, owner), target: targetOf('account', listed), done };
  const targets: Record<Exclude<PeopleListName, 'following'>, ActFacts['target']> = {
    reactions: {
      kind: 'post',
      url: post?.kind === 'post' ? post.url : page,
      shown: owner.name ?? owner.handle ?? '',
    },
    shares: {
      kind: 'post',
      url: post?.kind === 'post' ? post.url : page,
      shown: owner.name ?? owner.handle ?? '',
    },
    followers: targetOf('account', owner),
    members: { kind: 'group', url: page, shown: title.slice(0, 500) },
  };
  const kinds = { reactions: 'like', shares: 'share', followers: 'follow', members: 'follow' } as const;
  const reaction = people.list === 'reactions' ? (listed.badge ?? null) : null;
  return {
    ...{ kind: kinds[people.list], account, target: targets[people.list], done },
    ...(reaction === null ? {} : { reaction }),
    ...(reaction === null || like.test(reaction.trim()) ? {} : { basis: 'inferred' }),
  };
}

/** What sites call a like. */
const like = /^(suka|menyukai|disukai|likes?|liked|jempol|thumbs up|👍\ufe0f?)$/i;

/** The last part of an address that is the list, not what it is of. */
const isListPath =
  /^\/(followers|verified_followers|following|members|anggota|liked_by|likes|reactions|retweets|reposts|reblogs|favou?rites|shares)\/?$/i;

function accountOf(platform: string, { name, handle, id, url }: ListedPerson): AccountFacts {
  return { platform, handle: handle ?? '', stableId: id ?? '', url: url ?? '', shown: name ?? '' };
}

function targetOf(kind: ActFacts['target']['kind'], { name, handle, url }: ListedPerson): ActFacts['target'] {
  return { kind, url: url ?? '', shown: name ?? handle ?? '' };
}
