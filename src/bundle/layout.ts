/** What an officer's own certificate signed over the seal. */
export const sealCertificatePath = 'seal.txt.p7s';

/** Where things lie in a bundle (docs/formats, "Case bundle"), from its top folder. */
export const layout = {
  declaration: 'bagit.txt',
  bagInfo: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagmanifest: 'tagmanifest-sha256.txt',
  seal: 'seal.txt',
  sealSignature: 'seal.txt.sig',
  readmeIndonesian: 'BACA-SAYA.txt',
  readmeEnglish: 'README.txt',
  case: 'data/case.json',
  exhibitsCsv: 'data/exhibits.csv',
  entries: 'data/ledger/entries.jsonl',
  openings: 'data/ledger/openings.json',
  checkpoint: 'data/ledger/checkpoint.txt',
  proofs: 'data/ledger/proofs.json',
  signers: 'data/keys/signers.json',
} as const;

/** The offline viewer and verifier; it may be absent. */
export const viewerPath = 'periksa.html';

export const requiredFiles: readonly string[] = Object.values(layout);

/** What may stand beside the tagmanifest without being in it. */
export const outsideTagmanifest: readonly string[] = [
  layout.tagmanifest,
  layout.seal,
  layout.sealSignature,
  'seal.txt.tsq',
  'seal.txt.tsr',
  sealCertificatePath,
];

export function keyPath(fingerprint: string): string {
  return `data/keys/${fingerprint}.pem`;
}

/** The folder of an exhibit that is labelled with a number, with three digits so that folders sort; undefined for any other. */
export function numberedFolder(label: string): string | undefined {
  const [, series, number] = /^(\p{L}{1,32}-)(\d{1,6})$/u.exec(label.normalize('NFC')) ?? [];
  if (series === undefined || number === undefined) return undefined;
  return series + number.padStart(3, '0');
}

/** Where a time-stamp's files lie; `number` counts from 1. */
export function timeStampFolder(number: number): string {
  return `data/ledger/timestamps/${String(number).padStart(3, '0')}`;
}

/** The files of a time-stamp, in its folder. */
export const timeStampFiles = {
  checkpoint: 'checkpoint.txt',
  request: 'request.tsq',
  response: 'response.tsr',
  chain: 'chain.pem',
  openTimestamps: 'proof.ots',
} as const;

/** Where a time-stamp's folder has what authorities answered of revoked certificates; `number` counts from 1. */
export function revocationPath(folder: string, number: number, kind: 'crl' | 'ocsp'): string {
  return `${folder}/revocation/${String(number).padStart(3, '0')}.${kind === 'crl' ? 'crl' : 'ors'}`;
}
