import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initSync, WasmBuilder } from '@contentauth/c2pa-wasm';

/** A made signer of Content Credentials: its key, its certificates (DER, its own first), and its authority's (PEM). */
export interface MadeSigner {
  key: KeyObject;
  chain: Buffer[];
  authority: string;
}

const extensions = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'subjectKeyIdentifier=hash',
  'authorityKeyIdentifier=keyid',
];

/** @param days how long the certificate holds from now; negative: how long ago it ended */
export function makeSigner({
  days = 30,
  usage = 'emailProtection',
  name = 'Kamera Contoh',
} = {}): MadeSigner {
  const dir = mkdtempSync(join(tmpdir(), 'jejak-signer-'));
  const at = (file: string): string => join(dir, file);
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'pipe' });
  try {
    const pem = { type: 'pkcs8', format: 'pem' } as const;
    const authority = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    writeFileSync(at('ca.key'), authority.export(pem));
    writeFileSync(at('own.key'), key.export(pem));
    writeFileSync(at('ext'), [...extensions, `extendedKeyUsage=critical,${usage}`].join('\n'));
    openssl(
      ...[
        'req',
        '-x509',
        '-new',
        '-key',
        at('ca.key'),
        '-days',
        '3650',
        '-subj',
        '/O=Sampel/CN=Otoritas Contoh',
      ],
      ...['-addext', 'keyUsage=critical,keyCertSign', '-out', at('ca.pem')],
    );
    openssl(
      ...['req', '-new', '-key', at('own.key'), '-subj', `/O=Sampel/CN=${name}`, '-out', at('own.csr')],
    );
    writeFileSync(at('index'), '');
    writeFileSync(at('serial'), '1000');
    const policy = [
      '[ca]',
      'default_ca=c',
      '[c]',
      `database=${at('index')}`,
      `serial=${at('serial')}`,
      'policy=p',
      '[p]',
      'O=supplied',
      'CN=supplied',
    ];
    writeFileSync(at('conf'), policy.join('\n'));
    const day = (away: number): string =>
      `${new Date(Date.now() + away * 86_400_000).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
    openssl(
      ...[
        'ca',
        '-batch',
        '-config',
        at('conf'),
        '-in',
        at('own.csr'),
        '-cert',
        at('ca.pem'),
        '-keyfile',
        at('ca.key'),
      ],
      ...['-startdate', day(Math.min(days, 0) - 60), '-enddate', day(days), '-notext'],
      ...['-extfile', at('ext'), '-outdir', dir, '-md', 'sha256', '-out', at('own.pem')],
    );
    return {
      key,
      chain: [new X509Certificate(readFileSync(at('own.pem'))).raw],
      authority: readFileSync(at('ca.pem'), 'utf8'),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

let started = false;

interface Made {
  /** As `c2pa.created` with this source, or as an edit of `parent`. */
  source?: string;
  parent?: { bytes: Uint8Array; title: string };
  remoteUrl?: string;
  embed?: boolean;
}

/** The file, signed by the library itself. */
export async function signFile(
  bytes: Uint8Array,
  mediaType: string,
  signer: MadeSigner,
  { source = 'digitalCapture', parent, remoteUrl, embed = true }: Made = {},
): Promise<Buffer> {
  if (!started) {
    const require = createRequire(import.meta.url);
    initSync({ module: readFileSync(require.resolve('@contentauth/c2pa-wasm/c2pa.wasm')) });
    started = true;
  }
  Object.assign(globalThis, { FileReaderSync: WholeReader });
  const builder = WasmBuilder.fromJson(
    JSON.stringify({ title: 'Sampel', claim_generator_info: [{ name: 'Pembuat Sampel', version: '1' }] }),
    JSON.stringify({ verify: { verify_after_sign: false } }),
  );
  if (parent === undefined) {
    builder.setIntent({ create: `http://cv.iptc.org/newscodes/digitalsourcetype/${source}` });
  } else {
    builder.setIntent('edit');
    const about = JSON.stringify({ title: parent.title, relationship: 'parentOf' });
    await builder.addIngredientFromBlob(about, mediaType, blobOf(parent.bytes));
    builder.addAction({ action: 'c2pa.color_adjustments', when: '2026-11-25T07:00:00Z' });
  }
  if (remoteUrl !== undefined) builder.setRemoteUrl(remoteUrl);
  if (!embed) builder.setNoEmbed(true);
  const size = 8192;
  const definition = {
    ...{ alg: 'es256', reserveSize: size },
    sign: (claim: Uint8Array) => Promise.resolve(new Uint8Array(coseOf(claim, signer, size))),
  };
  return Buffer.from(await builder.sign(definition, [], mediaType, blobOf(bytes)));
}

/** Bytes in the form in which the library knows a file, that of a browser. */
class HeldBlob {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  get size(): number {
    return this.bytes.length;
  }
  slice(from: number, to: number): HeldBlob {
    return new HeldBlob(this.bytes.subarray(from, to));
  }
}

class WholeReader {
  readAsArrayBuffer({ bytes }: HeldBlob): ArrayBuffer {
    return new Uint8Array(bytes).buffer;
  }
}

function blobOf(bytes: Uint8Array): Blob {
  // The library uses nothing else of it.
  return new HeldBlob(bytes) as unknown as Blob;
}

/** COSE_Sign1 (RFC 9052) over a claim that stands apart from it, filled up to a size. */
function coseOf(claim: Uint8Array, { key, chain }: MadeSigner, size: number): Buffer {
  const head = cborMap([cborInt(1), cborInt(-7)], [cborInt(33), cborList(...chain.map(cborBytes))]);
  const toSign = cborList(
    cborText('Signature1'),
    cborBytes(head),
    cborBytes(Buffer.alloc(0)),
    cborBytes(claim),
  );
  const signature = sign('sha256', toSign, { key, dsaEncoding: 'ieee-p1363' });
  const filled = (pad: number): Buffer =>
    Buffer.concat([
      Buffer.from([0xd2]),
      cborList(
        cborBytes(head),
        cborMap([cborText('pad'), cborBytes(Buffer.alloc(pad))]),
        Buffer.from([0xf6]),
        cborBytes(signature),
      ),
    ]);
  return filled(size - (filled(1000).length - 1000));
}

function cborHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
}

const cborInt = (value: number): Buffer => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Uint8Array): Buffer => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string): Buffer => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborList = (...each: Buffer[]): Buffer => Buffer.concat([cborHead(4, each.length), ...each]);
const cborMap = (...pairs: Buffer[][]): Buffer => Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()]);
