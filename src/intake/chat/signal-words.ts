import type { ChatMedia } from '../../contract/chat.ts';
import type { Told } from './whatsapp-words.ts';

/** A file as signal-export names it at the end of a message: `![name](./media/name)`, a picture with the sign before it. */
const file = /!?\[(?<name>[^\]\n]*)\]\(\.\/(?<path>media\/[^)\n]+)\)/gu;

/** Reads what signal-export writes into a text about the message itself: files beside it, and that it was deleted. */
export function readSignalTold(text: string): Told & { otherMedia?: ChatMedia[] } {
  const plain = text.replace(/(?: {2})?\n*$/u, '');
  if (plain === '(This message was deleted)') return { text: plain, deleted: true };
  const files = [...plain.matchAll(file)].map(
    ({ groups }): ChatMedia => ({ state: 'missing', name: nameOf(groups?.['path'] ?? '') }),
  );
  const [first, ...others] = files;
  return {
    text: plain,
    ...(first === undefined ? {} : { media: first }),
    ...(others.length === 0 ? {} : { otherMedia: others }),
  };
}

/** Its way from the text; signal-export writes a space in it as an address does. */
function nameOf(path: string): string {
  return path.replaceAll('%20', ' ');
}
