/** What the server says of this page and this run; its class names are of this run alone. */
export const config = JSON.parse(document.querySelector('script[type="application/json"]').textContent);
export const { words, names } = config;

/** `word` with a number in it, grouped as the language does. */
export function counted(word, n) {
  return word.replace('{n}', new Intl.NumberFormat(config.language).format(n));
}

/** `2,1 rb`, `2.1K`: how large numbers are shown. */
export function roughly(n) {
  if (n < 1000) return String(n);
  const tenths = new Intl.NumberFormat(config.language, { maximumFractionDigits: 1 }).format(n / 1000);
  return tenths + words.thousands;
}

/** What asks for an operation: under its name, or, in some runs, by its number alone. */
export function bodyOf(name, variables) {
  const number = [...new TextEncoder().encode(name)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return new URLSearchParams(
    config.unnamed
      ? { variables, doc_id: number }
      : { fb_api_req_friendly_name: name, variables, doc_id: '7481926350' },
  );
}
