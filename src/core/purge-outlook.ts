import type { PurgeOutlook } from '../contract/purge.ts';
import type { Locker } from '../locker/index.ts';
import { wholeCustody } from './custody/whole-custody.ts';

/** What has to be known of an item before bytes of it are removed. @throws JejakError `no-such-item` */
export async function purgeOutlook(locker: Locker, item: string): Promise<PurgeOutlook> {
  const { rows } = await wholeCustody(locker, item);
  const chat = locker.madeOfChat(item);
  const made = locker.redactedCopies(item).length + locker.filmFrames(item).length;
  return {
    elsewhere: locker.bytesElsewhere(item),
    bundles: rows.flatMap(({ at, said }) => (said?.of === 'export' ? [{ at, to: said.to }] : [])),
    made: made + chat.files.length + chat.quotes.length,
  };
}
