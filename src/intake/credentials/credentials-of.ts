import type { CredentialsReceipt } from '../../contract/credentials.ts';
import { openSourceFile, type SourcePath, sourceOfBytes } from '../source-file.ts';
import { readCredentials } from './read-credentials.ts';

/** The Content Credentials of a file, as they go to the core; null where it has none. */
export async function credentialsOf({
  from,
  mediaType,
  trustList,
}: {
  from: { path: SourcePath } | { bytes: Uint8Array };
  mediaType: string;
  trustList: string | null;
}): Promise<{ receipt: CredentialsReceipt; json: Uint8Array } | null> {
  const file = 'path' in from ? openSourceFile(from.path) : null;
  try {
    const source = file ?? sourceOfBytes('bytes' in from ? from.bytes : new Uint8Array());
    const read = await readCredentials(source, mediaType, trustList);
    return read === null
      ? null
      : { receipt: read.receipt, json: new TextEncoder().encode(`${JSON.stringify(read)}\n`) };
  } finally {
    file?.close();
  }
}
