import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { bridge } from './bridge.ts';
import classes from './read-out.module.css';
import { useWords } from './words.tsx';

/** A fingerprint large, in groups of four and eight to a line, so that it can be read out without losing one's place. */
export function ReadOut({ title, hint, value }: { title: string; hint: string; value: string }) {
  const words = useWords();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const groups = value.match(/.{1,4}/g) ?? [];
  return (
    <section className={classes.box} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <p className={classes.digits}>
        {groups.map((group, at) => (
          <span key={`${String(at)}${group}`}>{group} </span>
        ))}
      </p>
      <div className={classes.foot}>
        <p className={classes.hint}>{hint}</p>
        <Button
          variant="default"
          size="xs"
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={() => void bridge.copy(value).then(() => setCopied(true))}
        >
          {words.say(copied ? 'hand-over.copied' : 'hand-over.copy')}
        </Button>
      </div>
    </section>
  );
}
