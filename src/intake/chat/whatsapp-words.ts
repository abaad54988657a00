import type { ChatMedia } from '../../contract/chat.ts';
import { withoutMarks } from './marks.ts';

/** What a text says beside what was written. */
export interface Told {
  text: string;
  edited?: true;
  deleted?: true;
  media?: ChatMedia;
}

// The words of the program in Indonesian and English, as its phones write them into an export.
const edited = /\s*<(?:Pesan ini (?:telah )?diedit|This message was edited)>$/u;
const deleted =
  /^(?:Pesan ini (?:telah )?dihapus(?: oleh admin.*)?|Anda (?:telah )?menghapus pesan ini(?: sebagai admin)?|This message was deleted(?: by admin.*)?|You deleted this message(?: as admin)?)\.?$/u;
const omitted =
  /^(?:<?Media (?:tidak disertakan|omitted)>?|(?:gambar|foto|video|audio|stiker|GIF|kartu kontak) tidak disertakan|(?:image|video|audio|sticker|GIF|Contact card) omitted)$/iu;
const omittedDocument = /^(?<name>[^\n]+?)(?: • [^\n]*?)? (?:dokumen tidak disertakan|document omitted)$/iu;
const attachedOnAndroid = /^(?<name>[^\n]+?) \((?:file|berkas) (?:terlampir|attached)\)/u;
const attachedOnIos = /<(?:terlampir|attached): (?<name>[^<>\n]+)>/u;

/** Notes of the program in which a name is followed by a colon, so that they look like messages. */
const noteBeforeColon =
  /(?:(?:changed|mengubah) (?:the |this )?(?:subject|subjek|group|grup|judul|nama|deskripsi|description)|["“])/u;

/** Reads what the program writes into a text about the message itself. */
export function readTold(text: string): Told {
  const plain = withoutMarks(text).trim();
  const isEdited = edited.test(plain);
  const said = isEdited ? plain.replace(edited, '') : plain;
  const media = mediaIn(said);
  return {
    text: isEdited ? said : text,
    ...(isEdited ? { edited: true as const } : {}),
    ...(deleted.test(said) ? { deleted: true as const } : {}),
    ...(media === null ? {} : { media }),
  };
}

function mediaIn(said: string): ChatMedia | null {
  if (omitted.test(said)) return { state: 'omitted', name: null };
  const left = omittedDocument.exec(said)?.groups?.['name'];
  if (left !== undefined) return { state: 'omitted', name: left.trim() };
  const name = (attachedOnAndroid.exec(said) ?? attachedOnIos.exec(said))?.groups?.['name'];
  return name === undefined ? null : { state: 'missing', name: name.trim() };
}

/** The name and the text of what comes after the head; a note of the program has no name. */
export function splitSender(rest: string): { from: string | null; text: string } {
  const at = rest.search(/:(?:\s|$)/u);
  const from = at <= 0 ? '' : withoutMarks(rest.slice(0, at)).trim();
  if (from === '' || noteBeforeColon.test(from)) return { from: null, text: rest };
  return { from, text: rest.slice(at + 1).replace(/^\s/u, '') };
}

const encryptionNote =
  /(?:end-to-end encrypted|terenkripsi (?:secara )?(?:end-to-end|ujung ke ujung)|enkripsi end-to-end)/iu;

/** Whether this is the note with which the program begins a conversation. */
export function isEncryptionNote(text: string): boolean {
  return encryptionNote.test(text);
}
