import type { ItemKind } from '../../contract/item.ts';
import classes from './kind-word.module.css';
import { useWords } from './words.tsx';

/** The word for a kind of item where it stands by itself: with a capital. */
export function KindWord({ kind }: { kind: ItemKind }) {
  const words = useWords();
  return <span className={classes.kind}>{words.sayCode('kind', kind)}</span>;
}
