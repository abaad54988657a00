import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  help?: ReactNode;
  /** Something goes on in it: who comes to the settings then comes to see that. */
  reveal?: boolean;
  children: ReactNode;
}

/** A part of the settings, under a heading. */
export function Section({ title, help, reveal = false, children }: SectionProps) {
  const id = useId();
  const [wasRevealed] = useState(reveal);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wasRevealed) place.current?.scrollIntoView({ block: 'center' });
  }, [wasRevealed]);
  return (
    <section ref={place} className={classes.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={classes.title}>
        {title}
      </h2>
      {help !== undefined && <p className={classes.help}>{help}</p>}
      <div className={classes.body}>{children}</div>
    </section>
  );
}

/** A choice beside its name. */
export function Choice({ name, help, children }: { name: string; help?: string; children: ReactNode }) {
  return (
    <div className={classes.choice}>
      <div className={classes.about}>
        <div className={classes.name}>{name}</div>
        {help !== undefined && <div className={classes.help}>{help}</div>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
