import type { ItemView } from '../../../contract/calls/index.ts';
import type {
  CredentialsFile,
  CredentialsManifest,
  CredentialsReceipt,
} from '../../../contract/credentials.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { CredentialsAgain } from './credentials-again.tsx';
import { useCredentialsFile } from './credentials-file.ts';
import { CredentialsResult } from './credentials-result.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './item.module.css';

/** What came of the Content Credentials in a file, who signed them, and what they claim. */
export function CredentialsFacts({ item, read }: { item: ItemView; read: CredentialsReceipt }) {
  const words = useWords();
  const { data, error, refetch } = useCredentialsFile(item.item);
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{words.say('credentials.title')}</h2>
      {error !== null && (
        <FileFailed
          item={item.item}
          role="credentials"
          say="credentials.file-failed"
          again={() => void refetch()}
        />
      )}
      <Facts>
        <CredentialsResult read={read}>{data !== undefined && <Signed file={data} />}</CredentialsResult>
      </Facts>
      <CredentialsAgain key={item.item} item={item} />
      <p className={classes.hint}>{words.say('credentials.never')}</p>
      <p className={classes.hint}>{words.say('credentials.checks')}</p>
    </section>
  );
}

function Signed({ file }: { file: CredentialsFile }) {
  const words = useWords();
  const time = useTime();
  const own = file.manifests[0];
  if (own === undefined) {
    return (
      <Fact name={words.say('credentials.address')}>
        {file.address === null ? null : plainTitle(file.address)}
      </Fact>
    );
  }
  const { signer, certificate } = own;
  const names = [signer.name, signer.organisation].filter((name) => name !== null).map(plainTitle);
  const { notBefore, notAfter } = certificate;
  return (
    <>
      <Fact name={words.say('credentials.signer')}>
        {names.length === 0 ? words.say('credentials.no-name') : names.join(', ')}
      </Fact>
      <Fact name={words.say('credentials.issuer')}>
        {signer.issuer === null ? null : plainTitle(signer.issuer)}
      </Fact>
      {notBefore !== null && notAfter !== null && (
        <Fact name={words.say('credentials.certificate')}>
          {words.say('credentials.from-to', { from: time.long(notBefore), to: time.long(notAfter) })}
        </Fact>
      )}
      <Fact name={words.say('credentials.signed-at')}>
        <SignedAt manifest={own} stampedAt={file.receipt.stampedAt} />
      </Fact>
      <Fact name={words.say('credentials.generator')}>{own.generators.map(plainTitle).join(', ')}</Fact>
      <Claims manifest={own} />
    </>
  );
}

function SignedAt({
  manifest,
  stampedAt,
}: {
  manifest: CredentialsManifest;
  stampedAt: string | null | undefined;
}) {
  const words = useWords();
  const time = useTime();
  if (typeof stampedAt === 'string') {
    return words.say('credentials.stamp-right', { time: time.long(stampedAt) });
  }
  return manifest.stamp === null
    ? words.say('credentials.no-stamp')
    : words.say('credentials.stamp-not-right', { time: plainTitle(manifest.stamp) });
}

function Claims({ manifest }: { manifest: CredentialsManifest }) {
  const words = useWords();
  return (
    <>
      {manifest.actions.length > 0 && (
        <Fact name={words.say('credentials.actions')}>
          {manifest.actions.map(({ action, sourceType, when, program }, at) => (
            <div key={`${String(at)}${action}`}>
              {[
                words.sayCode('credentials-action', action),
                sourceType === null
                  ? null
                  : words.sayCode('credentials-source', sourceType.split('/').at(-1) ?? sourceType),
                program,
                when,
              ]
                .flatMap((part) => (part === null ? [] : [plainTitle(part)]))
                .join(' · ')}
            </div>
          ))}
        </Fact>
      )}
      {manifest.ingredients.length > 0 && (
        <Fact name={words.say('credentials.ingredients')}>
          {manifest.ingredients.map(({ title, relationship, manifest: own, wrong }, at) => (
            <div key={`${String(at)}${title ?? ''}`}>
              {[
                title === null ? words.say('credentials.no-name') : plainTitle(title),
                relationship === null ? null : words.sayCode('credentials-ingredient', relationship),
                own === null ? null : words.say('credentials.with-own'),
                ...wrong.map((code) => words.sayCode('credentials-check', code)),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </div>
          ))}
        </Fact>
      )}
    </>
  );
}
