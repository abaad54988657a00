import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './page.module.css';

interface Props {
  title: string;
  /** A line under the title. */
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Tabs or filters, under the title and not scrolled away. */
  toolbar?: ReactNode;
  /** `text` keeps lines short; `flush` gives the content the whole width without padding and scrolls itself. */
  content?: 'wide' | 'text' | 'flush';
  children: ReactNode;
}

/** A screen: its title, what can be done, and its content. The title takes the focus when the screen opens. */
export function Page({ title, subtitle, actions, toolbar, content = 'wide', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={classes.page} aria-labelledby={id}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <h1 id={id} ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {toolbar !== undefined && <div className={classes.toolbar}>{toolbar}</div>}
      <div className={classes.content} data-content={content}>
        {children}
      </div>
    </section>
  );
}
