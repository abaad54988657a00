import { config, words } from './config.mjs';
import { acting, button, make, root, tell } from './dom.mjs';

const form = () =>
  make(
    'form',
    { method: 'post', action: `/login?next=${encodeURIComponent(config.next)}` },
    make('input', { name: 'user', 'aria-label': 'user' }),
    make('input', { name: 'word', type: 'password', 'aria-label': words.password }),
    make('button', { type: 'submit' }, words.enter),
  );

export function showLogIn() {
  root.append(make('div', { class: 'wall', role: 'main' }, make('h1', {}, words.logIn), form()));
}

let isShown = false;
/** The session has ended in the middle: the page stays, under a dialog that asks to log in. */
export function showEnded() {
  if (isShown) return;
  isShown = true;
  root.append(
    make('div', { class: 'veil' }),
    make(
      'div',
      { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': words.ended },
      make('h2', {}, words.ended),
      make('p', {}, words.logIn),
      form(),
    ),
  );
}

/** Asks to log in over a page that can be read without: the log-in can be closed. */
export function promptLogIn() {
  if (config.prompt === 'none') return;
  const come = () => {
    removeEventListener('scroll', later, true);
    const veil = make('div', { class: 'veil' });
    const close = button('×', () => {
      tell('prompt-closed');
      veil.remove();
      box.remove();
    });
    close.setAttribute('aria-label', config.prompt === 'at-once' ? `${words.close} dialog` : words.close);
    const box = make(
      'div',
      { class: 'dialog', role: 'dialog', 'aria-modal': 'true' },
      make('h2', {}, words.logIn),
      ...(config.prompt === 'in-list-for-good'
        ? [make('a', { href: '/login' }, words.logIn)]
        : [
            form(),
            // The ways in of others, by their marks alone.
            ...['Google', 'X'].map((other) => acting(other, `LogInWith${other}`, { 'aria-pressed': null })),
            close,
          ]),
    );
    root.append(veil, box);
  };
  const later = ({ target }) =>
    (config.prompt.startsWith('in-list') ? target !== document && target.scrollTop > 200 : scrollY > 200) &&
    come();
  // Back at its beginning after it was gone down.
  let wasDown = false;
  const back = () => {
    wasDown ||= scrollY > 200;
    if (!wasDown || scrollY > 0) return;
    removeEventListener('scroll', back, true);
    come();
  };
  // A picture of the whole page is drawn in a window of that height.
  const tall = () => {
    removeEventListener('resize', tall);
    come();
  };
  if (config.prompt === 'on-the-way-back') return addEventListener('scroll', back, true);
  if (config.prompt === 'at-the-end') return addEventListener('resize', tall);
  if (config.prompt === 'at-once') come();
  else addEventListener('scroll', later, true);
}
