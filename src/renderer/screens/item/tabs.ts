import type { ItemView } from '../../../contract/calls/index.ts';
import { isOcrRole } from '../../../contract/ocr-names.ts';
import { type ItemTab, itemTabs } from '../../shared/place.ts';
import { readable } from './source-lines.ts';

/** Whether what is written in its picture is read: of photographs and received pictures, and what was read by hand. */
export function hasPictureText({ files, kind }: Pick<ItemView, 'files' | 'kind'>): boolean {
  return kind === 'photo' || files.some(({ role }) => isOcrRole(role));
}

/** The tabs that an item has: what it cannot have, such as the archive of a photo, is none of them. */
export function tabsOf(
  item: Pick<ItemView, 'chat' | 'files' | 'kind' | 'madeOf' | 'people' | 'proof'>,
): ItemTab[] {
  const has = (role: string): boolean => item.files.some((file) => file.role === role);
  // Of a page that was captured or saved it is said why it has no archive or no text.
  const isPage = item.kind === 'web' && item.madeOf === null;
  const lacking: Partial<Record<ItemTab, boolean>> = {
    // A conversation is looked at in place of a picture, and of a ProofMode bundle its checks.
    picture: item.chat !== undefined || item.proof !== undefined,
    chat: item.chat === undefined,
    people: item.people === undefined,
    replay: !isPage && !has('wacz'),
    text: !isPage && !has('text') && !hasPictureText(item),
    // What stands on a fence is shown by a picture or a film of it.
    banner: item.kind !== 'photo' && item.kind !== 'video',
    source: !readable.some(has),
  };
  return itemTabs.filter((tab) => lacking[tab] !== true);
}
