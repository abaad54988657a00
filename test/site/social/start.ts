import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { makeAuthority } from '../authority.ts';
import type { ServedResponse } from '../log.ts';
import { media } from '../pages/media.ts';
import { picture } from '../picture.ts';
import { startSite } from '../server.ts';
import type { Visit } from '../visit.ts';
import { dashManifest, dashPiece, filmHead, filmPiece } from './film.ts';
import { pageAt, sendPage } from './pages.ts';
import { answerOperation, answerPeople } from './questions.ts';
import { Social } from './social.ts';
import { styleSheet } from './style.ts';
import { ordinary, type Switches } from './switches.ts';

const script = { 'content-type': 'text/javascript; charset=utf-8' };
const pieces = 5;
/** How long the picture of a story takes that comes late. */
const latePictureMs = 4500;
/** What does something here though it is asked for by GET. */
const actingByGet =
  /^\/(like|a\/like\.php|api\/groups\/1\/join|api\/share|statuses\/\d\/reblog|posts\/7\/pin)$/;

/** A running network. What there is to find, and what was found, is in `social`. */
export interface SocialSite {
  /** `https://127.0.0.1:PORT`, behind a certificate of a private authority with an intermediate. */
  origin: string;
  /** The same without a certificate, `http://127.0.0.1:PORT`: a browser that trusts no authority lets a service worker run there. */
  plainOrigin: string;
  social: Social;
  /** The address of the first post, the one with all the comments and reactions. */
  post: string;
  served(): ServedResponse[];
  /** Requests that would have liked, followed, commented or posted, and came here. */
  acts(): string[];
  close(): Promise<void>;
}

/** Starts the local social network (README.md) on loopback. */
export async function startSocial(change: Partial<Switches> = {}): Promise<SocialSite> {
  const social = new Social({ ...ordinary, seed: randomBytes(8).toString('hex'), ...change });
  const site = await startSite({ authority: makeAuthority(), only: (visit) => answer(social, visit) });
  return {
    origin: site.secureOrigin,
    plainOrigin: site.origin,
    social,
    post: `${site.secureOrigin}/p/${social.world.posts[0]?.id ?? ''}`,
    served: () => site.served(),
    acts: () => site.acts(),
    close: () => site.close(),
  };
}

async function answer(social: Social, visit: Visit): Promise<void> {
  const path = visit.url.pathname;
  const people = /^\/api\/v1\/friendships\/\d+\/(followers|following)\/?$/.exec(path)?.[1];
  if (path === '/api/graphql') await answerOperation(social, visit);
  else if (people !== undefined) await answerPeople(social, visit, people);
  else if (path === '/login' && visit.note.method === 'POST')
    logIn(social, visit, (await visit.body()).length > 0);
  else if (visit.note.method !== 'GET') {
    visit.acted = path !== '/api/consent';
    visit.reply({ status: 204 });
  } else if (actingByGet.test(path)) {
    visit.acted = true;
    visit.reply({ status: 204 });
  } else if (path === '/told') tell(social, visit);
  else if (path === '/enter') logIn(social, visit, true);
  else if (path.startsWith(social.assets)) sendAsset(social, visit, path.slice(social.assets.length + 1));
  else if (path === '/sw.js') visit.reply({ headers: script, body: clientFile('service-worker.mjs') });
  else if (path.startsWith('/media/') || path.startsWith('/film')) await sendMedia(social, visit, path);
  else showPage(social, visit, path);
}

function showPage(social: Social, visit: Visit, path: string): void {
  const isOpen = path === '/login' || path.startsWith('/embed/') || !social.switches.members;
  if (!isOpen && !social.knows(visit.request.headers.cookie, false)) {
    visit.reply({ status: 302, headers: { location: `/login?next=${encodeURIComponent(path)}` } });
    return;
  }
  const shown = pageAt(social, path);
  if (shown === null) visit.reply({ status: 404, body: 'tidak ada' });
  else sendPage(social, visit, shown);
}

/** By the form, or by `/enter?next=`: a link that logs in, for who has no hands to type. */
function logIn(social: Social, visit: Visit, isRight: boolean): void {
  const location = visit.url.searchParams.get('next') ?? '/';
  visit.reply({
    status: 302,
    headers: isRight ? { location, 'set-cookie': social.logIn() } : { location: '/login' },
  });
}

/** The page's script tells what was pressed before it does anything about it: acts that are refused are seen too. */
function tell(social: Social, visit: Visit): void {
  const { searchParams } = visit.url;
  const what = searchParams.get('what') ?? '';
  (searchParams.get('acts') === 'yes' ? social.pressed : social.opened).push(what);
  visit.reply({ status: 204, headers: { 'cache-control': 'no-store' } });
}

function sendAsset(social: Social, visit: Visit, name: string): void {
  if (name === 'style.css')
    visit.reply({
      headers: { 'content-type': 'text/css' },
      body: styleSheet(social.names),
      encoding: 'gzip',
    });
  else if (/^[a-z-]+\.mjs$/.test(name))
    visit.reply({ headers: script, body: clientFile(name), encoding: 'br' });
  else visit.reply({ status: 404 });
}

function clientFile(name: string): Buffer {
  return readFileSync(new URL(`client/${name}`, import.meta.url));
}

async function sendMedia(social: Social, visit: Visit, path: string): Promise<void> {
  if (social.switches.latencyMs > 0) await setTimeout(social.switches.latencyMs);
  if (path === '/film.wav') return media['/clip.wav']?.(visit);
  const piece = /^\/film\/(\d+)$/.exec(path)?.[1];
  const webm = { 'content-type': 'video/webm', 'cache-control': 'no-store' };
  const dash = /^\/film\/dash\/([\w-]+)$/.exec(path)?.[1];
  const part = dash === undefined ? null : await dashPiece(dash);
  if (path === '/film/film.mpd')
    visit.reply({ headers: { 'content-type': 'application/dash+xml' }, body: dashManifest() });
  else if (part !== null) visit.reply({ headers: webm, body: part });
  else if (path === '/film/head') visit.reply({ headers: webm, body: filmHead() });
  else if (piece !== undefined && Number(piece) < pieces)
    visit.reply({ headers: webm, body: filmPiece(Number(piece)) });
  else if (path.startsWith('/media/')) {
    const seed = Number.parseInt(path.slice(7), 10) % 1000;
    const { storyPictures } = social.switches;
    if (storyPictures !== 'ordinary' && seed === social.world.stories[1]?.picture) {
      if (storyPictures === 'never') {
        visit.reply({ status: 404 });
        return;
      }
      await setTimeout(latePictureMs);
    }
    visit.reply({ headers: { 'content-type': 'image/png' }, body: picture(seed, 640, 400, 2000) });
  } else visit.reply({ status: 404 });
}
