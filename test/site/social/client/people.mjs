import { ask, get } from './ask.mjs';
import { config, counted, words } from './config.mjs';
import { drawPerson } from './dialog.mjs';
import { make, root, tell } from './dom.mjs';
import { showList } from './list.mjs';

const titles = { followers: words.followersTitle, following: words.followingTitle, ...words.tabs };

/** How the next part of a list is asked for. */
function asking(one) {
  const { list } = one;
  if (list === 'retweets') return (after) => ask('SharersQuery', { id: one.id, after });
  if (list === 'likes') return (after) => ask('ReactorsQuery', { id: one.id, after });
  const path = `/api/v1/friendships/${one.id}/${list}/`;
  return (after) => get(after === null ? path : `${path}?max_id=${encodeURIComponent(after)}`);
}

/** A list of people that is the page itself: nothing but its heading says what it is. Quotes are posts, and none here. */
export function showPeople(one) {
  tell(`list-${one.list}`);
  const place = make('div', { class: 'main', role: 'main' });
  root.append(place);
  fill(place, one);
}

function fill(place, one) {
  const hasTabs = config.lists === 'tabs' || config.lists === 'tabs-within';
  const heading = hasTabs ? words.interactions : titles[one.list];
  place.replaceChildren(make('h1', {}, heading), ...(hasTabs ? [tabsOf(place, one)] : []));
  if (one.list === 'quotes') return place.append(make('p', {}, '–'));
  const all = { followers: one.followers, following: one.following, likes: one.reactions }[one.list];
  const list = showList({
    pane: null,
    role: 'list',
    rowRole: 'listitem',
    label: heading,
    estimate: 90,
    draw: drawPerson,
    more: config.more,
    moreLabel: words.morePeople,
    load: asking(one),
  });
  place.append(
    ...(all === undefined ? [] : [make('p', {}, counted(words.inList, all))]),
    list.host,
    list.foot,
  );
}

/** A tab for each list of a post; each leads to an address of its own. */
function tabsOf(place, one) {
  const tab = (list) =>
    make(
      'a',
      {
        class: 'tab',
        role: 'tab',
        href: `/p/${one.id}/${list}`,
        'aria-selected': String(one.list === list),
        press: (event) => {
          if (config.lists === 'tabs-within') event.preventDefault();
          if (config.lists !== 'tabs-within' || one.list === list) return;
          history.pushState(null, '', `/p/${one.id}/${list}`);
          tell(`list-${list}`);
          fill(place, { ...one, list });
        },
      },
      words.tabs[list],
    );
  return make('div', { role: 'tablist' }, ...Object.keys(words.tabs).map(tab));
}

/** The link to the page with the tabs; within the document the post gives way to it and comes back by the way back. */
export function interactionsLink(post) {
  return make(
    'a',
    {
      class: 'act',
      role: 'link',
      href: `/p/${post.id}/quotes`,
      press: (event) => {
        if (config.lists !== 'tabs-within') return;
        event.preventDefault();
        const shown = [...root.children].filter((one) => one.getAttribute('role') === 'main');
        for (const one of shown) one.hidden = true;
        history.pushState(null, '', `/p/${post.id}/quotes`);
        const place = make('div', { class: 'main', role: 'main' });
        root.append(place);
        fill(place, { ...post, list: 'quotes' });
        const back = () => {
          if (location.pathname !== `/p/${post.id}`) return;
          removeEventListener('popstate', back);
          place.remove();
          for (const one of shown) one.hidden = false;
        };
        addEventListener('popstate', back);
      },
    },
    words.interactions,
  );
}
