import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How an authority is set up. */
export interface AuthorityForm {
  key?: 'rsa' | 'ecdsa';
  /** Whether an intermediate authority stands between the root and the signer. */
  isChained?: boolean;
  /** From when to when the signer's certificate is valid, as OpenSSL writes it (`YYYYMMDDHHMMSSZ`). */
  valid?: { from: string; to: string };
  /** Of the signer, as OpenSSL writes it. */
  subject?: string;
  /** The lines of the signer's extensions. */
  extensions?: readonly string[];
  /** Of the intermediate, beside those of an authority. */
  middleExtensions?: readonly string[];
}

const signerExtensions = ['basicConstraints=critical,CA:FALSE', 'extendedKeyUsage=critical,timeStamping'];
const farAhead = { from: '20200101000000Z', to: '20490101000000Z' };

/** A real time-stamping authority: OpenSSL's, with a certificate authority of its own. */
export class Authority {
  readonly #folder = mkdtempSync(join(tmpdir(), 'jejak-authority-'));
  readonly #top: string;

  constructor({
    key = 'rsa',
    isChained = false,
    valid = farAhead,
    subject = '/O=Uji Jejak/CN=Cap waktu',
    extensions = signerExtensions,
    middleExtensions = [],
  }: AuthorityForm = {}) {
    const ca = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
    this.#write('ca.cnf', caConfig);
    this.#write('index.txt', '');
    this.#write('crl-number', '01\n');
    this.#write('ca.ext', `${ca.join('\n')}\n`);
    this.#write('middle.ext', `${[...ca, ...middleExtensions].join('\n')}\n`);
    this.#write('tsa.ext', `${extensions.join('\n')}\n`);
    this.#newKey('root', key);
    this.#run(
      'req',
      '-new',
      '-key',
      'root.key',
      '-subj',
      '/O=Uji Jejak/CN=Akar',
      '-out',
      'root.csr',
      '-config',
      'ca.cnf',
    );
    this.#sign('root', 'root', farAhead, 'ca.ext', true);
    this.#top = isChained ? 'middle' : 'root';
    if (isChained) this.#issue('middle', key, 'root', farAhead, 'middle.ext');
    this.#issue('tsa', key, this.#top, valid, 'tsa.ext', subject);
    this.#write('chain.pem', isChained ? this.#read('middle.pem') : this.#read('root.pem'));
    this.#write('tsa.cnf', tsaConfig);
    this.#write('serial', '01\n');
  }

  /** The root, as a checker brings it (`--tsa-ca`). */
  get rootPem(): string {
    return this.#read('root.pem');
  }

  get signerPem(): string {
    return this.#read('tsa.pem');
  }

  /** The one between, where there is one. */
  get middlePem(): string {
    return this.#read('middle.pem');
  }

  /** Two more authorities: one that signed the root's key, and that the root signed in turn. */
  circle(): string[] {
    this.#issue('middle', 'ecdsa', 'root', farAhead, 'ca.ext');
    const files = ['-in', 'root.csr', '-out', 'around.pem', '-keyfile', 'middle.key', '-extfile', 'ca.ext'];
    const dates = ['-startdate', farAhead.from, '-enddate', farAhead.to];
    this.#run(
      'ca',
      '-batch',
      '-notext',
      '-config',
      'ca.cnf',
      '-outdir',
      '.',
      '-cert',
      'middle.pem',
      ...dates,
      ...files,
    );
    return [this.#read('middle.pem'), this.#read('around.pem')];
  }

  /** The name of whoever issued the signer's certificate. */
  get top(): 'root' | 'middle' {
    return this.#top as 'root' | 'middle';
  }

  /** Revokes a certificate, for a reason as OpenSSL names it; at a time of the past where one is given. */
  revoke(name: 'tsa' | 'middle', reason?: string, at?: Date): void {
    const by = name === 'tsa' ? this.#top : 'root';
    const why = reason === undefined ? [] : ['-crl_reason', reason];
    const who = ['-cert', `${by}.pem`, '-keyfile', `${by}.key`];
    this.#run('ca', '-config', 'ca.cnf', ...who, '-revoke', `${name}.pem`, ...why);
    if (at === undefined) return;
    const time = at.toISOString().slice(2, 19).replace(/[-:T]/g, '');
    const lines = this.#read('index.txt').replace(/^(R\t[^\t]*\t)\d+(Z)/gm, `$1${time}$2`);
    this.#write('index.txt', lines);
  }

  /** The list of revoked certificates that one of them publishes now; DER. */
  crl(by: 'root' | 'middle' = this.top, options: readonly string[] = ['-crldays', '30']): Uint8Array {
    const who = ['-cert', `${by}.pem`, '-keyfile', `${by}.key`];
    this.#run('ca', '-config', 'ca.cnf', '-gencrl', ...who, ...options, '-out', 'crl.pem');
    this.#run('crl', '-in', 'crl.pem', '-outform', 'DER', '-out', 'crl.der');
    return new Uint8Array(readFileSync(join(this.#folder, 'crl.der')));
  }

  /** A responder's answer to a request (OCSP), as whoever signs it; DER. */
  ocsp(request: Uint8Array, signer: string = this.top, ca: string = this.top): Uint8Array {
    writeFileSync(join(this.#folder, 'o.der'), request);
    const who = ['-CA', `${ca}.pem`, '-rsigner', `${signer}.pem`, '-rkey', `${signer}.key`];
    this.#run('ocsp', '-index', 'index.txt', ...who, '-reqin', 'o.der', '-respout', 'r.der', '-ndays', '7');
    return new Uint8Array(readFileSync(join(this.#folder, 'r.der')));
  }

  /** What is published once a certificate is revoked; afterwards it is not. */
  revokedOnce(
    name: 'tsa' | 'middle',
    reason: string | undefined,
    at: Date,
    request: Uint8Array,
  ): { crl: Uint8Array; ocsp: Uint8Array } {
    const before = this.#read('index.txt');
    this.revoke(name, reason, at);
    const crl = this.crl(name === 'tsa' ? this.top : 'root');
    const ocsp = this.ocsp(request);
    this.#write('index.txt', before);
    return { crl, ocsp };
  }

  /** A list with so many others on it, and one of its own among them, without a reason; DER. */
  hugeCrl(others: number, name: 'tsa' | 'middle'): Uint8Array {
    const before = this.#read('index.txt');
    this.revoke(name);
    const line = (i: number): string =>
      `R\t490101000000Z\t261101000000Z,superseded\t${(2n ** 116n + BigInt(i)).toString(16).toUpperCase()}\tunknown\t/CN=${i}\n`;
    this.#write(
      'index.txt',
      this.#read('index.txt') + Array.from({ length: others }, (_, i) => line(i)).join(''),
    );
    const crl = this.crl(name === 'tsa' ? this.top : 'root');
    this.#write('index.txt', before);
    return crl;
  }

  /** A certificate for somebody who answers in its place, with these extensions. */
  delegate(name: string, extensions: readonly string[]): void {
    this.#write(`${name}.ext`, `${extensions.join('\n')}\n`);
    this.#issue(name, 'ecdsa', this.#top, farAhead, `${name}.ext`);
  }

  /** OpenSSL's answer to a request; DER. */
  answer(request: Uint8Array): Uint8Array {
    writeFileSync(join(this.#folder, 'q.tsq'), request);
    this.#run(
      'ts',
      '-reply',
      '-config',
      'tsa.cnf',
      '-section',
      'tsa',
      '-queryfile',
      'q.tsq',
      '-out',
      'r.tsr',
    );
    return new Uint8Array(readFileSync(join(this.#folder, 'r.tsr')));
  }

  /** Whether OpenSSL accepts an answer to a request; its own words where it does not. */
  openssl(request: Uint8Array, response: Uint8Array): string {
    writeFileSync(join(this.#folder, 'v.tsq'), request);
    writeFileSync(join(this.#folder, 'v.tsr'), response);
    return this.#run(
      'ts',
      '-verify',
      '-queryfile',
      'v.tsq',
      '-in',
      'v.tsr',
      '-CAfile',
      'root.pem',
      '-untrusted',
      'chain.pem',
    );
  }

  /**
   * The signer's key and certificates as they are handed to a person (PKCS#12).
   *
   * @param protection how OpenSSL is to protect them, where not its own way
   */
  pkcs12(passphrase: string, ...protection: string[]): Uint8Array {
    const files = ['-inkey', 'tsa.key', '-in', 'tsa.pem', '-certfile', 'chain.pem', '-out', 'signer.p12'];
    this.#run('pkcs12', '-export', ...files, '-passout', `pass:${passphrase}`, ...protection);
    return new Uint8Array(readFileSync(join(this.#folder, 'signer.p12')));
  }

  /** What OpenSSL signs by the signer's certificate, beside what is signed (CAdES); DER. */
  signCms(content: Uint8Array): Uint8Array {
    writeFileSync(join(this.#folder, 'content'), content);
    const files = ['-in', 'content', '-out', 'signed.p7s', '-signer', 'tsa.pem', '-inkey', 'tsa.key'];
    this.#run('cms', '-sign', '-cades', '-binary', '-outform', 'DER', '-certfile', 'chain.pem', ...files);
    return new Uint8Array(readFileSync(join(this.#folder, 'signed.p7s')));
  }

  /** What OpenSSL says of a detached signature (CMS) over bytes, by the root alone; throws where it refuses it. */
  opensslCms(content: Uint8Array, signature: Uint8Array): string {
    writeFileSync(join(this.#folder, 'content'), content);
    writeFileSync(join(this.#folder, 'content.p7s'), signature);
    const files = ['-in', 'content.p7s', '-content', 'content', '-CAfile', 'root.pem', '-out', 'signed'];
    const how = ['-inform', 'DER', '-binary', '-cades', '-purpose', 'any'];
    return execFileSync('sh', ['-c', 'exec openssl "$@" 2>&1', 'sh', 'cms', '-verify', ...how, ...files], {
      ...{ cwd: this.#folder, encoding: 'utf8' },
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #issue(
    name: string,
    key: 'rsa' | 'ecdsa',
    by: string,
    valid: { from: string; to: string },
    extensions: string,
    subject = '/O=Uji Jejak/CN=Antara',
  ): void {
    this.#newKey(name, key);
    this.#run(
      'req',
      '-new',
      '-key',
      `${name}.key`,
      '-subj',
      subject,
      '-out',
      `${name}.csr`,
      '-config',
      'ca.cnf',
    );
    this.#sign(name, by, valid, extensions, false);
  }

  #sign(
    name: string,
    by: string,
    valid: { from: string; to: string },
    extensions: string,
    isSelf: boolean,
  ): void {
    const issuer = isSelf ? ['-selfsign'] : ['-cert', `${by}.pem`];
    const dates = ['-startdate', valid.from, '-enddate', valid.to];
    const files = [
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-keyfile',
      `${by}.key`,
      '-extfile',
      extensions,
    ];
    this.#run(
      'ca',
      '-batch',
      '-notext',

      '-config',
      'ca.cnf',
      '-outdir',
      '.',
      ...issuer,
      ...dates,
      ...files,
    );
  }

  #newKey(name: string, key: 'rsa' | 'ecdsa'): void {
    const how =
      key === 'rsa'
        ? ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048']
        : ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
    this.#run('genpkey', '-algorithm', ...how, '-out', `${name}.key`);
  }

  #run(...args: string[]): string {
    return execFileSync('openssl', args, {
      cwd: this.#folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  #write(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }
}

const caConfig = `[ca]
default_ca = uji
[uji]
database = index.txt
crlnumber = crl-number
serial = ca-serial
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
organizationName = optional
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
`;

const tsaConfig = `[tsa]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
certs = chain.pem
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256
accuracy = secs:1, millisecs:500
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
