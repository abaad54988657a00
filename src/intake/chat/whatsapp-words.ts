import type { ChatMedia } from '../../contract/chat.ts';
import { programMark, withoutMarks, withoutMarksAtEnds } from './marks.ts';

/** What a text says beside what was written. */
export interface Told {
  text: string;
  edited?: true;
  deleted?: true;
  media?: ChatMedia;
}

// The words of the program in Indonesian and English, as its phones write them into an export.
const edited = ['<Pesan ini diedit>', '<Pesan ini telah diedit>', '<This message was edited>'];
const deleted =
  /^(?:Pesan ini (?:telah )?dihapus(?: oleh admin.*)?|Anda (?:telah )?menghapus pesan ini(?: sebagai admin)?|This message was deleted(?: by admin.*)?|You deleted this message(?: as admin)?)\.?$/u;
const omitted =
  /^(?:<?Media (?:tidak disertakan|omitted)>?|(?:gambar|foto|video|audio|stiker|GIF|kartu kontak) tidak disertakan|(?:image|video|audio|sticker|GIF|Contact card) omitted)$/iu;
/** What was left out, in whatever words, where they are marked as the program's: a person sent it. */
const omittedAny = /^\S[^\n]{0,60} (?:tidak disertakan|omitted)$/iu;
const omittedDocument = ['dokumen tidak disertakan', 'document omitted'];
/** What iPhones mark as said by the program, and a person chose to send. */
const sentByPerson = /^(?:Location|Lokasi|Live location|Lokasi terkini|POLL|POLLING|JAJAK PENDAPAT)\b/iu;
/** A longer name is none: something with a colon far behind. */
const mostInName = 200;
const attachedOnAndroid = /^(?<name>[^\n]+?) \((?:file|berkas) (?:terlampir|attached)\)/u;
const attachedOnIos = /<(?:terlampir|attached): (?<name>[^<>\n]+)>/u;

const attachedAfterMark = new RegExp(`${programMark}${attachedOnIos.source}`, 'u');

/** Notes of the program in which a name is followed by a colon, so that they look like messages. */
const noteBeforeColon =
  /(?:changed|mengubah) (?:the |this )?(?:subject|subjek|group|grup|judul|nama|deskripsi|description)|(?:changed|mengubah|created|membuat) .*["“]/u;

/**
 * Reads what the program writes into a text about the message itself.
 *
 * @param isMarked whether the export marks what the program says; then its words alone are a person's
 */
export function readTold(text: string, isMarked: boolean): Told {
  const mark = isMarked ? programMark : '';
  const whole = (isMarked ? text : withoutMarks(text)).trim();
  const wording = beforeEnding(whole, edited, mark);
  const said = wording ?? whole;
  const own = isMarked && !said.startsWith(mark) ? null : withoutMarks(said);
  const media = mediaIn(said, own, mark);
  return {
    text: withoutMarksAtEnds(wording ?? text),
    ...(wording === null ? {} : { edited: true as const }),
    ...(own !== null && deleted.test(own) ? { deleted: true as const } : {}),
    ...(media === null ? {} : { media }),
  };
}

/** What the program says between two people, where its notes stand under the name of the other one. */
const noteBetweenTwo =
  /^(?:Messages and calls are|Pesan dan panggilan|Pesan dan telepon|Your security code|Kode keamanan|Missed (?:voice|video) call|Panggilan (?:suara|video) (?:tak|tidak) terjawab|(?:Voice|Video) call|Panggilan (?:suara|video)|You (?:un)?blocked|Anda (?:memblokir|membuka blokir)|You turned (?:on|off) disappearing|Anda (?:meng|menon)aktifkan pesan sementara|This chat is with|Chat ini dengan|This business|Bisnis ini)/iu;

/**
 * Whether the program itself says this, by the sign that it writes before its own words on iPhones. Anybody can type
 * that sign: under the name of one who says other things without it, only words that are known to be the program's are;
 * under another name that is not the chat's, also words that begin with that name, as in what somebody did.
 */
export function isMarkedNote(text: string, { from, isSpeaker, chat }: Marked): boolean {
  if (!text.startsWith(programMark)) return false;
  const { deleted: isDeleted, media } = readTold(text, true);
  const words = withoutMarks(text);
  if (isDeleted !== undefined || media !== undefined || sentByPerson.test(words)) return false;
  if (noteBetweenTwo.test(words)) return true;
  return !isSpeaker && (chat === null || from === chat || words.startsWith(from));
}

/** Under which name words with the sign of the program stand. */
interface Marked {
  from: string;
  /** The name stands above messages without the sign too. */
  isSpeaker: boolean;
  /** The name above the first note of the export, which is that of the chat; null where there is none. */
  chat: string | null;
}

/**
 * Whether an export has the sign before what the program says: by the words that are known to be the program's, with the
 * sign and without it. One that somebody typed or pasted shows nothing.
 */
export function marksItsWords(texts: readonly string[]): boolean {
  let marked = 0;
  let bare = 0;
  for (const text of texts) {
    const words = withoutMarks(text).trim();
    const isOwn =
      omitted.test(words) ||
      deleted.test(words) ||
      noteBetweenTwo.test(words) ||
      encryptionNote.test(words) ||
      attachedOnIos.test(words);
    if (!isOwn) continue;
    if (text.includes(programMark)) marked += 1;
    else bare += 1;
  }
  return marked > 0 && marked >= bare;
}

/** What stands before one of these endings; null where the text ends otherwise. */
function beforeEnding(text: string, endings: readonly string[], mark: string): string | null {
  const lower = text.slice(-60).toLowerCase();
  const ending = endings.find((each) => lower.endsWith(`${mark}${each.toLowerCase()}`));
  return ending === undefined ? null : text.slice(0, -(mark.length + ending.length)).trimEnd();
}

/** @param own what the program may have said, without marks; null where a person said it */
function mediaIn(said: string, own: string | null, mark: string): ChatMedia | null {
  if (own !== null && omitted.test(own)) return { state: 'omitted', name: null };
  const left = beforeEnding(said, omittedDocument, mark);
  if (left !== null && left !== '' && !left.includes('\n')) {
    const [name = ''] = left.split(' • ', 1);
    return { state: 'omitted', name: withoutMarks(name).trim() };
  }
  if (mark !== '' && own !== null && omittedAny.test(own)) return { state: 'omitted', name: null };
  const name = (
    mark === '' ? (attachedOnAndroid.exec(said) ?? attachedOnIos.exec(said)) : attachedAfterMark.exec(said)
  )?.groups?.['name'];
  return name === undefined ? null : { state: 'missing', name: withoutMarks(name).trim() };
}

/** The name and the text of what comes after the head; a note of the program has no name. */
export function splitSender(rest: string): { from: string | null; text: string } {
  const at = rest.search(/:(?:\s|$)/u);
  const from = at <= 0 || at > mostInName ? '' : withoutMarksAtEnds(rest.slice(0, at).trim()).trim();
  if (from === '' || noteBeforeColon.test(from)) return { from: null, text: rest };
  return { from, text: rest.slice(at + 1).replace(/^\s/u, '') };
}

const encryptionNote =
  /(?:end-to-end encrypted|terenkripsi (?:secara )?(?:end-to-end|ujung ke ujung)|enkripsi end-to-end)/iu;

/** Whether this is the note with which the program begins a conversation. */
export function isEncryptionNote(text: string): boolean {
  return encryptionNote.test(text);
}
