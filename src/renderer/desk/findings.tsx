import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocker } from '../shared/calls.ts';
import { useCodeWords } from '../shared/error-text.tsx';
import { useWords } from '../shared/words.tsx';
import classes from './desk.module.css';

/** Findings that speak of evidence lost or exchanged; they cannot be put away. */
const grave = new Set([
  'rolled-back',
  'forked',
  'continued-elsewhere',
  'anchor-shorter',
  'anchor-forked',
  'pages-damaged',
  'first-page-damaged',
  'pictures-changed',
]);

/** What was noticed when the locker was opened, in words, until it is put away. */
export function Findings() {
  const { findings } = useLocker();
  const words = useWords();
  const say = useCodeWords();
  const [away, setAway] = useState<readonly string[]>([]);
  const keyed = findings.map((finding) => ({
    ...finding,
    key: `${finding.code} ${JSON.stringify(finding.params)}`,
  }));
  const shown = keyed.filter(({ key }) => !away.includes(key));
  if (shown.length === 0) return null;
  return (
    <div className={classes.findings} role="status">
      {shown.map(({ key, code, params }) => (
        <Alert
          key={key}
          variant="light"
          color={grave.has(code) ? 'red' : 'gray'}
          icon={grave.has(code) ? <IconAlertTriangle aria-hidden /> : <IconInfoCircle aria-hidden />}
          withCloseButton={!grave.has(code)}
          closeButtonLabel={words.say('desk.put-away')}
          onClose={() => setAway([...away, key])}
        >
          {say('finding', code, params)}
        </Alert>
      ))}
    </div>
  );
}
