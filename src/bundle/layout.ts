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

export const requiredFiles: readonly string[] = Object.values(layout);

/** What may stand beside the tagmanifest without being in it. */
export const outsideTagmanifest: readonly string[] = [
  layout.tagmanifest,
  layout.seal,
  layout.sealSignature,
  'seal.txt.tsq',
  'seal.txt.tsr',
  'seal.txt.p7s',
];

export function keyPath(fingerprint: string): string {
  return `data/keys/${fingerprint}.pem`;
}
