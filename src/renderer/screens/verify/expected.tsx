import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { PathField } from '../../shared/path-field.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './verify.module.css';

const digits = 64;

/** The hex digits of a fingerprint as it was typed; `isWhole` where it is one. */
export function readFingerprint(typed: string): { hex: string; isWhole: boolean } {
  const hex = typed.replaceAll(/[\s:]/g, '').toLowerCase();
  return { hex, isWhole: /^[0-9a-f]*$/.test(hex) && hex.length === digits };
}

interface Props {
  /** The field of the key. */
  ref: Ref<HTMLInputElement>;
  fingerprint: string;
  setFingerprint: (typed: string) => void;
  since: ChosenPath | null;
  setSince: (since: ChosenPath | null) => void;
  certificateCa: ChosenPath | null;
  setCertificateCa: (certificateCa: ChosenPath | null) => void;
}

/** What the person knows of the bundle from elsewhere: it is checked against that. */
export function Expected(props: Props) {
  const { ref, fingerprint, setFingerprint, since, setSince, certificateCa, setCertificateCa } = props;
  const words = useWords();
  const { hex, isWhole } = readFingerprint(fingerprint);
  return (
    <>
      <TextInput
        ref={ref}
        classNames={{ input: classes.key ?? '' }}
        label={words.say('bundle-check.key')}
        description={words.say('bundle-check.key-hint')}
        error={hex !== '' && !isWhole ? words.say('bundle-check.key-wrong', { count: hex.length }) : null}
        spellCheck={false}
        value={fingerprint}
        onChange={(event) => setFingerprint(event.currentTarget.value)}
      />
      <PathField
        label={words.say('bundle-check.since')}
        description={words.say('bundle-check.since-hint')}
        choice="file"
        value={since}
        onChange={setSince}
        onClear={() => setSince(null)}
      />
      <PathField
        label={words.say('bundle-check.certificate-ca')}
        description={words.say('bundle-check.certificate-ca-hint')}
        choice="file"
        value={certificateCa}
        onChange={setCertificateCa}
        onClear={() => setCertificateCa(null)}
      />
    </>
  );
}
