import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { PathField } from '../../shared/path-field.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import type { WantedAuthority } from './wanted-authority.ts';

interface Props {
  error: unknown;
  isBusy: boolean;
  onAdd: (authority: WantedAuthority) => void;
  onCancel: () => void;
}

/** Names an authority, and the certificates that its answers must lead to. */
export function AddAuthority({ error, isBusy, onAdd, onCancel }: Props) {
  const words = useWords();
  const [url, setUrl] = useState('');
  const [file, setFile] = useState<ChosenPath | null>(null);
  const form = useForm(url.trim() !== '', () => {
    if (!isBusy) onAdd({ url: url.trim(), ca: file?.token ?? null });
  });
  return (
    <form className={classes.form} aria-label={words.say('stamps.add')} onSubmit={form.onSubmit}>
      <TextInput
        autoFocus
        label={words.say('stamps.url')}
        placeholder="https://"
        spellCheck={false}
        value={url}
        error={form.tried && url.trim() === '' && words.say('form.needed')}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <PathField
        label={words.say('stamps.ca-file')}
        description={words.say('stamps.ca-file-help')}
        choice="file"
        value={file}
        onChange={setFile}
        onClear={() => setFile(null)}
      />
      <ErrorText error={error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {words.say('stamps.add-do')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.say('cases.cancel')}
        </Button>
      </div>
    </form>
  );
}
