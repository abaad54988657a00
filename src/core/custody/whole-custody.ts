import type { ItemCustody } from '../../contract/calls/log-types.ts';
import type { Locker } from '../../locker/index.ts';

/** So many entries are read at once. */
const pageSize = 1000;

/** The whole chain of custody of an item, however long, the oldest entry first. */
export async function wholeCustody(locker: Locker, item: string): Promise<ItemCustody> {
  const whole = await locker.itemCustody({ item, offset: 0, limit: pageSize });
  for (let offset = pageSize; offset < whole.total; offset += pageSize) {
    const { rows } = await locker.itemCustody({ item, offset, limit: pageSize });
    whole.rows.push(...rows);
  }
  return whole;
}
