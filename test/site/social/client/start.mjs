import { ask } from './ask.mjs';
import { config, counted, words } from './config.mjs';
import { askConsent } from './consent.mjs';
import { drawPerson, openPeople, peopleLink } from './dialog.mjs';
import { acting, make, root } from './dom.mjs';
import { showFilm } from './film.mjs';
import { showHostile } from './hostile.mjs';
import { showList } from './list.mjs';
import { showPeople } from './people.mjs';
import { drawPost, showFeed, showPost } from './post.mjs';
import { showStories } from './stories.mjs';
import { promptLogIn, showLogIn } from './wall.mjs';

const pages = {
  feed: showFeed,
  post: showPost,
  film: showFilm,
  login: showLogIn,
  hostile: showHostile,
  people: showPeople,
  embed: (post) => {
    const article = make('div', { class: 'card', role: 'article' });
    const draw = () => article.replaceChildren(...drawPost(post, draw));
    draw();
    root.append(article);
  },
  frames: ({ post }) => {
    const frame = (origin) =>
      make('iframe', { src: `${origin}/embed/${post}`, width: '600', height: '500', title: 'embed' });
    root.append(make('div', { class: 'main', role: 'main' }, frame(''), frame(config.elsewhere)));
  },
  profile: (owner) => {
    root.append(
      make(
        'div',
        { class: 'main', role: 'main' },
        make('h1', {}, owner.name),
        make('p', {}, `@${owner.handle}`),
        acting(words.follow, 'FollowMutation', { 'aria-pressed': null }),
        peopleLink(owner, 'followers'),
        peopleLink(owner, 'following'),
      ),
    );
    if (owner.open === 'followers' || owner.open === 'following') openPeople(owner, owner.open);
  },
  members: ({ members }) => {
    const list = showList({
      pane: null,
      role: 'list',
      rowRole: 'listitem',
      label: words.membersTitle,
      estimate: 80,
      total: members,
      draw: drawPerson,
      load: (after) => ask('GroupMembersQuery', { after }),
    });
    root.append(
      make(
        'div',
        { class: 'main', role: 'main' },
        make('h1', {}, 'Relawan'),
        make('p', {}, counted(words.members, members)),
        acting(words.join, 'JoinGroupMutation', { 'aria-pressed': null }),
        list.host,
        list.foot,
      ),
    );
  },
  stories: showStories,
};

root.append(make('header', { class: 'bar', role: 'banner' }, words.site));
askConsent();
void pages[config.page](config.data);
promptLogIn();
if (config.serviceWorker) navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
