import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import classes from './notice.module.css';

const icons = { doubt: IconAlertTriangle, bad: IconCircleX, plain: IconInfoCircle };

interface Props {
  tone: keyof typeof icons;
  title: string;
  lines: readonly string[];
}

/** Something that must not be passed over, in a list of lines; nothing where there are none. */
export function Notice({ tone, title, lines }: Props) {
  if (lines.length === 0) return null;
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone}>
      <Icon size={18} aria-hidden className={classes.icon} />
      <div className={classes.said}>
        <div className={classes.title}>{title}</div>
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
