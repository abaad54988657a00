import type { ItemView } from '../../../contract/calls/index.ts';
import { HoldForm } from './hold-form.tsx';
import { PurgeForm } from './purge-form.tsx';
import type { Removal } from './purge-menu.tsx';

interface Props {
  item: ItemView;
  removal: Removal;
  onDone: () => void;
}

/** What was begun from the menu of the item. */
export function RemovalForm({ item, removal, onDone }: Props) {
  return removal === 'purge' ? (
    <PurgeForm item={item} onDone={onDone} />
  ) : (
    <HoldForm item={item} isHeld={removal === 'hold'} onDone={onDone} />
  );
}
