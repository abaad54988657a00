import { expect, test } from 'vitest';
import { failureCode } from '../../src/capture/facts/failure-code.ts';
import { outcome } from '../../src/contract/item.ts';
import { en } from '../../src/words/en/index.ts';
import { id } from '../../src/words/id/index.ts';

test('every failure, outcome and step of a capture has words in both languages', () => {
  const errors = [
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_CONNECTION_REFUSED',
    'net::ERR_EMPTY_RESPONSE',
    'net::ERR_TIMED_OUT',
    'net::ERR_INTERNET_DISCONNECTED',
    'net::ERR_CERT_AUTHORITY_INVALID',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'net::ERR_UNSAFE_PORT',
    'net::ERR_TOO_MANY_REDIRECTS',
    'net::ERR_UNKNOWN_URL_SCHEME',
    'net::ERR_FAILED',
  ];
  const keys = [
    ...errors.map((text) => `error.${failureCode(text)}`),
    ...outcome.options.filter((one) => one !== 'ok').map((one) => `outcome.${one}`),
    ...[
      'launch',
      'navigate',
      'wait',
      'viewport',
      'consent',
      'prompt',
      'stories',
      'order',
      'scroll',
      'rows',
      'open',
      'pictures',
      'frames',
      'media',
      'text',
      'dom',
      'mhtml',
      'screenshot',
      'post',
      'download',
      'wacz',
      'html',
      'clock',
    ].map((one) => `step.${one}`),
  ];
  for (const key of keys) {
    expect(Object.keys(en)).toContain(key);
    expect(Object.keys(id)).toContain(key);
  }
});
