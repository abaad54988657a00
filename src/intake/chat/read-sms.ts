import { Parser } from 'htmlparser2';
import type { ChatFile, ChatMedia, ChatMessage } from '../../contract/chat.ts';
import { phoneOwner } from '../../contract/phone-owner.ts';
import { goesOn } from '../progress.ts';
import type { Source } from '../source-file.ts';
import type { Along } from './came-along.ts';
import { decodedText } from './decoded-text.ts';
import { lineCounter } from './html-elements.ts';
import { filed, withoutParts } from './sms-parts.ts';
import { smsZone, toLocal } from './sms-zone.ts';
import { sumOf } from './sum.ts';

/** A conversation of an SMS backup, with the files in it. */
export interface SmsChat {
  chat: ChatFile;
  along: Map<string, Along>;
  isCut: boolean;
}

const mostMessages = 300_000;
const mostFilesOfOne = 50;

interface Begun extends Omit<ChatMessage, 'n' | 'at' | 'shown'> {
  /** Milliseconds since 1970; NaN where none are written. */
  moment: number;
  readable: string;
  files: { name: string; part: number | null }[];
}

/** In which box of the phone a message lies, by the number that the backup has for it. */
const unsent = new Map<string, NonNullable<ChatMessage['unsent']>>([
  ['3', 'draft'],
  ['4', 'outbox'],
  ['5', 'failed'],
  ['6', 'queued'],
]);

/**
 * The messages of an SMS backup in XML (`SMS Backup & Restore`, and what writes the same), in the order of their moments,
 * as the file lists SMS and MMS apart. Null where the file is none.
 *
 * @param within its name in an archive: then the files of MMS stay there; else null
 */
export function readSms(source: Source, within: string | null): SmsChat | null {
  const head = source.read(0, 4096).toString('utf8');
  if (!/<smses[\s>]/u.test(head) && !/^\uFEFF?\s*<\?xml[^>]*>\s*<!--/u.test(head)) return null;
  const { bytes, parts, isCut } = withoutParts(source);
  const text = decodedText(bytes, isCut ? bytes.length + 1 : bytes.length);
  if (text === null) return null;
  const begun = messagesIn(paired(text));
  if (begun === null) return null;
  const zone = smsZone(begun.map(({ moment, readable }) => ({ moment, readable })));
  const along = new Map<string, Along>();
  const sorted = begun.toSorted((a, b) => (a.moment || 0) - (b.moment || 0));
  const said = sorted.slice(0, mostMessages).map(({ moment, readable, files, ...rest }, at): ChatMessage => {
    const n = at + 1;
    const known = !Number.isNaN(moment);
    const instant = known ? new Date(moment).toISOString() : null;
    const media = files.map(({ name, part }): ChatMedia => {
      const where = part === null || within !== null ? undefined : parts[part];
      if (where === undefined) return { state: 'missing', name };
      const entry = `mms-${n}/${files.filter((each) => each.name === name).length > 1 ? `${part ?? 0}-` : ''}${name}`;
      along.set(entry, { entry, file: filed(source, entry, where) });
      return { state: 'attached', name, entry };
    });
    const [first, ...others] = within === null ? media : [];
    return {
      ...{ n, ...rest, shown: readable || (instant ?? '').replace('T', ' ').replace('Z', ' UTC') },
      at: known ? toLocal(moment, zone ?? 0) : null,
      ...(instant === null ? {} : { instant }),
      ...(first === undefined ? {} : { media: first }),
      ...(others.length === 0 ? {} : { otherMedia: others }),
      ...(within !== null && files.length > 0 ? { notRead: ['file' as const] } : {}),
    };
  });
  const chat: ChatFile = {
    v: 1,
    ...{ form: 'sms-xml', within, lines: text.split('\n').length, clock: 24 },
    dates: { reading: 'year-first', shownBy: 'form', line: said[0]?.line ?? null },
    zone: zone === null ? '+00:00' : toOffset(zone),
    ...(zone === null ? { inUtc: true as const } : {}),
    ...(begun.length > mostMessages ? { cut: true as const } : {}),
    ...sumOf(said),
  };
  return { chat, along, isCut };
}

/** Older versions write a letter beyond the first plane as two numbers, which XML does not allow. */
function paired(text: string): string {
  return text.replaceAll(/&#(?<high>55[23]\d\d|5[56]\d{3});&#(?<low>5[67]\d{3});/gu, (whole, high, low) => {
    const [a, b] = [Number(high), Number(low)];
    return a >= 0xd800 && a < 0xdc00 && b >= 0xdc00 && b < 0xe000 ? String.fromCharCode(a, b) : whole;
  });
}

/** The messages of the file, in its order; null where it has another root. */
function messagesIn(text: string): Begun[] | null {
  const begun: Begun[] = [];
  const lineAt = lineCounter(text);
  let root: string | null = null;
  let mms: { message: Begun; address: string; isReceived: boolean; name: string | null } | null = null;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        goesOn();
        root ??= tag;
        if (root !== 'smses') return;
        if (tag === 'sms' || tag === 'mms') {
          const message = opened(tag, attributes, lineAt(parser.startIndex));
          begun.push(message);
          mms =
            tag === 'mms'
              ? {
                  message,
                  address: attributes['address'] ?? '',
                  isReceived: attributes['msg_box'] === '1',
                  name: nameIn(attributes),
                }
              : null;
        } else if (tag === 'part' && mms !== null) addPart(mms.message, attributes);
        else if (tag === 'addr' && mms !== null && attributes['type'] === '137') {
          const address = attributes['address'] ?? '';
          const { message } = mms;
          // Of a group each message says who sent it; a name is known of the group alone.
          if (mms.isReceived && /[~;,]/u.test(mms.address) && address !== '') {
            message.to = message.from ?? '';
            message.from = address;
            message.fromId = address;
          }
        }
      },
      onclosetag(tag) {
        if (tag !== 'mms' && tag !== 'sms') return;
        const last = begun.at(-1);
        if (last !== undefined) last.lastLine = lineAt(parser.endIndex);
        mms = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return (root as string | null) === 'smses' ? begun : null;
}

/** Of a message in none of the phone's boxes nobody is told who wrote it. */
function opened(tag: 'sms' | 'mms', attributes: Record<string, string>, line: number): Begun {
  const box = attributes[tag === 'mms' ? 'msg_box' : 'type'] ?? '';
  const address = attributes['address'] ?? '';
  const other = nameIn(attributes) ?? (address === '' ? '?' : address);
  const isSent = /^[2-6]$/u.test(box);
  const isReceived = box === '1';
  const isUnsent = unsent.get(box);
  const id = address === '' ? {} : { fromId: address };
  const date = attributes['date'] ?? '';
  return {
    ...{ line, lastLine: line, from: isSent ? phoneOwner : isReceived ? other : '?' },
    ...(isSent ? { to: other } : isReceived ? id : {}),
    text: written(attributes['body']) ?? '',
    ...(isUnsent === undefined ? {} : { unsent: isUnsent }),
    moment: /^\d{1,14}$/u.test(date) ? Number(date) : Number.NaN,
    readable: written(attributes['readable_date']) ?? '',
    files: [],
  };
}

/** The name in the address book of the phone; null where there is none. */
function nameIn(attributes: Record<string, string>): string | null {
  const name = written(attributes['contact_name'])?.trim() ?? '';
  return name === '' || name === '(Unknown)' ? null : name;
}

/** What is not there stands as the word for it. */
function written(value: string | undefined): string | null {
  return value === undefined || value === 'null' ? null : value;
}

function addPart(message: Begun, attributes: Record<string, string>): void {
  const type = attributes['ct'] ?? '';
  if (type === 'application/smil') return;
  const text = written(attributes['text']);
  if (type === 'text/plain' && text !== null) {
    message.text = [message.text, text].filter(Boolean).join('\n');
    return;
  }
  if (message.files.length >= mostFilesOfOne) {
    message.notRead = ['file'];
    return;
  }
  const name =
    [attributes['cl'], attributes['name'], attributes['fn']].map(written).find(Boolean) ??
    `part.${type.split('/')[1] ?? 'bin'}`;
  const number = attributes['data'];
  const part = number !== undefined && /^\d{1,7}$/u.test(number) ? Number(number) : null;
  message.files.push({ name: name.replaceAll(/[/\\]/gu, '_'), part });
}

function toOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${[hours, rest].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
