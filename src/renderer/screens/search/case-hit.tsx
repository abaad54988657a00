import { UnstyledButton } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import type { CaseRow } from '../../../contract/calls/index.ts';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import { MarkedText } from './marked-text.tsx';
import classes from './search.module.css';

interface Props {
  found: CaseRow;
  typed: readonly string[];
}

/** A case that is called as was typed. */
export function CaseHit({ found, typed }: Props) {
  const words = useWords();
  const { go } = usePlace();
  return (
    <UnstyledButton className={classes.hit} onClick={() => go({ screen: 'case', case: found.case })}>
      <span className={`${classes.kind} ${classes.folder}`}>
        <IconFolder size={22} stroke={1.5} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.title}>
          <MarkedText text={found.number} typed={typed} />
        </span>
        <span className={classes.snippet}>
          <MarkedText text={found.title} typed={typed} />
        </span>
        <span className={classes.where}>{words.say('search.filter-case')}</span>
      </span>
    </UnstyledButton>
  );
}
