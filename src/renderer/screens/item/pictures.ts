import type { ItemFile } from '../../../contract/item.ts';
import { isViewed } from '../../../contract/viewed.ts';
import type { Words } from '../../../words/say.ts';

/** What a browser can draw. */
const drawable = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'image/bmp']);
const order = ['screenshot', 'original', 'viewport', 'marked', 'story', 'picture', 'strip', 'thumbnail'];

const partOf = (role: string): number => Number(/-(\d+)$/.exec(role)?.[1] ?? 1);
const rankOf = (role: string): number => order.indexOf(role.replace(/-\d+$/, ''));

/** The files of an item that can be looked at, the best first; the small picture only where there is no other. */
export function picturesOf(files: readonly ItemFile[]): ItemFile[] {
  const found = files
    .filter(({ role, mediaType }) => drawable.has(mediaType) && rankOf(role) >= 0)
    .toSorted((a, b) => rankOf(a.role) - rankOf(b.role) || partOf(a.role) - partOf(b.role));
  const large = found.filter(({ role }) => role !== 'thumbnail');
  return large.length > 0 ? large : found;
}

/** Those, or where there is nothing but a small picture the original, if a view of it can be made to be looked at. */
export function seenPicturesOf(files: readonly ItemFile[]): ItemFile[] {
  const drawn = picturesOf(files);
  const viewed = files.find(({ role, mediaType }) => role === 'original' && isViewed(mediaType));
  return viewed !== undefined && drawn.every(({ role }) => role === 'thumbnail') ? [viewed] : drawn;
}

/** What a picture is called. */
export function namePicture(role: string, words: Words): string {
  if (role === 'screenshot' || role === 'viewport' || role === 'original' || role === 'thumbnail')
    return words.say(`item.role-${role}`);
  const part = partOf(role);
  if (role.startsWith('marked-')) return words.say('people.role-marked', { part });
  if (role.startsWith('story-')) return words.say('item.role-story', { part });
  if (role.startsWith('picture-')) return words.say('item.role-picture', { part });
  if (role.startsWith('strip-')) return words.say('people.role-strip', { part });
  return words.say('item.role-screenshot-more', { part });
}
