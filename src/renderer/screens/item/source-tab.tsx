import { SegmentedControl, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FileText } from './file-text.tsx';
import itemClasses from './item.module.css';
import classes from './source.module.css';
import { linesOf, linesWith, readable } from './source-lines.ts';

/** More than this is for an editor. */
const mostBytes = 32 * 1024 * 1024;
const lineHeight = 20;

/** What was received and recorded, letter by letter. */
export function SourceTab({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const files = readable.flatMap((role) => item.files.filter((file) => file.role === role));
  const [chosen, setChosen] = useState<string | null>(null);
  const file = files.find(({ role }) => role === chosen) ?? files[0];
  if (file === undefined) return <p className={itemClasses.nothing}>{words.say('item.no-source')}</p>;
  return (
    <div className={classes.source}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={words.say('item.tab-source')}
          value={file.role}
          data={files.map(({ role }) => ({ value: role, label: words.say(`source.${roleOf(role)}`) }))}
          onChange={setChosen}
        />
        <span className={classes.about}>
          {file.name} · {time.bytes(file.bytes)}
        </span>
      </div>
      {file.bytes > mostBytes ? (
        <p className={itemClasses.nothing}>{words.say('item.source-large')}</p>
      ) : (
        <FileText key={file.role} item={item.item} role={file.role}>
          {(text) => <Lines text={text} />}
        </FileText>
      )}
    </div>
  );
}

function roleOf(role: string): (typeof readable)[number] {
  return readable.find((each) => each === role) ?? 'html';
}

/** Only the lines that are looked at are laid out. */
function Lines({ text }: { text: string }) {
  const words = useWords();
  const time = useTime();
  const lines = useMemo(() => linesOf(text), [text]);
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => linesWith(lines, wanted), [lines, wanted]);
  const isFound = useMemo(() => new Set(found), [found]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    overscan: 20,
  });
  const goTo = (next: number): void => {
    const line = found[next];
    if (line === undefined) return;
    setAt(next);
    rows.scrollToIndex(line, { align: 'center' });
  };
  return (
    <>
      <div className={classes.find}>
        <TextInput
          className={classes.field ?? ''}
          aria-label={words.say('source.find')}
          placeholder={words.say('source.find')}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
            setAt(-1);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter')
              goTo((at + (event.shiftKey ? found.length - 1 : 1) + found.length) % Math.max(1, found.length));
          }}
        />
        <span className={classes.about} role="status">
          {wanted !== '' && words.say('source.found', { count: found.length })}
        </span>
      </div>
      <div
        ref={frame}
        className={classes.frame}
        // What scrolls is reached by keyboard.
        tabIndex={0}
        role="region"
        aria-label={words.say('item.tab-source')}
      >
        <div className={classes.lines} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const line = lines[row.index];
            return (
              <div
                key={row.key}
                className={classes.line}
                data-found={isFound.has(row.index)}
                data-here={found[at] === row.index}
                style={{ transform: `translateY(${String(row.start)}px)` }}
              >
                <span className={classes.number} aria-hidden>
                  {line?.number === null || line === undefined ? '' : time.number(line.number)}
                </span>
                <code>{line?.text}</code>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
