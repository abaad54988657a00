import { ask } from './ask.mjs';
import { config, counted, roughly, words } from './config.mjs';
import { openReactions } from './dialog.mjs';
import { acting, button, make, root, tallness, tell } from './dom.mjs';
import { showList } from './list.mjs';
import { interactionsLink } from './people.mjs';

/** The text as far as it is shown, and what shows the rest: that is asked for when it is pressed. */
function drawText(row, redraw) {
  const text = make('div', { class: 'text', dir: 'auto' }, row.text);
  if (!row.more) return text;
  const whole = async () => {
    tell('see-more');
    const answer = await ask('WholeTextQuery', { id: row.id });
    if (answer.how !== 'ok') return;
    [row.text, row.more] = [answer.data, false];
    redraw();
  };
  text.append(
    '… ',
    button(words.seeMore, () => void whole(), { class: 'plain' }),
  );
  return text;
}

function drawHead({ author, at }) {
  const time = make('time', { datetime: at, class: 'small' }, new Date(at).toLocaleString(config.language));
  return make(
    'div',
    {},
    make('a', { class: 'name', role: 'link', href: `/u/${author.handle}` }, author.name),
    ' ',
    time,
  );
}

/** What opens the list of who reacted, or the page of all that was done with the post. */
function whoReacted(post) {
  const all = post.reactions + config.unlisted;
  if (config.lists === 'tabs' || config.lists === 'tabs-within')
    return make('div', {}, make('span', {}, roughly(all)), ' ', interactionsLink(post));
  const name = { 'aria-label': counted(words.whoReacted, all) };
  if (config.lists === 'dialog') return button(roughly(all), () => openReactions(post), name);
  const path = config.lists === 'acting' ? `/like?id=${post.id}` : `/p/${post.id}/likes`;
  const href = config.lists === 'other-site' ? config.elsewhere + path : path;
  const target = config.lists === 'new-tab' ? '_blank' : null;
  return make('a', { class: 'act', href, target, ...name }, roughly(all));
}

/** Pictures that are shown one at a time; each is asked for only when it is shown. */
function drawCarousel(post) {
  let at = 0;
  const box = make('div');
  box.style.cssText = 'position:relative;width:400px;height:300px';
  const control = (label, left, by) => {
    const one = button('›', () => ((at += by), tell(`picture-${at}`), draw()), { 'aria-label': label });
    one.style.cssText = `position:absolute;top:140px;${left}`;
    return one;
  };
  const draw = () => {
    const image = make('img', { alt: '', src: `/media/${7000 + at}.png?of=${post.id}` });
    image.style.cssText = 'width:400px;height:300px';
    if (config.carouselPictures === 'late' && at === 0) comeLate(image, post);
    box.replaceChildren(image);
    if (at > 0) box.append(control(words.previousPicture, 'left:0', -1));
    if (at < config.carousel - 1) box.append(control(words.nextPicture, 'right:0', 1));
  };
  draw();
  return box;
}

/** Another picture stands in its place until one has gone down the page from its beginning a second time. */
function comeLate(image, post) {
  const { src } = image;
  image.src = `/media/6999.png?of=${post.id}`;
  let [goes, isDown] = [0, false];
  const look = () => {
    if (scrollY > 100 && !isDown) goes += 1;
    isDown = scrollY > 100;
    if (goes < 2) return;
    removeEventListener('scroll', look);
    image.src = src;
  };
  addEventListener('scroll', look);
}

/** What stands in an article: who, when, the text, pictures that load when they come near, and what can be pressed. */
export function drawPost(post, redraw) {
  const pictures = Array.from({ length: post.pictures }, (_, n) => {
    const one = make('img', {
      class: 'picture',
      loading: 'lazy',
      alt: '',
      src: `/media/${Number(post.id.slice(-6)) + n}.png`,
    });
    one.style.height = `${tallness(post.id + n, 180, 420)}px`;
    return one;
  });
  return [
    drawHead(post),
    drawText(post, redraw),
    ...pictures,
    config.carousel > 0 ? drawCarousel(post) : '',
    config.quoted !== null && config.page === 'post'
      ? make(
          'div',
          { role: 'article' },
          drawHead(config.quoted),
          make('div', { dir: 'auto' }, config.quoted.text),
        )
      : '',
    make('div', {}, whoReacted(post)),
    make(
      'div',
      { role: 'group' },
      acting(words.like, 'LikeMutation'),
      button(words.comment, () => tell('composer'), { 'aria-label': words.comment }),
      acting(words.share, 'ShareMutation', { 'aria-pressed': null }),
      acting(words.report, 'ReportMutation', { 'aria-pressed': null }),
    ),
  ];
}

function drawComment(comment, redraw, insert) {
  const replies = async () => {
    tell('replies');
    comment.asked = true;
    redraw();
    const answer = await ask('RepliesQuery', { id: comment.id });
    if (answer.how === 'ok') insert(answer.data.map((reply) => ({ ...reply, isReply: true })));
  };
  const box = make(
    'div',
    { class: comment.isReply ? 'comment reply' : 'comment', role: comment.isReply ? null : 'article' },
    drawHead(comment),
    drawText(comment, redraw),
    acting(words.like, 'CommentLikeMutation'),
    button(words.reply, () => tell('composer')),
    comment.replies > 0 && comment.asked !== true
      ? button(words.replies.replace('{n}', comment.replies), () => void replies())
      : null,
  );
  box.style.minHeight = `${tallness(comment.id, 70, 130)}px`;
  return [box];
}

/** In which order comments are shown, as a menu that opens over the page: the first leaves some of them out. */
function orderMenu(change) {
  const place = make('div');
  const open = () => {
    const items = words.orders.map((name, n) =>
      make(
        'div',
        {
          role: 'menuitemradio',
          'aria-checked': String(n === 0),
          tabindex: '-1',
          press: () => choose(name, n),
        },
        name,
      ),
    );
    place.replaceChildren(current(words.orders[0], 'true'), make('div', { role: 'menu' }, ...items));
  };
  const choose = (name, n) => {
    tell(`order-${n}`);
    place.replaceChildren(current(name, 'false'));
    change(n === 0 ? 'some' : 'all');
  };
  const current = (name, isOpen) => button(name, open, { 'aria-haspopup': 'menu', 'aria-expanded': isOpen });
  place.append(current(words.orders[0], 'false'));
  return place;
}

export function showPost(post) {
  const article = make('div', { class: 'card', role: 'article' });
  const draw = () => article.replaceChildren(...drawPost(post, draw));
  draw();
  const pane = config.pane ? make('div', { class: 'pane', tabindex: '0' }) : null;
  const showComments = (order) =>
    showList({
      pane,
      estimate: 110,
      label: words.comment,
      draw: drawComment,
      more: config.more,
      load: (after) => ask('CommentListQuery', { id: post.id, after, order }),
    });
  let list = showComments(config.someComments ? 'some' : 'all');
  const composer = make('div', { role: 'textbox', contenteditable: 'true', 'aria-label': words.write });
  const send = acting(words.send, 'CommentCreateMutation');
  pane?.append(list.host, list.foot);
  const change = (order) => {
    list.end();
    const { host, foot } = list;
    list = showComments(order);
    host.replaceWith(list.host);
    foot.replaceWith(list.foot);
  };
  const order = config.someComments ? orderMenu(change) : null;
  const comments = [order, ...(pane === null ? [list.host, list.foot] : [pane])].filter(
    (one) => one !== null,
  );
  root.append(make('div', { class: 'main', role: 'main' }, article, composer, send, ...comments));
}

export function showFeed({ stories }) {
  const list = showList({
    pane: null,
    role: 'feed',
    rowRole: 'article',
    estimate: 400,
    draw: drawPost,
    load: (after) => ask('FeedQuery', { after }),
  });
  root.append(
    make(
      'div',
      { class: 'main', role: 'main' },
      make(
        'div',
        { role: 'region', 'aria-label': words.stories },
        make('a', { href: `/stories/${stories}` }, words.stories),
      ),
      make('div', { role: 'textbox', contenteditable: 'true', 'aria-label': words.write }),
      acting(words.send, 'PostCreateMutation'),
      list.host,
      list.foot,
    ),
  );
}
