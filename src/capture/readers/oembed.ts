import { decodeEntities } from './entities.ts';
import type { Facts } from './facts.ts';
import { isObject, parseJson, textAt } from './json.ts';
import type { Page } from './page.ts';

/**
 * oEmbed (oembed.com, 4, "Discovery"): what the address that a page links says of it, where the page asked for it
 * itself, so that the answer is in the archive. Nothing is asked for here.
 */
export function sayOEmbed({ documents, source, url }: Page, facts: Facts): void {
  for (const { document } of documents) {
    const link = document
      .all('link[type="application/json+oembed" i]')
      .find((each) => !each.isWithin('body'));
    const address = URL.parse(link?.attribute('href') ?? '', url.href);
    if (link === undefined || address === null) continue;
    const answer = source.answers?.find((each) => URL.parse(each.url)?.href === address.href);
    const value = answer === undefined ? undefined : parseJson(answer.json);
    if (!isObject(value)) continue;
    const name = decodeEntities(textAt(value, 'author_name'));
    facts.say('author.name', name, `answer ${address.origin}${address.pathname} $.author_name`);
    return;
  }
}
