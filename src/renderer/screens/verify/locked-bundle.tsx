import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { nameError } from '../../shared/name-error.ts';
import { PathField } from '../../shared/path-field.tsx';
import { useSecret } from '../../shared/secret.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './verify.module.css';

/** What opens an encrypted bundle. */
export type Decryption = { passphrase: string } | { identity: string };

/** What a bundle asks for that was not given, or not rightly; null for any other error. */
export function keyWantedBy(error: unknown): 'passphrase' | 'identity' | null {
  switch (nameError(error).code) {
    case 'bundle-needs-passphrase':
    case 'bundle-passphrase-wrong':
      return 'passphrase';
    case 'bundle-needs-identity':
    case 'bundle-identity-wrong':
    case 'identity-not-readable':
      return 'identity';
    default:
      return null;
  }
}

interface Props {
  file: ChosenPath;
  wanted: 'passphrase' | 'identity';
  error: unknown;
  open: (decryption: Decryption) => void;
  leave: () => void;
}

/** An encrypted bundle: it is opened with its passphrase, or with the identity that it was encrypted for. */
export function LockedBundle({ file, wanted, error, open, leave }: Props) {
  const words = useWords();
  const [passphrase, setPassphrase] = useSecret();
  const [identity, setIdentity] = useState<ChosenPath | null>(null);
  const isFirst = nameError(error).code === `bundle-needs-${wanted}`;
  const given = wanted === 'passphrase' ? passphrase !== '' : identity !== null;

  const form = useForm(given, () => {
    if (wanted === 'passphrase' && passphrase !== '') open({ passphrase });
    if (wanted === 'identity' && identity !== null) open({ identity: identity.token });
  });
  const needed = form.tried && !given ? words.say('form.needed') : null;

  return (
    <form className={classes.invitation} data-running onSubmit={form.onSubmit}>
      <IconLock size={56} stroke={1.25} aria-hidden className={classes.lock} />
      <h2 className={classes.say}>{words.say('bundle-check.locked')}</h2>
      <p className={classes.name}>{file.name}</p>
      <p className={classes.hint}>{words.say(`bundle-check.locked-${wanted}`)}</p>
      <div className={classes.progress}>
        {wanted === 'passphrase' ? (
          <SecretInput
            autoFocus
            label={words.say('bundle-check.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            error={needed}
          />
        ) : (
          <PathField
            autoFocus
            label={words.say('bundle-check.identity')}
            choice="file"
            value={identity}
            onChange={setIdentity}
            error={needed}
          />
        )}
      </div>
      {!isFirst && (
        <div className={classes.progress}>
          <ErrorText error={error} />
        </div>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={leave}>
          {words.say('bundle-check.other')}
        </Button>
        <Button type="submit">{words.say('bundle-check.open')}</Button>
      </div>
    </form>
  );
}
