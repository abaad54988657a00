import { bodyOf, config, names } from './config.mjs';

/** An element. `has` gives classes by their plain names, attributes, and what it does when it is pressed. */
export function make(tag, has = {}, ...inside) {
  const one = document.createElement(tag);
  for (const [key, value] of Object.entries(has)) {
    if (value === null || value === undefined) continue;
    if (key === 'class')
      one.className = value
        .split(' ')
        .map((name) => names[name])
        .join(' ');
    else if (key === 'press') one.addEventListener('click', value);
    else one.setAttribute(key, value);
  }
  one.append(...inside.filter((part) => part !== null));
  return one;
}

/** A thing to press as the large sites make it: no button element, but a role and a name. */
export function button(label, press, has = {}) {
  return make(
    'div',
    {
      class: 'act',
      role: 'button',
      tabindex: '0',
      ...has,
      press: (event) => {
        event.stopPropagation();
        press(event);
      },
    },
    ...(has['aria-label'] === undefined ? [label] : [make('span', { 'aria-hidden': 'true' }, label)]),
  );
}

/** Tells the server that a control was pressed that acts, then sends what it would: both are counted there. */
export function acting(label, operation, has = {}) {
  return button(
    label,
    () => {
      tell(operation, true);
      fetch('/api/graphql', { method: 'POST', body: bodyOf(operation, '{}') }).catch(() => undefined);
    },
    { 'aria-label': label, 'aria-pressed': 'false', ...has },
  );
}

export function tell(what, acts = false) {
  fetch(`/told?what=${encodeURIComponent(what)}&acts=${acts ? 'yes' : 'no'}`).catch(() => undefined);
}

/** A height between `least` and `most` that is this row's own in this run. */
export function tallness(key, least, most) {
  let n = config.tall;
  for (const character of key) n = (n * 31 + character.charCodeAt(0)) % 1_000_003;
  return least + (n % (most - least));
}

let count = 0;
/** An id for `aria-labelledby`: another one on every run. */
export function someId() {
  count += 1;
  return `_r${((config.tall + count * 7919) % 1_000_003).toString(36)}_`;
}

/** Where the page's elements stand: the document's body, or a shadow root in it. */
export const root = (() => {
  if (!config.shadow) return document.body;
  const host = document.body.appendChild(document.createElement(`x-${names.app}`));
  const inside = host.attachShadow({ mode: 'open' });
  inside.append(make('link', { rel: 'stylesheet', href: `${config.assets}/style.css` }));
  return inside;
})();
