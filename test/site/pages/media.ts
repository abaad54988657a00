import { createHash } from 'node:crypto';
import { clip } from '../clip.ts';
import { html, type Pages } from '../visit.ts';

const video = clip(5_200_000);

/** A video with ranges, an event stream, a beacon, a web socket, a cross-site frame. */
export const media: Pages = {
  '/video': (visit) =>
    visit.reply({
      body: html(
        'Video',
        '<video src="/clip.wav" controls preload="auto" width="320" height="60"></video><p>Video kampanye</p>',
      ),
    }),
  '/clip.wav': (visit) => {
    const range = /^bytes=(\d+)-(\d*)$/.exec(visit.request.headers.range ?? '');
    if (range === null) {
      visit.reply({ headers: { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' }, body: video });
      return;
    }
    const from = Number(range[1]);
    const to = range[2] === '' ? video.length - 1 : Number(range[2]);
    visit.reply({
      status: 206,
      headers: {
        'content-type': 'audio/wav',
        'accept-ranges': 'bytes',
        etag: `"${createHash('sha256').update(video).digest('hex').slice(0, 16)}"`,
        'content-range': `bytes ${from}-${to}/${video.length}`,
      },
      body: video.subarray(from, to + 1),
    });
  },

  '/events': (visit) =>
    visit.reply({
      body: html(
        'Siaran',
        '<p id="last"></p><script>new EventSource("/events.stream").onmessage = (event) => { last.textContent = event.data; };</script>',
      ),
    }),
  '/events.stream': (visit) => {
    visit.begin(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    let sent = 0;
    const timer = setInterval(() => {
      if (sent < 3) visit.write(`data: kabar ${sent}\n\n`);
      sent += 1;
    }, 20);
    visit.response.on('close', () => clearInterval(timer));
  },

  '/connected': (visit) =>
    visit.reply({
      body: html(
        'Terhubung',
        `<p>Suar dan soket</p><script>
        navigator.sendBeacon("/beacon", "x=1");
        new WebSocket("${visit.addresses.here.replace('http', 'ws')}/socket");
        </script>`,
      ),
    }),
  '/beacon': (visit) => visit.reply({ status: 204 }),

  '/framed': (visit) =>
    visit.reply({
      body: html(
        'Berbingkai',
        `<p>Halaman luar</p><iframe src="${visit.addresses.elsewhere}/frame" width="400" height="200"></iframe><iframe srcdoc="<p>dalam</p><img src='/picture.png?seed=61'>"></iframe>`,
      ),
    }),
  '/sharing': (visit) =>
    visit.reply({
      body: html(
        'Berbagi',
        '<p>Luar</p><iframe src="/shared"></iframe>',
        '<link rel="stylesheet" href="/shared.css">',
      ),
    }),
  '/shared': (visit) =>
    visit.reply({ body: html('Bagian', '<p>Dalam</p>', '<link rel="stylesheet" href="/shared.css">') }),
  '/shared.css': (visit) =>
    visit.reply({
      headers: { 'content-type': 'text/css', 'cache-control': 'max-age=600' },
      body: 'p{color:#123}',
    }),
  '/frame': (visit) =>
    visit.reply({
      body: html(
        'Bingkai',
        '<p>Halaman dalam</p><img src="/picture.png?seed=50"><script>fetch("/data.json?dari=bingkai")</script><iframe src="/frame-inner"></iframe>',
      ),
    }),
  '/frame-inner': (visit) =>
    visit.reply({ body: html('Bingkai dalam', '<p>Paling dalam</p><img src="/picture.png?seed=51">') }),
};
