import { html, type Pages } from '../visit.ts';

const json = { 'content-type': 'application/json' };

/** Pages whose script tries to act, and pages that read through POST. */
export const posting: Pages = {
  '/acting': (visit) =>
    visit.reply({
      body: html(
        'Bertindak',
        `<p>Halaman yang mencoba bertindak.</p><form id="f" method="post" action="/act/post" target="t"></form><iframe name="t"></iframe><script>
        fetch('/act/like', { method: 'POST', body: 'id=1' }).catch(() => {});
        fetch('/act/follow', { method: 'PUT', body: '{}' }).catch(() => {});
        fetch('/act/comment', { method: 'DELETE' }).catch(() => {});
        fetch('/api/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: 'mutation Like { like(id: 1) { ok } }' }) }).catch(() => {});
        navigator.sendBeacon('/act/seen', 'x');
        f.submit();
        </script>`,
      ),
    }),
  '/acting-workers': (visit) =>
    visit.reply({
      body: html(
        'Pekerja bertindak',
        `<p>Pekerja yang mencoba bertindak.</p><script>
        new Worker('/acting-worker.js'); new SharedWorker('/acting-worker.js');
        navigator.serviceWorker.register('/acting-worker.js').then(() => { document.title = 'Pekerja terdaftar'; });
        </script><iframe src="${visit.addresses.elsewhere}/acting-frame"></iframe>`,
      ),
    }),
  '/acting-worker.js': (visit) =>
    visit.reply({
      headers: { 'content-type': 'text/javascript' },
      body: "fetch('/act/like', { method: 'POST', body: self.constructor.name }).catch(() => {}); fetch('/data.json?dari=' + self.constructor.name);",
    }),
  '/acting-frame': (visit) =>
    visit.reply({
      body: html(
        'Bingkai bertindak',
        "<form id=f method=post action=/act/post></form><script>fetch('/act/like', { method: 'POST' }).catch(() => {}); f.submit();</script>",
      ),
    }),
  '/reading': (visit) =>
    visit.reply({
      body: html(
        'Membaca',
        `<p id="out"></p><script>
        fetch('/api/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ operationName: 'PostQuery', query: 'query PostQuery { post(id: 1) { text } }' }) })
          .then((r) => r.json()).then((r) => { out.textContent = r.data.post.text; });
        fetch('/api/search', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"q":"netralitas"}' });
        </script>`,
      ),
    }),
  '/api/graphql': async (visit) => {
    const body = await visit.body();
    visit.acted = body.includes('mutation');
    if (visit.acted) visit.reply({ headers: json, body: '{"acted":true}' });
    else visit.reply({ headers: json, body: '{"data":{"post":{"text":"Teks dari GraphQL"}}}' });
  },
  '/api/search': (visit) => visit.reply({ headers: json, body: '{"hits":[]}' }),
  '/token': (visit) =>
    visit.reply({
      headers: { 'set-cookie': 'session=sangat-rahasia; HttpOnly' },
      body: html(
        'Token',
        `<p>Dengan token</p><script>
        fetch('/data.json?access_token=rahasia-token', { headers: { authorization: 'Bearer rahasia-bearer' } });
        </script>`,
      ),
    }),
};
for (const name of ['like', 'follow', 'comment', 'post', 'seen', 'login']) {
  posting[`/act/${name}`] = (visit) => visit.reply({ headers: json, body: '{"acted":true}' });
}
