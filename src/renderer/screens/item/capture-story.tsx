import type { CaptureRecord } from '../../../contract/capture-record.ts';
import { sayByServers } from '../../../words/item-clock-said.ts';
import { Hash } from '../../shared/hash.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { ShownStory } from './shown-story.tsx';
import { Part } from './story-part.tsx';
import { TrafficStory } from './traffic-story.tsx';
import { VisitStory } from './visit-story.tsx';

/** The record of a capture as sentences: what was asked for, who answered, by which clock, with what browser. */
export function CaptureStory({ record }: { record: CaptureRecord }) {
  const words = useWords();
  const time = useTime();
  const { browser, device, software } = record;
  return (
    <>
      <Part title="provenance.section-taken">
        <p className={classes.sentence}>
          {words.say('provenance.taken', {
            start: time.long(record.time.startedAt),
            product: browser.product,
            version: software.version,
            device: device.name,
            system: `${device.system} ${device.release}`,
            seconds: time.number(Math.round(record.time.durationMs / 1000)),
          })}
        </p>
      </Part>
      {record.visit !== undefined && <VisitStory visit={record.visit} />}
      <Part title="provenance.section-way">
        <Way record={record} />
      </Part>
      <Part title="provenance.section-server">
        <Server record={record} />
      </Part>
      <Part title="provenance.section-clock">
        <Clock record={record} />
      </Part>
      <Part title="provenance.section-browser">
        <p className={classes.sentence}>
          {browser.profile === 'temporary'
            ? words.say('provenance.not-logged-in')
            : words.say(`provenance.profile-logged-in.${browser.loggedIn}`, {
                profile: browser.profileName ?? '',
              })}{' '}
          {browser.logInChecked === 'no-address' && `${words.say('provenance.profile-no-address')} `}
          {words.say('provenance.viewport', {
            width: browser.viewport.width,
            height: browser.viewport.height,
            language: browser.languages.join(', '),
            zone: browser.timeZone,
          })}
        </p>
        <p className={classes.hint}>{browser.userAgent}</p>
      </Part>
      {record.shownAgainstSent !== null && record.shownAgainstSent !== undefined && (
        <ShownStory shown={record.shownAgainstSent} />
      )}
      <TrafficStory record={record} />
    </>
  );
}

function Way({ record }: { record: CaptureRecord }) {
  const words = useWords();
  const { asked, reached, redirects, status } = record;
  const answered = redirects.at(-1)?.location ?? asked;
  const isReplaced = reached !== null && placeOf(reached) !== placeOf(answered);
  return (
    <ol className={classes.list}>
      <li>{words.say('provenance.asked', { url: asked })}</li>
      {redirects.map((hop) => (
        <li key={`${hop.at} ${hop.location}`}>
          {hop.by === 'server' && hop.status !== null
            ? words.say('provenance.redirect-server', { url: hop.location, status: hop.status })
            : words.say('provenance.redirect-script', { url: hop.location })}
        </li>
      ))}
      {reached !== null && (
        <li>
          {status === null
            ? words.say('provenance.reached-without-status', { url: isReplaced ? answered : reached })
            : words.say('provenance.reached', { url: isReplaced ? answered : reached, status })}
        </li>
      )}
      {isReplaced && <li>{words.say('provenance.replaced', { url: reached })}</li>}
    </ol>
  );
}

/** An address without what is asked for within its page. */
function placeOf(address: string): string {
  try {
    const url = new URL(address); // the window's browser may be older than `URL.parse`
    url.hash = '';
    return url.href;
  } catch {
    return address; // as it stands
  }
}

function Server({ record: { server } }: { record: CaptureRecord }) {
  const words = useWords();
  const time = useTime();
  if (server === null || server.address === null)
    return <p className={classes.sentence}>{words.say('provenance.no-server')}</p>;
  const { tls } = server;
  const leaf = tls?.chain[0];
  return (
    <>
      <p className={classes.sentence}>
        {words.say('provenance.server', {
          address: server.address,
          port: server.port ?? '?',
          protocol: server.protocol ?? '?',
        })}{' '}
        {tls === null
          ? words.say('provenance.no-tls')
          : words.say('provenance.tls', { protocol: tls.protocol, cipher: tls.cipher })}
      </p>
      {leaf !== undefined && (
        <>
          <p className={classes.sentence}>
            {words.say('provenance.certificate', {
              subject: leaf.subject ?? '?',
              issuer: leaf.issuer ?? '?',
              from: leaf.validFrom === null ? '?' : time.day(leaf.validFrom),
              to: leaf.validTo === null ? '?' : time.day(leaf.validTo),
            })}
          </p>
          <Hash value={leaf.sha256} name={words.say('provenance.certificate-hash')} />
        </>
      )}
      {tls !== null && (
        <p className={tls.trust === 'trusted' ? classes.sentence : classes.warn}>
          {words.say(tls.trust === 'trusted' ? 'provenance.trusted' : 'provenance.not-trusted')}
        </p>
      )}
    </>
  );
}

function Clock({ record }: { record: CaptureRecord }) {
  const words = useWords();
  const time = useTime();
  const { offsetMs, clockDisagrees, comparison } = record.time;
  if (comparison !== undefined)
    return sayByServers(comparison, words).map(({ text, isDoubt }) => (
      <p key={text} className={isDoubt ? classes.warn : classes.sentence}>
        {text}
      </p>
    ));
  if (offsetMs === null) return <p className={classes.sentence}>{words.say('provenance.clock-not-known')}</p>;
  const seconds = time.number(Math.abs(Math.round(offsetMs / 100) / 10));
  return (
    <p className={clockDisagrees ? classes.warn : classes.sentence}>
      {words.say(clockDisagrees ? 'provenance.clock-disagrees' : 'provenance.clock-agrees', { seconds })}
    </p>
  );
}
