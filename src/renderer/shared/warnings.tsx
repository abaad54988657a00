import type { Item, PhotoWarning } from '../../contract/item.ts';
import { Notice } from './notice.tsx';
import { useWords } from './words.tsx';

export function warningsOf(item: Pick<Item, 'photo' | 'warnings'>): readonly PhotoWarning[] {
  return item.photo?.warnings ?? item.warnings ?? [];
}

/** What a picture or file earns a warning for, in words; nothing where there is none. */
export function Warnings({ item }: { item: Pick<Item, 'photo' | 'warnings'> }) {
  const words = useWords();
  return (
    <Notice
      tone="doubt"
      title={words.say('item.warnings-title')}
      lines={warningsOf(item).map(({ code }) => words.sayCode('photo-warning', code))}
    />
  );
}
