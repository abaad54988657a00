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

/** `data/exhibits/P-001/` for exhibit P-1: three digits, so that folders sort. */
export function exhibitFolder(label: string): string {
  return `data/exhibits/${label.replace(/\d+$/, (digits) => digits.padStart(3, '0'))}`;
}

export function itemFolder(item: string): string {
  return `data/items/${item}`;
}

/** The name of a file in its folder: its role, then its own name. */
export function fileNameInFolder(role: string, name: string): string {
  const safe = safeForFileSystems(name);
  return safe === '' ? role : `${role}-${safe}`;
}

/** The top folder: the case number and the UTC date of sealing. */
export function topFolderName(caseNumber: string, sealedAt: string): string {
  const number = safeForFileSystems(caseNumber);
  return `${number === '' ? 'case' : number}-${sealedAt.slice(0, 10)}`;
}

/** With `-` for what some file system refuses, and no longer than 100 characters. */
function safeForFileSystems(text: string): string {
  const safe = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*%]+/g, '-')
    .replace(/^[. ~-]+|[. -]+$/g, '');
  const characters = Array.from(safe);
  return characters.length > 100 ? [...characters.slice(0, 60), ...characters.slice(-40)].join('') : safe;
}
