import { createHash, X509Certificate } from 'node:crypto';
import type { CaptureRecord } from '../../contract/capture-record.ts';
import type { Exchange } from '../recorder/exchange.ts';

type Server = NonNullable<CaptureRecord['server']>;

/**
 * The connection of an exchange, from that connection itself.
 *
 * @param chain certificates as the server sent them, leaf first, base64 of their DER
 */
export function serverFacts(exchange: Exchange, chain: string[]): Server | null {
  const { response } = exchange;
  if (response === null) return null;
  const { security } = response;
  return {
    address: response.address,
    port: response.port,
    protocol: response.protocol,
    tls:
      security === null
        ? null
        : {
            protocol: security.protocol,
            cipher: security.cipher,
            keyExchange: security.keyExchangeGroup ?? security.keyExchange,
            trust: response.securityState === 'secure' ? 'trusted' : 'not-trusted',
            chain: chain.map(toCertificateFact),
          },
  };
}

function toCertificateFact(base64: string): NonNullable<Server['tls']>['chain'][number] {
  const der = Buffer.from(base64, 'base64');
  const certificate = new X509Certificate(der);
  return {
    sha256: createHash('sha256').update(der).digest('hex'),
    subject: certificate.subject,
    issuer: certificate.issuer,
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
  };
}
