import { config, words } from './config.mjs';
import { button, make, root, tell } from './dom.mjs';
import { drawPost } from './post.mjs';

const pieces = 5;

/** Gives the film to the player a second at a time, the next when less than two seconds are left. */
function feed(film) {
  const source = new MediaSource();
  film.src = URL.createObjectURL(source);
  source.addEventListener('sourceopen', async () => {
    const buffer = source.addSourceBuffer('video/webm; codecs="opus"');
    const add = async (name) => {
      const bytes = await (await fetch(`/film/${name}`)).arrayBuffer();
      buffer.appendBuffer(bytes);
      await new Promise((done) => buffer.addEventListener('updateend', done, { once: true }));
    };
    await add('head');
    for (let n = 0; n < pieces; n += 1) {
      await add(n);
      while (!film.paused && buffer.buffered.length > 0 && buffer.buffered.end(0) - film.currentTime > 2)
        await new Promise((done) => film.addEventListener('timeupdate', done, { once: true }));
    }
    source.endOfStream();
  });
}

/** Gives sound and picture to the player, each a piece at a time as the manifest names them in its first quality. */
function feedByManifest(film) {
  const source = new MediaSource();
  film.src = URL.createObjectURL(source);
  source.addEventListener('sourceopen', async () => {
    const base = new URL('/film/film.mpd', location.href);
    const manifest = new DOMParser().parseFromString(await (await fetch(base)).text(), 'application/xml');
    const duration = Number(
      /^PT(\d+)S$/.exec(manifest.documentElement.getAttribute('mediaPresentationDuration'))[1],
    );
    const tracks = [...manifest.querySelectorAll('AdaptationSet')].map((set) => {
      const quality = set.querySelector('Representation'),
        template = set.querySelector('SegmentTemplate');
      const codecs = quality.getAttribute('codecs');
      const buffer = source.addSourceBuffer(`${set.getAttribute('mimeType')}; codecs="${codecs}"`);
      const named = (what) =>
        template.getAttribute(what).replace('$RepresentationID$', quality.getAttribute('id'));
      return { buffer, head: named('initialization'), piece: named('media') };
    });
    source.duration = duration;
    const add = async (buffer, name) => {
      const bytes = await (await fetch(new URL(name, base))).arrayBuffer();
      buffer.appendBuffer(bytes);
      await new Promise((done) => buffer.addEventListener('updateend', done, { once: true }));
    };
    const play = async ({ buffer, head, piece }) => {
      await add(buffer, head);
      for (let n = 0; n < duration; n += 1) {
        await add(buffer, piece.replace('$Number$', n));
        while (!film.paused && n - film.currentTime > 1)
          await new Promise((done) => film.addEventListener('timeupdate', done, { once: true }));
      }
    };
    await Promise.all(tracks.map(play));
    source.endOfStream();
  });
}

/** A film that is not there before it is played: by ranges of one file, or by pieces that a script asks for. */
export function showFilm(post) {
  const film = make('video', { class: 'film', preload: 'none', playsinline: '' });
  const start = () => {
    tell('play');
    void film.play();
  };
  if (config.film === 'ranges') film.src = '/film.wav';
  film.addEventListener('play', () =>
    film.src !== ''
      ? undefined
      : config.film === 'segments'
        ? feed(film)
        : config.film === 'dash'
          ? feedByManifest(film)
          : undefined,
  );
  film.addEventListener('ended', () => tell('film-ended'));
  const article = make('div', { class: 'card', role: 'article' });
  const draw = () => article.replaceChildren(...drawPost(post, draw));
  draw();
  root.append(
    make(
      'div',
      { class: 'main', role: 'main' },
      film,
      button('▶', start, { 'aria-label': words.play }),
      article,
    ),
  );
}
