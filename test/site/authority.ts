import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A private root and intermediate, and a certificate for 127.0.0.1 and localhost under them. */
export interface Authority {
  key: string;
  /** Leaf, then intermediate, as a server sends them. */
  chain: string;
  /** Fingerprints (SHA-256 of the DER, lower-case hex) of leaf and intermediate. */
  fingerprints: string[];
}

export function makeAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-authority-'));
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '30',
    '-subj',
    '/CN=Test Root',
  );
  const issue = (name: string, subject: string, issuer: string, extensions: string) => {
    writeFileSync(file(`${name}.ext`), extensions);
    openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', subject);
    openssl(
      ...['x509', '-req', '-in', `${name}.csr`, '-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`],
      ...['-CAcreateserial', '-out', `${name}.pem`, '-days', '30', '-extfile', `${name}.ext`],
    );
  };
  issue(
    'middle',
    '/CN=Test Intermediate',
    'root',
    'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign',
  );
  issue('leaf', '/CN=127.0.0.1', 'middle', 'subjectAltName=IP:127.0.0.1,DNS:localhost');
  const fingerprint = (name: string) => {
    const line = openssl('x509', '-in', `${name}.pem`, '-noout', '-fingerprint', '-sha256').toString();
    return (line.split('=')[1] ?? '').replaceAll(':', '').trim().toLowerCase();
  };
  const authority = {
    key: readFileSync(file('leaf.key'), 'utf8'),
    chain: readFileSync(file('leaf.pem'), 'utf8') + readFileSync(file('middle.pem'), 'utf8'),
    fingerprints: [fingerprint('leaf'), fingerprint('middle')],
  };
  rmSync(folder, { recursive: true });
  return authority;
}
