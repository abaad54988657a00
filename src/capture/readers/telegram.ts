import type { PostAddress } from './addresses.ts';
import { readPostAddress } from './addresses.ts';
import { sayCounts } from './count-words.ts';
import type { Facts } from './facts.ts';
import type { Document, Element } from './html.ts';
import { parseCount } from './numbers.ts';
import type { Page } from './page.ts';
import { readTimeOf } from './time-words.ts';

/** Telegram: the message by its number, on the page itself or in the frame that shows it; then the tags. */
export function readTelegram(page: Page, about: PostAddress, facts: Facts): void {
  if (about.kind === 'profile') sayChannel(page, about, facts);
  if (about.kind !== 'post' || about.id === null || about.handle === null) return;
  const name = `${about.handle}/${about.id}`;
  const isFrame = (url: URL): boolean => {
    const shown = readPostAddress(url);
    return (
      shown?.platform === 'telegram' &&
      shown.id === about.id &&
      shown.handle?.toLowerCase() === about.handle?.toLowerCase()
    );
  };
  const places = [
    ...page.documents,
    ...page
      .frames(isFrame)
      .map(({ document, url }) => ({ document, prefix: `frame ${url.origin}${url.pathname} ` })),
  ];
  const { language } = page;
  const isSeen = places
    .map(({ document, prefix }) => sayMessage(document, { name, prefix, language, facts }))
    .some(Boolean);
  // The page of a message that is gone has the tags of its channel. Whether it is, the frame in it says.
  const isGone = places.some(({ document }) => document.first('.tgme_widget_message_error') !== null);
  const isFeed = page.url.pathname.startsWith('/s/');
  if (!isSeen && (isGone || isFeed || page.source.frames !== undefined)) return;

  // The page gives no address of its own, but tells the app which message to open.
  const opens = page.meta('al:ios:url') ?? page.meta('al:android:url');
  const asked = new URLSearchParams(opens?.value.split('?')[1] ?? '');
  const isOwn =
    asked.get('domain')?.toLowerCase() === about.handle.toLowerCase() && asked.get('post') === about.id;
  if (!isOwn || opens === undefined) {
    if (opens !== undefined) facts.contradict('url', opens.value, opens.where);
    return;
  }
  const [title, text] = [page.meta('og:title'), page.meta('og:description')];
  facts.say('author.handle', asked.get('domain'), opens.where);
  // Of a channel that is not shown without the app, the page has but an invitation.
  if (title === undefined || /^Telegram(:|$)/.test(title.value)) return;
  facts.say('author.name', title.value, title.where);
  const isInvitation = /^You can (view|contact)|^If you have Telegram/i.test(text?.value ?? '');
  // Beside its messages one under another the channel's own words stand.
  if (!isInvitation && !isFeed) facts.say('text', text?.value, text?.where ?? '');
}

function sayMessage(
  document: Document,
  { name, prefix, language, facts }: { name: string; prefix: string; language: string | null; facts: Facts },
): boolean {
  const message = document
    .all('.tgme_widget_message[data-post]')
    .find((each) => each.attribute('data-post')?.toLowerCase() === name.toLowerCase());
  if (message === undefined) return false;
  const place = `${prefix}.tgme_widget_message[data-post="${name}"]`;
  const first = (selector: string): Element | undefined =>
    message.all(selector).find((each) => !each.isWithin('.tgme_widget_message_reply'));
  const owner = '.tgme_widget_message_owner_name';
  facts.say('author.name', first(owner)?.text(), `${place} ${owner}`);
  facts.say(
    'author.handle',
    /^(?:https?:)?\/\/t\.me\/(\w+)/.exec(first(owner)?.attribute('href') ?? '')?.[1],
    `${place} ${owner}[href]`,
  );
  facts.say('text', first('.tgme_widget_message_text')?.text(), `${place} .tgme_widget_message_text`);
  const time = '.tgme_widget_message_date time[datetime]';
  facts.time(readTimeOf(first(time)?.attribute('datetime'), first(time)?.text() ?? ''), `${place} ${time}`);
  facts.count(
    'views',
    parseCount(first('.tgme_widget_message_views')?.text() ?? '', language ?? 'en'),
    `${place} .tgme_widget_message_views`,
  );
  const forwarded = '.tgme_widget_message_forwarded_from_name';
  facts.other(
    'sharedFrom',
    { name: first(forwarded)?.text() ?? null, url: first(forwarded)?.attribute('href') ?? null },
    `${place} ${forwarded}`,
  );
  const reply = message.first('a.tgme_widget_message_reply');
  facts.other(
    'replyTo',
    {
      url: reply?.attribute('href') ?? null,
      name: reply?.first('.tgme_widget_message_author_name')?.text() ?? null,
    },
    `${place} .tgme_widget_message_reply`,
  );
  return true;
}

function sayChannel(page: Page, { handle }: PostAddress, facts: Facts): void {
  const opens = page.meta('al:ios:url') ?? page.meta('al:android:url');
  const domain = new URLSearchParams(opens?.value.split('?')[1] ?? '').get('domain');
  if (opens === undefined || domain?.toLowerCase() !== handle?.toLowerCase()) {
    if (opens !== undefined) facts.contradict('url', opens.value, opens.where);
    return;
  }
  const [title, text] = [page.meta('og:title'), page.meta('og:description')];
  facts.say('author.handle', domain, opens.where);
  if (title !== undefined && !/^Telegram(:|$)/.test(title.value)) {
    facts.say('author.name', title.value, title.where);
    if (!/^You can (view|contact)/i.test(text?.value ?? ''))
      facts.say('text', text?.value, text?.where ?? '');
  }
  // `12 345 subscribers`: the spaces part the thousands.
  for (const { document, prefix } of page.documents)
    for (const selector of ['.tgme_page_extra', '.tgme_channel_info_counters'])
      for (const part of document.all(selector))
        sayCounts(facts, part.text().replaceAll(/(\d) (?=\d{3})/g, '$1\u00a0'), {
          language: page.language ?? 'en',
          where: `${prefix}${selector}`,
          only: ['followers'],
        });
}
