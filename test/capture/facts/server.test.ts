import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { serverFacts } from '../../../src/capture/facts/server.ts';
import type { Exchange } from '../../../src/capture/recorder/exchange.ts';

test('a certificate that cannot be read gives its hash alone', () => {
  const der = Buffer.from('bukan sertifikat');
  const security = { protocol: 'TLS 1.3', keyExchange: '', cipher: 'AES_128_GCM' };
  const response = { address: '192.0.2.1', port: 443, protocol: 'h2', security, securityState: 'secure' };
  const exchange = { response } as unknown as Exchange; // no more of it is read
  const sha256 = createHash('sha256').update(der).digest('hex');
  const nothing = { subject: null, issuer: null, validFrom: null, validTo: null };
  expect(serverFacts(exchange, [der.toString('base64')])?.tls?.chain).toEqual([{ sha256, ...nothing }]);
});
