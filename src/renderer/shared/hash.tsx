import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { bridge } from './bridge.ts';
import classes from './hash.module.css';
import { inFours, shortHash } from './hash-words.ts';
import { useWords } from './words.tsx';

/**
 * A hash or fingerprint in groups of four: first and last eight digits, the whole where `whole` is set.
 * A click copies it, without spaces. `name` says what it is of, for those who hear it.
 */
export function Hash({ value, name, whole = false }: { value: string; name: string; whole?: boolean }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  const shown = whole ? inFours(value) : shortHash(value);
  return (
    <UnstyledButton
      className={classes.hash}
      title={inFours(value)}
      aria-label={words.say('hash.copy', { name, value: shown })}
      onClick={() => void bridge.copy(value).then(() => setCopied(true))}
    >
      <span className={classes.digits} data-short={shown.includes('…')}>
        {shown}
      </span>
      {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      <span className={classes.told} role="status">
        {copied ? words.say('hash.copied') : ''}
      </span>
    </UnstyledButton>
  );
}
