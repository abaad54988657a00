self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).pathname.startsWith('/media/')) return;
  const answer = async () => {
    const kept = await caches.open('media');
    const known = await kept.match(event.request);
    if (known !== undefined) return known;
    const fresh = await fetch(event.request);
    await kept.put(event.request, fresh.clone());
    return fresh;
  };
  event.respondWith(answer());
});
