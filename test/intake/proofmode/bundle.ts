import { createHash } from 'node:crypto';
import { createMessage, generateKey, type PrivateKey, sign } from 'openpgp';

/** A made key of a phone, with its public half as a bundle carries it. */
export async function makeKey(
  options: { date?: Date; keyExpirationTime?: number } = {},
): Promise<{ key: PrivateKey; armored: string }> {
  const userIDs = [{ name: 'ponsel contoh', email: 'ponsel@contoh.example' }];
  const { privateKey, publicKey } = await generateKey({ userIDs, format: 'object', ...options });
  return { key: privateKey, armored: publicKey.armor() };
}

export async function signDetached(bytes: Uint8Array, key: PrivateKey, date = new Date()): Promise<string> {
  const message = await createMessage({ binary: new Uint8Array(bytes) });
  const armored: unknown = await sign({ message, signingKeys: key, detached: true, date });
  return String(armored);
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A stamp of OpenTimestamps over a digest: a few steps, then who attests. */
export function stampOver(digest: string, attests: { calendar: string } | { block: number }): Buffer {
  const head = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108', 'hex');
  const text = (value: string): Buffer => Buffer.concat([Buffer.from([value.length]), Buffer.from(value)]);
  const varint = (value: number): Buffer =>
    value < 128
      ? Buffer.from([value])
      : Buffer.concat([Buffer.from([(value & 0x7f) | 0x80]), varint(value >> 7)]);
  const said = 'block' in attests ? varint(attests.block) : text(attests.calendar);
  const tag = Buffer.from('block' in attests ? '0588960d73d71901' : '83dfe30d2ef90c8e', 'hex');
  const steps = Buffer.from([0xf0, 2, 1, 2, 0x08, 0x00]);
  return Buffer.concat([head, Buffer.from(digest, 'hex'), steps, tag, Buffer.from([said.length]), said]);
}

export interface MadeBundle {
  media: Buffer;
  files: Record<string, string | Uint8Array>;
  sha256: string;
}

/** The files of a bundle as the app of a phone writes them. */
export async function makeBundle(
  { key, armored }: Awaited<ReturnType<typeof makeKey>>,
  media: Buffer,
  name = 'IMG_0001.jpg',
): Promise<MadeBundle> {
  const sha256 = sha256Of(media);
  const noted = {
    'File Hash SHA256': sha256,
    'Location.Latitude': '-6.9',
    Network: 'Wifi',
    Manufacturer: 'Contoh',
  };
  const csv = `${Object.keys(noted).join(',')},\n${Object.values(noted).join(',')},\n`;
  const json = JSON.stringify(noted);
  return {
    ...{ media, sha256 },
    files: {
      [name]: media,
      [`${name}.asc`]: await signDetached(media, key),
      [`${sha256}.proof.csv`]: csv,
      [`${sha256}.proof.csv.asc`]: await signDetached(Buffer.from(csv), key),
      [`${sha256}.proof.json`]: json,
      [`${sha256}.proof.json.asc`]: await signDetached(Buffer.from(json), key),
      [`${sha256}.ots`]: stampOver(sha256, { calendar: 'https://kalender.example' }),
      [`${sha256}.gst`]: 'a.b.c',
      'pubkey.asc': armored,
      'HowToVerifyProofData.txt': 'cara memeriksa',
    },
  };
}
