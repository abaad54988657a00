import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { plainTitle } from '../../../contract/plain-title.ts';
import type { TrustedCertificate, TrustListRow, TrustListsState } from '../../../contract/trust-list.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import profiles from './profiles.module.css';
import classes from './trust-list.module.css';

interface Props {
  list: TrustListRow;
  onChange: (next: TrustListsState) => void;
}

/** A list of trusted signers: what tells it from others, what is in it, and its removal, which can be taken back. */
export function TrustList({ list, onChange }: Props) {
  const words = useWords();
  const tell = useTell();
  const [isOpen, setOpen] = useState(false);
  const certificates = useId();
  const { sha256, count, ended, notYet, vain } = list;
  const name = plainTitle(list.name);
  const removing = useMutation({
    mutationFn: () => calls.trustLists.use({ sha256, isUsed: false }),
    onSuccess: (next) => {
      onChange(next);
      tell.say(words.say('trust-lists.removed', { name }), {
        word: words.say('trust-lists.undo'),
        undoes: true,
        run: () => tell.watch(calls.trustLists.use({ sha256, isUsed: true }).then(onChange)),
      });
    },
  });
  return (
    <li className={profiles.profile}>
      <div className={profiles.what}>
        <div className={profiles.name}>{name}</div>
        <div className={profiles.site}>{words.say('trust-lists.count', { count })}</div>
        {ended > 0 && (
          <div className={profiles.site}>{words.say('trust-lists.some-ended', { count: ended })}</div>
        )}
        {notYet > 0 && (
          <div className={profiles.site}>{words.say('trust-lists.some-not-yet', { count: notYet })}</div>
        )}
        {vain > 0 && (
          <div className={profiles.site}>{words.say('trust-lists.some-vain', { count: vain })}</div>
        )}
        <div className={classes.fingerprint}>
          <span>{words.say('trust-lists.fingerprint')}</span>
          <Hash value={sha256} name={words.say('trust-lists.fingerprint-of', { name })} whole={isOpen} />
        </div>
      </div>
      <div className={profiles.buttons}>
        <Button
          size="xs"
          variant="default"
          aria-expanded={isOpen}
          aria-controls={certificates}
          onClick={() => setOpen(!isOpen)}
        >
          {words.say(isOpen ? 'trust-lists.hide' : 'trust-lists.show')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={words.say('trust-lists.remove-of', { name })}
          loading={removing.isPending}
          onClick={() => removing.mutate()}
        >
          {words.say('trust-lists.remove')}
        </Button>
      </div>
      <div className={profiles.whole} id={certificates}>
        {isOpen && <Certificates list={list} />}
        <ErrorText error={removing.error} />
      </div>
    </li>
  );
}

function Certificates({ list: { certificates, count } }: { list: TrustListRow }) {
  const words = useWords();
  return (
    <>
      <ol className={classes.certificates}>
        {certificates.map((each) => (
          <li key={each.sha256}>
            <CertificateFacts certificate={each} />
          </li>
        ))}
      </ol>
      {count > certificates.length && (
        <p className={classes.hint}>
          {words.say('trust-lists.more', { count: count - certificates.length })}
        </p>
      )}
      <p className={classes.hint}>{words.say('trust-lists.names')}</p>
    </>
  );
}

function CertificateFacts({ certificate }: { certificate: TrustedCertificate }) {
  const words = useWords();
  const time = useTime();
  const { subject, issuer, notBefore, notAfter, sha256, isAuthority } = certificate;
  const now = new Date().toISOString();
  return (
    <Facts>
      <Fact name={words.say('trust-lists.subject')}>{plainTitle(subject)}</Fact>
      {!isAuthority && (
        <Fact name={words.say('trust-lists.counts')}>{words.say('trust-lists.not-authority')}</Fact>
      )}
      <Fact name={words.say('trust-lists.issuer')}>
        {issuer === subject ? words.say('trust-lists.own-issuer') : plainTitle(issuer)}
      </Fact>
      <Fact name={words.say('trust-lists.validity')}>
        {words.say('trust-lists.from-to', { from: time.long(notBefore), to: time.long(notAfter) })}
        {notAfter < now && <strong className={classes.ended}>{words.say('trust-lists.ended')}</strong>}
        {notBefore > now && <strong className={classes.ended}>{words.say('trust-lists.not-yet')}</strong>}
      </Fact>
      <Fact name={words.say('trust-lists.certificate-fingerprint')}>
        <Hash value={sha256} name={words.say('trust-lists.fingerprint-of', { name: subject })} whole />
      </Fact>
    </Facts>
  );
}
