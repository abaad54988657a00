import { ask, get } from './ask.mjs';
import { config, counted, roughly, words } from './config.mjs';
import { acting, button, make, root, someId, tallness, tell } from './dom.mjs';
import { showList } from './list.mjs';

const kinds = ['like', 'love', 'care', 'haha', 'wow', 'sad', 'angry'];

/** A row of a list of people: a picture, who it is, and a button that would follow. */
export function drawPerson(person) {
  const box = make(
    'div',
    {},
    make('a', { class: 'name', role: 'link', href: `/u/${person.handle}` }, person.name),
    make('div', { class: 'small' }, `@${person.handle}`),
    person.kind === undefined
      ? null
      : make('span', { role: 'img', 'aria-label': words.kinds[kinds.indexOf(person.kind)] }, '•'),
    acting(words.follow, 'FollowMutation', {
      'aria-label': `${words.follow} ${person.name}`,
      'aria-pressed': null,
    }),
  );
  box.style.minHeight = `${tallness(person.id, 72, 130)}px`;
  return [box];
}

/** A dialog over the page, with a pane that scrolls inside it. */
function openDialog(title, back) {
  const id = someId();
  const veil = make('div', { class: 'veil' });
  const pane = make('div', { class: 'pane', tabindex: '0' });
  const close = () => {
    veil.remove();
    dialog.remove();
    tell('closed');
    if (back !== null) history.pushState(null, '', back);
  };
  const dialog = make(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': id },
    make(
      'div',
      { class: 'head' },
      make('h2', { id }, title),
      button('×', close, { 'aria-label': words.close }),
    ),
  );
  root.append(veil, dialog);
  return { dialog, pane };
}

function fillPane(pane, options) {
  const list = showList({
    pane,
    estimate: 100,
    draw: drawPerson,
    more: config.more,
    moreLabel: words.morePeople,
    ...options,
  });
  pane.replaceChildren(list.host, list.foot);
  return list;
}

/** Who reacted, with a tab for all of them and one for each kind there is. */
export function openReactions(post) {
  tell('reactions');
  const { dialog, pane } = openDialog(words.reactions, null);
  let list = null;
  const select = (tab, kind) => {
    for (const one of tabs.children) one.setAttribute('aria-selected', String(one === tab));
    list?.end();
    pane.scrollTop = 0;
    list = fillPane(pane, {
      role: 'list',
      rowRole: 'listitem',
      load: (after) => ask('ReactorsQuery', { id: post.id, after, kind }),
    });
  };
  const tab = (label, kind) => {
    const one = make(
      'div',
      {
        class: 'tab',
        role: 'tab',
        tabindex: '0',
        'aria-selected': 'false',
        'aria-label': label,
        press: () => select(one, kind),
      },
      label,
    );
    return one;
  };
  const all = tab(`${words.all} ${roughly(post.reactions + config.unlisted)}`, null);
  const tabs = make('div', { role: 'tablist' }, all, ...kinds.map((kind, n) => tab(words.kinds[n], kind)));
  dialog.append(tabs, pane);
  select(all, null);
}

/** Followers or those who are followed: asked for without GraphQL, rows without a role. */
export function openPeople(owner, which) {
  tell(which);
  const title = which === 'followers' ? words.followersTitle : words.followingTitle;
  const { dialog, pane } = openDialog(title, `/u/${owner.handle}`);
  history.pushState(null, '', `/u/${owner.handle}/${which}`);
  dialog.append(pane);
  fillPane(pane, {
    load: async (after) => {
      const answer = await get(
        `/api/v1/friendships/${owner.id}/${which}/${after === null ? '' : `?max_id=${encodeURIComponent(after)}`}`,
      );
      if (answer.data?.next === null && config.suggested > 0) suggest(pane);
      return answer;
    },
  });
}

/** People who do not follow, in rows like those of who does. */
function suggest(pane) {
  const rows = Array.from({ length: config.suggested }, (_, n) =>
    make('div', { class: 'row' }, ...drawPerson({ id: `s${n}`, handle: `saran.${n}`, name: `Saran ${n}` })),
  );
  for (const row of rows) row.style.position = 'static';
  pane.append(make('h3', {}, words.suggested), ...rows);
}

export function peopleLink(owner, which) {
  return make(
    'a',
    {
      class: 'act',
      role: 'link',
      href: `/u/${owner.handle}/${which}`,
      press: (event) => {
        if (config.lists !== 'dialog') return;
        event.preventDefault();
        openPeople(owner, which);
      },
    },
    counted(words[which], owner[which]),
  );
}
