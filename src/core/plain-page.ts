/** A page of HTML that a program writes for people to open with a browser and nothing else. */
interface PlainPage {
  language: string;
  title: string;
  style: string;
  /** Lines of HTML; what comes from elsewhere in them has gone through `escaped`. */
  body: readonly string[];
  /** What may be loaded beside the style; nothing where it is left out. */
  loads?: string;
}

/** The whole page. Nothing of it may run, and nothing be loaded but what is said: its words may be strangers'. */
export function plainPage({ language, title, style, body, loads }: PlainPage): string {
  const policy = ["default-src 'none'", ...(loads === undefined ? [] : [loads]), "style-src 'unsafe-inline'"];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as it may stand in HTML, within an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => entities.get(sign) ?? sign);
}
