import type { CallThread } from '../processes/call-thread.ts';
import type { ReadableDb } from './database/handle.ts';
import type { Locker } from './locker.ts';
import { readChangedPictures, readPictureTexts, readUnread } from './reading/picture-texts.ts';
import type { WriterCalls } from './threads/writer-calls.ts';

type PictureTexts = Pick<
  Locker,
  'addPictureText' | 'changedPictures' | 'keepUnread' | 'pictureTexts' | 'unread' | 'unreadPictures'
>;

/** What an open locker does with the text in its pictures. */
export function pictureTextsOf(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
  unreadPictures: Locker['unreadPictures'],
): PictureTexts {
  return {
    addPictureText: async (wanted) => (await writer().call('addPictureText', wanted)).role,
    async keepUnread(item, code) {
      await writer().call('keepUnread', { item, code });
    },
    pictureTexts: (item) => read((from) => readPictureTexts(from, item)),
    changedPictures: () => read(readChangedPictures),
    unread: (item) => read((from) => readUnread(from, item)),
    unreadPictures,
  };
}
