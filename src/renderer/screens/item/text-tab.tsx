import { useMemo } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useWords } from '../../shared/words.tsx';
import { FileText } from './file-text.tsx';
import classes from './item.module.css';
import { PictureText } from './picture-text.tsx';
import { hasPictureText } from './tabs.ts';

const linesInBlock = 120;

/** The text in pieces, so that a long one is laid out only where it is looked at. */
function blocksOf(text: string): string[] {
  const lines = text.split('\n');
  return Array.from({ length: Math.ceil(lines.length / linesInBlock) }, (_, at) =>
    lines.slice(at * linesInBlock, (at + 1) * linesInBlock).join('\n'),
  );
}

/** The text that was read from an item. */
export function TextTab({ item }: { item: ItemView }) {
  const words = useWords();
  const hasText = item.files.some(({ role }) => role === 'text');
  if (!hasText && hasPictureText(item)) return <PictureText key={item.item} item={item} />;
  if (!hasText) return <p className={classes.nothing}>{words.say('item.no-text')}</p>;
  return (
    <FileText item={item.item} role="text">
      {(text) => (
        <div className={classes.text}>
          {item.kind === 'web' && <p className={classes.derived}>{words.say('item.text-derived')}</p>}
          <Blocks text={text} />
        </div>
      )}
    </FileText>
  );
}

function Blocks({ text }: { text: string }) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return blocks.map((block, at) => (
    <p key={at} className={classes.block}>
      {block}
    </p>
  ));
}
