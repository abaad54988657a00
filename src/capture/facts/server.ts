import { createHash, X509Certificate } from 'node:crypto';
import type { CaptureRecord } from '../../contract/capture-record.ts';
import { instant } from '../../contract/item.ts';
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

/** The browser takes certificates that cannot be read here; of these there is the hash. */
function toCertificateFact(base64: string): NonNullable<Server['tls']>['chain'][number] {
  const der = Buffer.from(base64, 'base64');
  const sha256 = createHash('sha256').update(der).digest('hex');
  try {
    const { subject, issuer, validFrom, validTo } = new X509Certificate(der);
    return { sha256, subject, issuer, validFrom: toInstant(validFrom), validTo: toInstant(validTo) };
  } catch {
    return { sha256, subject: null, issuer: null, validFrom: null, validTo: null };
  }
}

/** Null where it is a time that no instant has. */
function toInstant(text: string): string | null {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return null;
  return instant.safeParse(date.toISOString()).data ?? null;
}
