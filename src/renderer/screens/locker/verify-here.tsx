import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { FileCatcher } from '../../shared/file-catcher.tsx';
import { Wordmark } from '../../shared/wordmark.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './verify-here.module.css';

const Verify = lazy(() => import('../verify/index.tsx'));

/** Checks a bundle where no locker is open: for whoever got one and has no locker. */
export default function VerifyHere({ onBack }: { onBack: () => void }) {
  const words = useWords();
  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={words.say('top.back')}
          title={words.say('top.back')}
          onClick={onBack}
        >
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <Wordmark />
      </header>
      <main className={classes.screen}>
        <Suspense>
          <Verify />
        </Suspense>
      </main>
      <FileCatcher />
    </div>
  );
}
