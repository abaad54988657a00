import { config, words } from './config.mjs';
import { button, make, root, tell } from './dom.mjs';

/** Asks about cookies, as a bar, as a dialog that keeps the page from being scrolled, or in a shadow root. */
export function askConsent() {
  const { consent } = config;
  if (consent === 'none') return;
  const isModal = consent === 'modal';
  const veil = isModal ? make('div', { class: 'veil' }) : null;
  if (isModal) document.documentElement.style.overflow = 'hidden';
  const answer = (what) => {
    tell(`consent-${what}`);
    document.cookie = `kuki=${what}; path=/; secure`;
    fetch('/api/consent', { method: 'POST', body: what }).catch(() => undefined);
    document.documentElement.style.overflow = '';
    veil?.remove();
    (consent === 'shadow' ? host : box).remove();
  };
  const box = make(
    'div',
    {
      class: 'banner',
      role: isModal ? 'dialog' : 'region',
      'aria-modal': isModal ? 'true' : null,
      'aria-label': words.consent,
    },
    make('p', {}, words.consentText),
    button(words.accept, () => answer('accept')),
    button(words.manage, () => tell('consent-manage')),
    button(words.reject, () => answer('reject')),
  );
  const host = document.createElement('aside');
  if (consent === 'shadow') {
    const inside = host.attachShadow({ mode: 'open' });
    inside.append(make('link', { rel: 'stylesheet', href: `${config.assets}/style.css` }), box);
    root.append(host);
  } else root.append(...(veil === null ? [] : [veil]), box);
}
