import { ask } from './ask.mjs';
import { config, words } from './config.mjs';
import { acting, button, make, root, tell } from './dom.mjs';

/** How long one stays where it goes on by itself, in ms. */
const staysMs = 3000;
/** For how long there is nothing between two, in ms. */
const emptyMs = 700;

/** Stories one after another: each is asked for when the one before it is past, and is nowhere once it is. */
export async function showStories({ sets }) {
  const place = make('div', { class: 'main', role: 'main' });
  root.append(place);
  for (const [at, { owner, count }] of sets.slice(0, config.nextStories === 'none' ? 1 : 2).entries()) {
    if (at > 0 && config.nextStories === 'address') history.pushState(null, '', `/stories/${owner.handle}`);
    for (let n = 0; n < count; n += 1) {
      if (n > 0 && config.betweenStories !== 'at-once') {
        place.replaceChildren(...(config.betweenStories === 'frame' ? [frame(owner)] : []));
        await new Promise((done) => setTimeout(done, emptyMs));
      }
      const { data } = await ask('StoryQuery', { n, next: at > 0 });
      if (data === null || data === undefined) {
        place.replaceChildren(make('h2', {}, words.storyGone));
        return;
      }
      await past(place, draw(data, n, config.nextStories === 'none' ? count : 0, owner));
    }
  }
  history.pushState(null, '', '/');
  place.replaceChildren(make('h2', {}, words.site));
}

/** What is there before the story is: the viewer, with the name of whose it is. */
function frame(owner) {
  const name = make('p', {}, owner.name);
  return make('div', { class: 'story', role: 'region', 'aria-label': words.stories }, name);
}

function draw(story, n, stories, owner) {
  const bars = Array.from({ length: stories }, (_, bar) =>
    make('div', { class: 'small', role: 'progressbar', 'aria-valuenow': bar <= n ? '100' : '0' }, '–'),
  );
  const time = make('time', { datetime: story.at }, new Date(story.at).toLocaleString(config.language));
  const named = {
    link: () => [make('a', { href: `/u/${owner.handle}` }, owner.name)],
    words: () => [make('span', {}, owner.handle)],
    none: () => [],
  };
  const picture = pictureOf(`/media/${story.picture}.png`);
  return make(
    'div',
    { class: 'story', role: 'region', 'aria-label': words.stories },
    make('header', {}, ...named[config.storyNames](), ' ', time),
    ...bars,
    make('p', {}, story.text),
    picture,
    acting(words.like, 'StoryLikeMutation'),
    make('div', { role: 'textbox', contenteditable: 'true', 'aria-label': words.answer }),
  );
}

function pictureOf(url) {
  const isBackground = config.storyPicturesAs === 'background';
  const one = make(isBackground ? 'div' : 'img', {
    class: 'picture',
    ...(isBackground ? {} : { alt: '', src: url }),
  });
  one.style.height = '300px';
  if (isBackground) one.style.background = `center / cover url(${url})`;
  return one;
}

/** Shows one until it is past. A tap on its right goes on, on a control of it does not. */
function past(place, viewer) {
  place.replaceChildren(viewer);
  return new Promise((done) => {
    const goOn = (how) => {
      tell(`story-${how}`);
      removeEventListener('keydown', onKey);
      done();
    };
    const onKey = ({ key }) =>
      key === 'ArrowRight' && config.storiesGoOn === 'key' ? goOn('key') : undefined;
    addEventListener('keydown', onKey);
    switch (config.storiesGoOn) {
      case 'itself':
        return setTimeout(done, staysMs);
      case 'control':
        return viewer.append(
          button(words.nextStory, () => goOn('control'), { 'aria-label': words.nextStory }),
        );
      case 'tap':
        return viewer.addEventListener('click', ({ clientX }) => {
          const { left, width } = viewer.getBoundingClientRect();
          if (clientX > left + width / 2) goOn('tap');
        });
    }
  });
}
