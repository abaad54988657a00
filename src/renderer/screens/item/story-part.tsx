import type { ReactNode } from 'react';
import type { WordKey } from '../../../words/say.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** A part of the story of a capture, under its title. */
export function Part({ title, children }: { title: WordKey; children: ReactNode }) {
  const words = useWords();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{words.say(title)}</h2>
      {children}
    </section>
  );
}

/** A title that opens to a list; nothing where there is nothing to list. */
export function Notes({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className={classes.list}>
        {lines.map((line, at) => (
          <li key={`${String(at)} ${line}`}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
