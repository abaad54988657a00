import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { bridge } from './bridge.ts';
import classes from './hash.module.css';
import { useWords } from './words.tsx';

interface Props {
  /** As it is read. */
  children: string;
  /** As it is copied. */
  value: string;
  /** What it is, for those who hear it. */
  name: string;
}

/** A short text that a click copies. */
export function CopiedText({ children, value, name }: Props) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <UnstyledButton
      className={classes.hash}
      aria-label={words.say('hash.copy', { name, value: children })}
      onClick={() => void bridge.copy(value).then(() => setCopied(true))}
    >
      <span>{children}</span>
      {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      <span className={classes.told} role="status">
        {copied ? words.say('hash.copied') : ''}
      </span>
    </UnstyledButton>
  );
}
