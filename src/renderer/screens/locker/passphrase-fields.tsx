import { useState } from 'react';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './passphrase-fields.module.css';
import { estimateStrength, leastLength, type StrengthLevel } from './passphrase-strength.ts';

export interface ChosenPassphrase {
  passphrase: string;
  again: string;
}
export const noPassphrase: ChosenPassphrase = { passphrase: '', again: '' };

/** Whether it is long enough and typed twice alike. */
export function isChosen({ passphrase, again }: ChosenPassphrase): boolean {
  return Array.from(passphrase.trim()).length >= leastLength && passphrase === again;
}

interface Props {
  value: ChosenPassphrase;
  onChange: (value: ChosenPassphrase) => void;
  /** Whether it takes the place of one there is already. */
  isNew?: boolean;
  autoFocus?: boolean;
  /** Whether it was tried to go on: then each field says what it needs. */
  tried?: boolean;
}

/** A passphrase that is being chosen: typed twice, with what can be said of its strength. */
export function PassphraseFields({
  value,
  onChange,
  isNew = false,
  autoFocus = false,
  tried = false,
}: Props) {
  const words = useWords();
  const [left, setLeft] = useState(false);
  const isShort = Array.from(value.passphrase.trim()).length < leastLength;
  const differs = (tried || (left && value.again !== '')) && value.again !== value.passphrase;
  return (
    <>
      <div>
        <SecretInput
          autoFocus={autoFocus}
          label={words.say(isNew ? 'locker.new-passphrase' : 'locker.passphrase')}
          description={words.say('passphrase.help')}
          value={value.passphrase}
          error={tried && isShort && words.say('strength.advice-too-short')}
          onChange={(passphrase) => onChange({ ...value, passphrase })}
          autoComplete="new-password"
        />
        <StrengthMeter passphrase={value.passphrase} />
      </div>
      <SecretInput
        label={words.say('passphrase.again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        onBlur={() => setLeft(true)}
        error={differs && words.say(value.again === '' ? 'passphrase.again-needed' : 'passphrase.differs')}
        autoComplete="new-password"
      />
    </>
  );
}

const filled: Record<StrengthLevel, number> = { weak: 1, poor: 2, fair: 3, strong: 4 };

function StrengthMeter({ passphrase }: { passphrase: string }) {
  const words = useWords();
  const { level, advice } = estimateStrength(passphrase);
  const parts = passphrase === '' ? 0 : filled[level];
  return (
    <div className={classes.meter}>
      <div className={classes.bars} aria-hidden>
        {[1, 2, 3, 4].map((part) => (
          <span key={part} data-filled={part <= parts} />
        ))}
      </div>
      <p className={classes.word} aria-live="polite">
        {passphrase !== '' && (
          <>
            <strong>{words.say(`strength.${level}`)}</strong> {words.say(`strength.advice-${advice}`)}
          </>
        )}
      </p>
    </div>
  );
}
