import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty.module.css';

interface Props {
  icon: Icon;
  /** One sentence that says what comes here. */
  children: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
}

/** What is shown where there is nothing yet: it teaches. */
export function Empty({ icon: Drawing, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.drawing}>
        <Drawing size={40} stroke={1.25} aria-hidden />
      </span>
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  );
}
