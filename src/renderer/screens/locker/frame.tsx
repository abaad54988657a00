import { ActionIcon, SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { IconArrowLeft, IconMoon, IconSun } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCalls, useDesk } from '../../shared/calls.ts';
import { Wordmark } from '../../shared/wordmark.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './frame.module.css';

interface Props {
  title: string;
  subtitle?: ReactNode;
  onBack?: () => void;
  /** `wide` for what is more than a form. */
  width?: 'form' | 'wide';
  children: ReactNode;
}

/** A sheet of its own, with no desk around it: for all that happens before a locker is open. */
export function Frame({ title, subtitle, onBack, width = 'form', children }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <Wordmark />
        <Choices />
      </header>
      <main className={classes.middle}>
        <div className={classes.sheet} data-width={width}>
          {onBack !== undefined && (
            <ActionIcon
              className={classes.back}
              variant="subtle"
              color="gray"
              aria-label={words.say('top.back')}
              title={words.say('top.back')}
              onClick={onBack}
            >
              <IconArrowLeft size={18} aria-hidden />
            </ActionIcon>
          )}
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
          {children}
        </div>
      </main>
    </div>
  );
}

/** Language and theme, where there are no settings yet to go to. */
function Choices() {
  const words = useWords();
  const calls = useCalls();
  const { language } = useDesk().settings;
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs"
        aria-label={words.say('settings.language')}
        value={language}
        onChange={(value) => void calls.desk.set({ language: value })}
        data={[
          { value: 'id', label: 'Indonesia' },
          { value: 'en', label: 'English' },
        ]}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.say(dark ? 'settings.to-light' : 'settings.to-dark')}
        onClick={() => void calls.desk.set({ theme: dark ? 'light' : 'dark' })}
      >
        {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
    </div>
  );
}
