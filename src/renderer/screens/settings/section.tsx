import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

/** A part of the settings, under a heading. */
export function Section({ title, help, children }: { title: string; help?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
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
