import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { StampAuthorityRow } from '../../../contract/calls/index.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './profiles.module.css';

interface Props {
  authorities: readonly StampAuthorityRow[];
  /** The addresses as they are to be, in their order. */
  onChange: (urls: string[]) => void;
}

/** The authorities in the order in which they are asked; each can be moved and removed. */
export function AuthorityList({ authorities, onChange }: Props) {
  const words = useWords();
  if (authorities.length === 0) return null;
  const urls = authorities.map(({ url }) => url);
  const moved = (from: number, to: number): string[] => {
    const rest = urls.toSpliced(from, 1);
    return rest.toSpliced(to, 0, urls[from] ?? '');
  };
  return (
    <ol className={classes.list} aria-label={words.say('stamps.authorities')}>
      {authorities.map(({ url, ca }, at) => (
        <li key={url} className={classes.profile}>
          <div className={classes.what}>
            <div className={classes.name}>{url}</div>
            <div className={classes.site}>
              {ca === null
                ? words.say('stamps.no-ca')
                : words.say('stamps.ca', { names: [...new Set(ca)].join('; ') })}
            </div>
          </div>
          <div className={classes.buttons}>
            <ActionIcon
              variant="default"
              size="lg"
              disabled={at === 0}
              aria-label={words.say('stamps.up', { url })}
              onClick={() => onChange(moved(at, at - 1))}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              disabled={at === authorities.length - 1}
              aria-label={words.say('stamps.down', { url })}
              onClick={() => onChange(moved(at, at + 1))}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.say('stamps.remove', { url })}
              onClick={() => onChange(urls.toSpliced(at, 1))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
        </li>
      ))}
    </ol>
  );
}
