import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Settings } from '../../../contract/calls/index.ts';
import { bridge } from '../../shared/bridge.ts';
import { useCalls, useDesk } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import { Choice, Section } from './section.tsx';

/** Sets what changed; shows the error where it was not taken. */
function useSet() {
  const calls = useCalls();
  return useMutation({ mutationFn: (changed: Partial<Settings>) => calls.desk.set(changed) });
}

export function LookSection() {
  const words = useWords();
  const { settings } = useDesk();
  const set = useSet();
  const themes = ['system', 'light', 'dark'] as const;
  return (
    <Section title={words.say('settings.look')}>
      <Choice name={words.say('settings.language')}>
        <SegmentedControl
          aria-label={words.say('settings.language')}
          value={settings.language}
          onChange={(language) => set.mutate({ language })}
          data={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Choice>
      <Choice name={words.say('settings.theme')}>
        <SegmentedControl
          aria-label={words.say('settings.theme')}
          value={settings.theme}
          onChange={(theme) => set.mutate({ theme })}
          data={themes.map((theme) => ({ value: theme, label: words.say(`settings.theme-${theme}`) }))}
        />
      </Choice>
      <ErrorText error={set.error} />
    </Section>
  );
}

const minutesToChoose = [0, 5, 10, 15, 30, 60];

export function SafetySection() {
  const words = useWords();
  const { settings } = useDesk();
  const set = useSet();
  const now = settings.lockAfterMinutes;
  const all = minutesToChoose.includes(now)
    ? minutesToChoose
    : [...minutesToChoose, now].toSorted((a, b) => a - b);
  return (
    <Section title={words.say('settings.safety')}>
      <Choice name={words.say('settings.lock-after')} help={words.say('settings.lock-help')}>
        <Select
          aria-label={words.say('settings.lock-after')}
          allowDeselect={false}
          value={String(now)}
          onChange={(value) => {
            if (value !== null) set.mutate({ lockAfterMinutes: Number(value) });
          }}
          data={all.map((minutes) => ({
            value: String(minutes),
            label:
              minutes === 0 ? words.say('settings.lock-never') : words.say('settings.minutes', { minutes }),
          }))}
        />
      </Choice>
      <ErrorText error={set.error} />
    </Section>
  );
}

export function CaptureSection() {
  const words = useWords();
  const { settings } = useDesk();
  const set = useSet();
  const saved = settings.browser ?? '';
  const [typed, setTyped] = useState(saved);
  useEffect(() => setTyped(saved), [saved]);
  const save = (path: string): void => {
    const browser = path.trim() === '' ? null : path.trim();
    if (browser !== settings.browser) set.mutate({ browser });
  };
  const choose = async (): Promise<void> => {
    const [chosen] = await bridge.choose('files');
    if (chosen !== undefined) save(chosen.path);
  };
  return (
    <Section title={words.say('settings.capture')}>
      <TextInput
        label={words.say('settings.browser')}
        description={words.say('settings.browser-help')}
        placeholder={words.say('settings.browser-found')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => save(typed)}
        rightSectionWidth="auto"
        rightSection={
          <Button variant="subtle" size="compact-sm" mr="sm" onClick={() => void choose()}>
            {words.say('path.choose')}
          </Button>
        }
        spellCheck={false}
      />
      <ErrorText error={set.error} />
    </Section>
  );
}
