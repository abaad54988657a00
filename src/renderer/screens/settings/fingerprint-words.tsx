import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconPhone } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { bridge } from '../../shared/bridge.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';

/** The fingerprint as words that can be read over a telephone, shown where somebody asks for them. */
export function FingerprintWords({ words: spoken }: { words: readonly string[] }) {
  const words = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  const [copied, setCopied] = useState(false);
  return (
    <div className={classes.body}>
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={shown}
          aria-controls={id}
          leftSection={<IconPhone size={16} aria-hidden />}
          onClick={() => setShown(!shown)}
        >
          {words.say(shown ? 'keys-section.words-hide' : 'keys-section.words-show')}
        </Button>
      </div>
      <div id={id} hidden={!shown} className={classes.spoken}>
        <p className={classes.help}>{words.say('keys-section.words-help')}</p>
        <ol className={classes.words} lang="en" aria-label={words.say('keys-section.words')}>
          {spoken.map((word, at) => (
            <li key={`${String(at)}${word}`}>
              <span className={classes.place}>{at + 1}</span> {word}
            </li>
          ))}
        </ol>
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={() => void bridge.copy(spoken.join(' ')).then(() => setCopied(true))}
          >
            {words.say(copied ? 'hand-over.copied' : 'keys-section.words-copy')}
          </Button>
        </div>
      </div>
    </div>
  );
}
