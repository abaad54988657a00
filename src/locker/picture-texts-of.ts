import type { CallThread } from '../processes/call-thread.ts';
import type { ReadableDb } from './database/handle.ts';
import type { Locker } from './locker.ts';
import { readChangedPictures, readPictureTexts, readReadings, readUnread } from './reading/picture-texts.ts';
import type { WriterCalls } from './threads/writer-calls.ts';

type PictureTexts = Pick<
  Locker,
  | 'addCredentials'
  | 'addPictureText'
  | 'changedPictures'
  | 'keepUnread'
  | 'pictureTexts'
  | 'readingsOf'
  | 'unread'
  | 'unreadPictures'
>;

/** What an open locker does with the text in its pictures, and with what is read of its files later. */
export function pictureTextsOf(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
  unreadPictures: Locker['unreadPictures'],
): PictureTexts {
  return {
    addPictureText: async (wanted) => (await writer().call('addPictureText', wanted)).role,
    addCredentials: async (wanted) => (await writer().call('addCredentials', wanted)).role,
    readingsOf: (item, role) => read((from) => readReadings(from, item, role)),
    async keepUnread(item, code) {
      await writer().call('keepUnread', { item, code });
    },
    pictureTexts: (item) => read((from) => readPictureTexts(from, item)),
    changedPictures: () => read(readChangedPictures),
    unread: (item) => read((from) => readUnread(from, item)),
    unreadPictures,
  };
}
