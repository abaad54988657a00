import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Settings } from '../../../contract/calls/index.ts';
import { textSizes } from '../../../contract/text-sizes.ts';
import { useCalls, useDesk } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { modKey } from '../../shared/keys.ts';
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
  const sizes = [...new Set<number>([...textSizes, settings.textSize])].toSorted((a, b) => a - b);
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
      <Choice
        name={words.say('settings.text-size')}
        help={words.say('settings.text-size-help', { key: modKey })}
      >
        <Select
          aria-label={words.say('settings.text-size')}
          allowDeselect={false}
          value={String(settings.textSize)}
          onChange={(value) => {
            if (value !== null) set.mutate({ textSize: Number(value) });
          }}
          data={sizes.map((size) => ({ value: String(size), label: `${String(size)} %` }))}
        />
      </Choice>
      <Choice
        name={words.say('settings.single-keys')}
        help={words.say('settings.single-keys-help', { key: modKey })}
      >
        <Switch
          aria-label={words.say('settings.single-keys')}
          checked={settings.singleKeys}
          onChange={(event) => set.mutate({ singleKeys: event.currentTarget.checked })}
        />
      </Choice>
      <Choice name={words.say('settings.read-pictures')} help={words.say('settings.read-pictures-help')}>
        <Switch
          aria-label={words.say('settings.read-pictures')}
          checked={settings.readPictures}
          onChange={(event) => set.mutate({ readPictures: event.currentTarget.checked })}
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
