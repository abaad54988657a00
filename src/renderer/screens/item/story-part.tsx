import type { ReactNode } from 'react';
import type { WordKey } from '../../../words/index.ts';
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
