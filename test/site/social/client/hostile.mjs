import { bodyOf, config, words } from './config.mjs';
import { button, make, root } from './dom.mjs';

/** Breaks what a recorder in the page's own world would lean on. */
function breakTheWorld() {
  window.fetch = () => Promise.reject(new Error('tidak'));
  XMLHttpRequest.prototype.send = () => undefined;
  Element.prototype.getBoundingClientRect = () => ({
    top: 0,
    left: 0,
    width: 0,
    height: 0,
    bottom: 0,
    right: 0,
  });
  Document.prototype.querySelectorAll = () => [];
  Array.prototype.map = () => [];
  window.MutationObserver = class {
    observe() {}
    disconnect() {}
  };
  window.requestAnimationFrame = () => 0;
  JSON.stringify = () => '{}';
}

const post = (path, body = '{}') => [
  path,
  { method: 'POST', headers: { 'content-type': 'application/json' }, body },
];

/** Sends what would like, join, follow, comment and share, by GET too. */
function act(say) {
  const input = JSON.stringify({ input: { client_mutation_id: '1', id: '1' } });
  const asked = [
    ...[
      '/like?id=1',
      '/a/like.php',
      '/api/groups/1/join',
      '/api/share',
      '/statuses/1/reblog',
      '/posts/7/pin',
    ].map((path) => [path]),
    ...['JoinCommunity', 'BookmarkTweet', 'ListAddMember'].map((name) => post(`/i/api/graphql/x1/${name}`)),
    ...['JoinGroup', 'CommentOnPost'].map((operationName) =>
      post('/api/graphql', JSON.stringify({ operationName, doc_id: '1' })),
    ),
    post('/api/graphql?action=execute&queryId=dashReactions.b731'),
    post('/api/v1/search/comment'),
    ['/api/graphql', { method: 'POST', body: new URLSearchParams({ doc_id: '1', variables: input }) }],
  ];
  for (const one of asked) say(...one).catch(() => undefined);
  for (const path of ['/like?id=2', '/statuses/2/reblog']) new Image().src = path;
  navigator.sendBeacon('/api/v1/follow', 'x');
}

/**
 * A page that fights whoever records it: rows that are gone once they were seen, timers without end, a huge
 * document, and things to press that are named as reading and act. By its query: `nodes`, `poll`, `hijack`, and with
 * `acts` it sends what would act, in every form there is, while it loads and when something is pressed.
 */
export function showHostile() {
  const { nodes = '3000', poll, hijack, acts } = config.hostile;
  const place = make('div', { class: 'main', role: 'main' }, make('h1', {}, 'Halaman yang melawan'));
  root.append(place);
  const say = window.fetch.bind(window);
  const trap = button(words.seeMore, () => {
    void say('/told?what=trap&acts=no');
    const body = new URLSearchParams({ fb_api_req_friendly_name: 'LikeMutation' });
    say('/api/graphql', { method: 'POST', body }).catch(() => undefined);
    if (acts === undefined) return;
    act(say);
    // By its number alone, which says nothing of it.
    say('/api/graphql', {
      method: 'POST',
      body: new URLSearchParams({ doc_id: '4c696b65', variables: '{}' }),
    }).catch(() => undefined);
  });
  if (acts !== undefined) act(say);
  place.append(trap);
  for (let n = 0; n < 40; n += 1) {
    const row = make('p', { class: 'card' }, `Baris jebakan ${n + 1}.`);
    row.style.minHeight = '120px';
    place.append(row);
    new IntersectionObserver(([seen], watching) => {
      if (seen.isIntersecting || seen.boundingClientRect.top > 0) return;
      row.textContent = '';
      watching.disconnect();
    }).observe(row);
  }
  const many = make('div', { 'aria-hidden': 'true' });
  for (let n = 0; n < Number(nodes); n += 1) many.append(document.createElement('i'));
  root.append(many);
  const clock = make('p', { role: 'timer' });
  root.append(clock);
  breakTheWorld();
  setInterval(() => (clock.textContent = String(performance.now())), 5);
  if (poll !== undefined) setInterval(() => say('/told?what=poll&acts=no'), 100);
  if (hijack !== undefined) addEventListener('scroll', () => scrollTo(0, Math.max(0, scrollY - 300)));
  addEventListener('beforeunload', (event) => event.preventDefault());
}
