import { randomBytes } from 'node:crypto';
import type { Words } from '../../words/say.ts';

/** What the page around the replay gives up, and with it every frame inside. */
const givenUp = [
  ...['accelerometer', 'ambient-light-sensor', 'bluetooth', 'camera', 'clipboard-read', 'clipboard-write'],
  ...['display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
  ...['identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer'],
  ...['microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb', 'web-share'],
  ...['window-management', 'xr-spatial-tracking'],
];

/**
 * The page around the replay, whose frame begins at `start`. What its policy forbids (windows, dialogs,
 * downloads, leaving, frames of other origins) is forbidden to everything inside it, whatever a captured
 * script does.
 */
export function pageAround(start: string, words: Words): Response {
  const title = words.say('replay.frame');
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts allow-same-origin allow-forms',
  ];
  return html(
    `<!doctype html><html lang="${words.language}"><meta charset="utf-8"><title>${escape(title)}</title>
<style nonce="${nonce}">html,body{height:100%;margin:0;overflow:hidden;background:#fff}iframe{display:block;width:100%;height:100%;border:0}</style>
<iframe title="${escape(title)}" data-start="${escape(start)}"></iframe>
<script type="module" src="/page.js"></script></html>`,
    policy,
    { 'permissions-policy': givenUp.map((feature) => `${feature}=()`).join(', ') },
  );
}

/** What stands in the place of a page that the archive does not have. It runs no script. */
export function pageNotInArchive(address: string | null, words: Words): Response {
  const title = words.say('replay.absent-title');
  return html(
    `<!doctype html><html lang="${words.language}"><meta charset="utf-8"><title>${escape(title)}</title>
<style>body{margin:0;background:#fff;color:#17212b;font:16px/1.45 "Inter Variable",system-ui,sans-serif}main{max-width:36rem;margin:0 auto;padding:48px 32px}h1{margin:0 0 8px;font-size:20px;line-height:1.2}p{margin:0 0 12px}code{font-family:ui-monospace,monospace;font-size:14px;overflow-wrap:anywhere}</style>
<main><h1>${escape(title)}</h1>${address === null ? '' : `<p><code>${escape(address)}</code></p>`}
<p>${escape(words.say('replay.absent-page'))}</p></main></html>`,
    ["default-src 'none'", "style-src 'unsafe-inline'", 'sandbox allow-same-origin'],
    {},
    404,
  );
}

function html(
  text: string,
  policy: readonly string[],
  headers: Record<string, string>,
  status = 200,
): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}
