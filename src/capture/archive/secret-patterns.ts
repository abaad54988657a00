import { removedMark, secretParameters } from './secret-names.ts';

/** Told of each secret that is taken out. */
export type Take = (name: string, value: string) => void;

/** `fb_dtsg`, `fb-dtsg` and `fbDtsg` are one name: separators may stand between any two letters. */
const names = secretParameters
  .flatMap((entry) => entry.names)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.split('').join('[-_.]?'))
  .join('|');
/** A percent sign, encoded any number of times. */
const percent = '%(?:25)*';
const name = `_*(?:${names})`;
const valueEnd = `&#\\s"'<>\\\\`;

/** `?name=value`, `&name=value`, `#name=value`, `user[name]=value`; at the very start too, for a form body. */
const plain = new RegExp(`(^|[?&#[])(${name})(\\]?=)((?:\\\\(?!")|[^${valueEnd}])+)`, 'gi');
/** The same inside another address or a form field, percent-encoded once or more. */
const encoded = new RegExp(
  `(${percent}(?:3F|26|23|5B))(${name})((?:${percent}5D)?(?:${percent}3D|=))` +
    `((?:(?!${percent}(?:26|23))[^${valueEnd}])+)`,
  'gi',
);
/** `;jsessionid=value` in a path. */
const inPath = new RegExp(`(;)(${name})(=)([^;/?${valueEnd}]+)`, 'gi');
/** `https://user:password@host`. */
const userInfo = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#@]*:[^/?#@]*)@/i;

/** Replaces the values of secret parameters in an address, a header value or a form body. */
export function removeFromAddress(text: string, take: Take): string {
  const replace = (whole: string, lead: string, found: string, equals: string, value: string): string => {
    if (value === removedMark) return whole;
    take(found, value);
    return lead + found + equals + removedMark;
  };
  let clean = text.replace(userInfo, (_whole, scheme: string, secret: string) => {
    take('userinfo', secret);
    return `${scheme}${removedMark}@`;
  });
  if (!clean.includes('=') && !/%3D/i.test(clean)) return clean;
  for (const pattern of [encoded, plain, inPath]) clean = clean.replace(pattern, replace);
  return clean;
}

/** `"name":` with quotes as they are, escaped once or more, or percent-encoded; then perhaps a quote. */
const jsonName = new RegExp(`(\\\\*"|${percent}22)(${name})\\1\\s*(?::|${percent}3A)\\s*(\\1)?`, 'gi');
const bareValue = /-?[\d.]+/y;

/** Replaces the values of secret fields in JSON, also in JSON that stands in a string or an address. */
export function removeFromJson(text: string, take: Take): string {
  if (!text.includes('"') && !/%22/.test(text)) return text;
  let clean = '';
  let copied = 0;
  jsonName.lastIndex = 0;
  for (let match = jsonName.exec(text); match !== null; match = jsonName.exec(text)) {
    const [, quote = '', found = '', opening] = match;
    const from = jsonName.lastIndex;
    const to = opening === undefined ? endOfBareValue(text, from) : endOfString(text, from, quote);
    const value = text.slice(from, to);
    if (value === '' || value === removedMark) continue;
    take(found, value);
    clean +=
      text.slice(copied, from) + (opening === undefined ? `${quote}${removedMark}${quote}` : removedMark);
    copied = to;
    jsonName.lastIndex = to;
  }
  return clean + text.slice(copied);
}

/** A string ends at its own kind of quote: one with exactly as many backslashes before it as the first. */
function endOfString(text: string, from: number, quote: string): number {
  const mark = quote.endsWith('"') ? '"' : quote;
  const depth = quote.length - mark.length;
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    let slashes = 0;
    while (at - slashes > from && text[at - slashes - 1] === '\\') slashes += 1;
    const escaped = mark !== '"' && /%5C$/i.test(text.slice(Math.max(from, at - 3), at));
    if (slashes === depth && !escaped) return at - slashes;
  }
  return text.length;
}

function endOfBareValue(text: string, from: number): number {
  bareValue.lastIndex = from;
  return from + (bareValue.exec(text)?.[0].length ?? 0);
}

/**
 * A multipart part that is a plain field: its head, its name, its value. Within bounds, so that no text of a page
 * takes the square of its length.
 */
const part =
  /(content-disposition:[^\r\n]{0,1000}?\bname="([^"\r\n]{1,128})"[^\r\n]*\r\n(?:[^\r\n]+\r\n){0,50}\r\n)([\s\S]*?)(?=\r\n--)/gi;
const wholeName = new RegExp(`(?:^|[[.])${name}\\]?$`, 'i');

/** Replaces the values of secret fields in a multipart form, read byte for byte as Latin-1. */
export function removeFromMultipart(text: string, take: Take): string {
  // Behind the last boundary no part ends.
  const end = text.lastIndexOf('\r\n--') + 4;
  const parts = text.slice(0, end).replace(part, (whole, head: string, found: string, value: string) => {
    if (value === '' || value === removedMark || !wholeName.test(found)) return whole;
    take(found, value);
    return head + removedMark;
  });
  return parts + text.slice(end);
}
