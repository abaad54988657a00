import { decodeEntities } from './entities.ts';
import type { Facts } from './facts.ts';
import { at, isObject, textAt } from './json.ts';
import { sayInteractions } from './json-ld.ts';
import { type Block, typesOf } from './main-block.ts';
import type { Page } from './page.ts';

/** A `ProfilePage`: the person or organisation of whom the page is, where `isOwn` takes its handle. */
export function sayProfilePage(page: Page, facts: Facts, isOwn: (handle: string) => boolean): void {
  for (const { value, where } of page.jsonLd) {
    if (!typesOf(value).includes('ProfilePage')) continue;
    const field = isObject(value['mainEntity']) ? 'mainEntity' : 'author';
    const who = value[field];
    if (!isObject(who)) continue;
    const handle = textAt(who, 'additionalName') ?? textAt(who, 'alternateName');
    if (handle === undefined || !isOwn(handle.replace(/^@/, ''))) continue;
    sayPerson({ value: who, where: `${where}.${field}` }, facts);
  }
}

/** What a block says of the person or organisation that it is. */
export function sayPerson({ value: who, where: place }: Block, facts: Facts): void {
  const handle = textAt(who, 'additionalName') ?? textAt(who, 'alternateName');
  facts.say(
    'author.handle',
    // A name with spaces in it is another name, and no handle.
    handle !== undefined && /^@?[\p{L}\p{N}._-]+$/u.test(handle) ? handle : undefined,
    `${place}.${textAt(who, 'additionalName') === undefined ? 'alternateName' : 'additionalName'}`,
  );
  facts.say(
    'author.name',
    decodeEntities(textAt(who, 'name') ?? textAt(who, 'givenName')),
    `${place}.${textAt(who, 'name') === undefined ? 'givenName' : 'name'}`,
  );
  facts.say('author.id', textAt(who, 'identifier'), `${place}.identifier`);
  facts.say('text', decodeEntities(textAt(who, 'description')), `${place}.description`);
  const named = Array.isArray(who['interactionStatistic'])
    ? who
    : { ...who, interactionStatistic: [who['interactionStatistic']] };
  for (const [index, each] of (named['interactionStatistic'] as unknown[]).entries()) {
    // X names those who follow and whom one follows with one and the same action.
    const name = { Follows: 'followers', Friends: 'following', Tweets: 'posts' }[textAt(each, 'name') ?? ''];
    const count = at(each, 'userInteractionCount');
    if (name === 'followers' || name === 'following' || name === 'posts')
      facts.number(name, count, `${place}.interactionStatistic[${index}].userInteractionCount`);
    else sayInteractions({ value: { interactionStatistic: each }, where: place }, facts);
  }
}
