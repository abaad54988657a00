import { instant } from '../contract/item.ts';
import { FormatError } from './format-error.ts';

/** What a bundle's seal says; the text of the signed note `seal.txt`. */
export interface Seal {
  /** The bundle's id, 32 hex digits. */
  bundle: string;
  tagmanifestSha256: string;
  /** An instant by the sealing device's clock: a claim. */
  sealedAt: string;
}

export function sealText(seal: Seal): string {
  return [
    'jejak-seal/v1',
    `bundle ${seal.bundle}`,
    `tagmanifest-sha256 ${seal.tagmanifestSha256}`,
    `sealed-at ${seal.sealedAt}`,
    '',
  ].join('\n');
}

const later = /^jejak-seal\/v(?:[2-9]|[1-9][0-9]{1,5})\n/;

/** Exactly the four lines; throws `seal-wrong-form`, or `seal-later-version` where the first names one. */
export function parseSealText(text: string): Seal {
  const form = /^jejak-seal\/v1\nbundle ([0-9a-f]{32})\ntagmanifest-sha256 ([0-9a-f]{64})\nsealed-at (.*)\n$/;
  const [, bundle, tagmanifestSha256, sealedAt] = form.exec(text) ?? [];
  const time = instant.safeParse(sealedAt);
  if (bundle === undefined || tagmanifestSha256 === undefined || !time.success) {
    throw new FormatError(later.test(text) ? 'seal-later-version' : 'seal-wrong-form');
  }
  return { bundle, tagmanifestSha256, sealedAt: time.data };
}
