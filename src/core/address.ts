import { JejakError } from '../contract/error.ts';

/**
 * An address as it will be asked for: `https` where no scheme was typed. Only http and https are captured,
 * and no address that carries a password, which would stand in the ledger and in every bundle for good.
 *
 * @throws JejakError `bad-address`, `unsupported-address`, `address-with-password`
 */
export function parseAddress(text: string): string {
  const trimmed = text.trim();
  const withScheme = hasScheme(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) throw new JejakError('bad-address', 'wrong-use', { url: text });
  const url = new URL(withScheme);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new JejakError('unsupported-address', 'wrong-use', { url: text });
  }
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    throw new JejakError('address-with-password', 'wrong-use', { url: url.href });
  }
  return url.href;
}

/** `host:8080/path` begins like a scheme, but what follows its colon is a port. */
function hasScheme(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:/i.test(text) &&
    !/^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)+):\d{1,5}([/?#]|$)/i.test(text)
  );
}
