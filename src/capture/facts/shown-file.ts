import { withoutSecrets } from '../archive/secrets.ts';
import type { Exchange } from '../recorder/exchange.ts';

/** A PDF is kept as the file it is: of what the browser's viewer shows no picture and no text can be taken. */
export function isShownFile(exchange: Exchange | undefined): boolean {
  return exchange?.response?.mimeType === 'application/pdf';
}

/** The last part of its address, with the ending that its type has. */
export function fileNameOf({ url }: Exchange): string {
  const last = new URL(withoutSecrets(url)).pathname.split('/').at(-1) ?? '';
  const name = decode(last) || 'document';
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // Not UTF-8 under its percent signs: as it stands in the address.
  }
}
