import { html, type Pages } from '../visit.ts';

const script = { 'content-type': 'text/javascript' };
const json = { 'content-type': 'application/json' };

/** A worker, a shared worker and a service worker, each of which fetches. */
export const workers: Pages = {
  '/workers': (visit) =>
    visit.reply({
      body: html(
        'Pekerja',
        `<p>Pekerja</p><script>
        new Worker('/worker.js');
        new SharedWorker('/shared-worker.js');
        navigator.serviceWorker.register('/service-worker.js').then(() => navigator.serviceWorker.ready)
          .then(() => new Promise((done) => { if (navigator.serviceWorker.controller) done(); else navigator.serviceWorker.oncontrollerchange = done; }))
          .then(() => fetch('/from-page.json')).then(() => document.title = 'Pekerja siap');
        </script>`,
      ),
    }),
  /** Workers of frames of the same site, and answers that have no body. */
  '/framed-workers': (visit) =>
    visit.reply({
      body: html(
        'Bingkai berpekerja',
        `<p>Bingkai berpekerja</p><iframe src="/frame-with-worker?1"></iframe><iframe src="/frame-with-worker?2"></iframe>
        <script>fetch('/no-body'); fetch('/from-page.json', { method: 'HEAD' });</script>`,
      ),
    }),
  '/frame-with-worker': (visit) =>
    visit.reply({
      body: html('Bingkai', `<script>new Worker('/frame-worker.js${visit.url.search}')</script>`),
    }),
  '/frame-worker.js': (visit) =>
    visit.reply({
      headers: script,
      body: `fetch('/from-frame.json${visit.url.search}'); fetch('/from-frame.json${visit.url.search}b').then((r) => r.text());`,
    }),
  '/from-frame.json': (visit) => visit.reply({ headers: json, body: `{"dari":"${visit.url.search}"}` }),
  '/no-body': (visit) => visit.reply({ status: 204 }),
  '/worker.js': (visit) =>
    visit.reply({
      headers: script,
      body: 'importScripts("/imported.js"); fetch("/from-worker.json"); new Worker("/nested-worker.js");',
    }),
  '/nested-worker.js': (visit) => visit.reply({ headers: script, body: 'fetch("/from-nested.json")' }),
  '/imported.js': (visit) => visit.reply({ headers: script, body: 'self.imported = true;' }),
  '/shared-worker.js': (visit) => visit.reply({ headers: script, body: 'fetch("/from-shared.json")' }),
  '/service-worker.js': (visit) =>
    visit.reply({
      headers: script,
      body: `self.addEventListener('install', (event) => { self.skipWaiting(); event.waitUntil(fetch('/from-install.json')); });
        self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
        self.addEventListener('fetch', (event) => event.respondWith(
          event.request.url.endsWith('/from-page.json') ? fetch('/from-service.json') : fetch(event.request)));`,
    }),
  ...Object.fromEntries(
    ['worker', 'nested', 'shared', 'install', 'service', 'page'].map((name) => [
      `/from-${name}.json`,
      (visit) => visit.reply({ headers: json, body: `{"dari":"${name}"}` }),
    ]),
  ),
};
