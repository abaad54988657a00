import type { CountName } from '../../contract/post.ts';
import { decodeEntities } from './entities.ts';
import type { Facts } from './facts.ts';
import { at, isObject, type JsonObject, type Placed, textAt } from './json.ts';
import { type Block, withoutVocabulary } from './main-block.ts';
import type { Page } from './page.ts';
import { readTime } from './times.ts';

/** Actions of schema.org's `interactionStatistic`. */
const actions: Record<string, CountName> = {
  LikeAction: 'likes',
  CommentAction: 'comments',
  ReplyAction: 'comments',
  ShareAction: 'shares',
  WatchAction: 'views',
  ViewAction: 'views',
  FollowAction: 'followers',
  WriteAction: 'posts',
};

/** What a block says of a post or an article. Its author may be a block of its own, that it only names. */
export function sayBlock({ value, where }: Block, facts: Facts, page: Page): void {
  sayAuthor({ value, where }, facts, page);
  for (const field of ['articleBody', 'text'])
    facts.say('text', decodeEntities(textAt(value, field)), `${where}.${field}`);
  facts.time(
    readTime(value['datePublished']) ?? readTime(value['uploadDate']) ?? readTime(value['dateCreated']),
    `${where}.${['datePublished', 'uploadDate', 'dateCreated'].find((field) => readTime(value[field]) !== undefined) ?? ''}`,
  );
  facts.number('comments', value['commentCount'], `${where}.commentCount`);
  sayInteractions({ value, where }, facts);
  const shared = value['sharedContent'];
  if (isObject(shared)) facts.other('sharedFrom', otherOf(shared), `${where}.sharedContent`);
  const parent = value['parentItem'];
  if (isObject(parent)) facts.other('replyTo', otherOf(parent), `${where}.parentItem`);
}

/** Another post or comment, as a block names it. A link that is shared has a name of its own, which is no account. */
function otherOf(other: JsonObject): Parameters<Facts['other']>[1] {
  return {
    url: textAt(other, 'url'),
    name: decodeEntities(textAt(other, 'author', 'name')),
    handle: textAt(other, 'author', 'alternateName'),
    text: decodeEntities(textAt(other, 'text') ?? textAt(other, 'articleBody')),
  };
}

function sayAuthor({ value, where }: Block, facts: Facts, page: Page): void {
  const field = ['author', 'creator'].find((each) => each in value);
  if (field === undefined) return;
  const isList = Array.isArray(value[field]);
  const given = isList ? (value[field] as unknown[]) : [value[field]];
  const list = given.map((each, index) =>
    referredTo(each, `${where}.${field}${isList ? `[${index}]` : ''}`, page),
  );
  const names = list
    .map(({ value: each }) => decodeEntities(typeof each === 'string' ? each : textAt(each, 'name')))
    .filter((each) => each !== undefined);
  const [only] = list;
  if (only === undefined) return;
  const place = list.length === 1 ? only.where : `${where}.${field}[*]`;
  // An address instead of a name is no name.
  if (names.every((each) => !/^https?:/.test(each)))
    facts.say('author.name', names.join(', '), typeof only.value === 'string' ? place : `${place}.name`);
  if (list.length !== 1) return;
  facts.say('author.handle', textAt(only.value, 'alternateName'), `${place}.alternateName`);
  facts.say('author.id', textAt(only.value, 'identifier'), `${place}.identifier`);
}

/** What only gives an `@id` is the block of that id, wherever on the page it stands. */
function referredTo(value: unknown, where: string, page: Page): Placed {
  const id = isObject(value) && textAt(value, 'name') === undefined ? textAt(value, '@id') : undefined;
  const found =
    id === undefined
      ? undefined
      : page.jsonLd.find((each) => each.value['@id'] === id && textAt(each.value, 'name') !== undefined);
  return found ?? { value, where };
}

/** Numbers of `interactionStatistic`. */
export function sayInteractions({ value, where }: Block, facts: Facts): void {
  const statistic = value['interactionStatistic'];
  const list = Array.isArray(statistic) ? (statistic as unknown[]) : [statistic];
  for (const [index, each] of list.entries()) {
    const type = at(each, 'interactionType');
    const action = withoutVocabulary(typeof type === 'string' ? type : (textAt(type, '@type') ?? ''));
    const own = textAt(each, 'name');
    const name = own === 'Following' || own === 'Friends' ? 'following' : actions[action];
    const place = `${where}.interactionStatistic${Array.isArray(statistic) ? `[${index}]` : ''}.userInteractionCount`;
    if (name !== undefined) facts.number(name, at(each, 'userInteractionCount'), place);
  }
}
