import { Button, UnstyledButton } from '@mantine/core';
import type { Banner, CaseActs } from '../../contract/acts.ts';
import { lacksOfBanner } from '../../contract/banner-lacks.ts';
import card from './act-card.module.css';
import { useActWords } from './act-words.ts';
import classes from './banner.module.css';
import { BannerForm } from './banner-form.tsx';
import { PromotedList } from './banner-promoted-list.tsx';
import { useBannerWords } from './banner-words.ts';
import { changeOfBanner } from './banners.ts';
import { Fact, Facts } from './facts.tsx';
import { usePlace } from './place.ts';
import { useKeepRecords } from './records.ts';
import { SightingLine } from './sighting-line.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { useTime } from './time.ts';
import { useOpenForm } from './use-record-draft.ts';
import { WithdrawForm, withdrawalOf } from './withdraw-form.tsx';
import { useWords } from './words.tsx';

interface Props {
  caseId: string;
  acts: CaseActs;
  banner: Banner;
  /** Takes the picture that is open out of the record; undefined where there is none, or no other. */
  onTakeOut?: (() => void) | undefined;
}

/** One banner: its pictures, what stands on it, where it is, who was seen, and what became of it. */
export function BannerCard({ caseId, acts, banner, onTakeOut }: Props) {
  const words = useWords();
  const time = useTime();
  const names = { form: changeOfBanner(banner.id), withdraw: withdrawalOf(banner.id) };
  const [open, setOpen] = useOpenForm(names);
  const { sayName } = useBannerWords();
  const keep = useKeepRecords(caseId);
  const name = sayName(banner);
  return (
    <li className={card.card} tabIndex={-1} data-banner={banner.id}>
      <div className={card.head}>
        <h3 className={card.title}>{name}</h3>
      </div>
      <Pictures banner={banner} />
      <BannerFactList banner={banner} />
      {banner.sightings.length > 0 && <SightingLine banner={banner} />}
      <Lacks banner={banner} />
      <div className={card.foot}>
        <span className={card.by}>
          {banner.changedAt === null
            ? words.say('acts.recorded-by', { time: time.short(banner.madeAt), officer: banner.officer })
            : words.say('acts.changed-by', {
                ...{ time: time.short(banner.madeAt), changed: time.short(banner.changedAt) },
                officer: banner.officer,
              })}
        </span>
        {open === null && onTakeOut !== undefined && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`${words.say('banner.take-out')}: ${name}`}
            onClick={onTakeOut}
          >
            {words.say('banner.take-out')}
          </Button>
        )}
        {open === null &&
          (['form', 'withdraw'] as const).map((form) => {
            const word = words.say(form === 'form' ? 'acts.change' : 'acts.withdraw');
            return (
              <Button
                key={form}
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`${word}: ${name}`}
                onClick={() => setOpen(form)}
              >
                {word}
              </Button>
            );
          })}
      </div>
      {open === 'form' && (
        <BannerForm of={names.form} caseId={caseId} items={[]} banner={banner} onDone={() => setOpen(null)} />
      )}
      {open === 'withdraw' && (
        <WithdrawForm
          of={names.withdraw}
          onWithdraw={(reason) =>
            keep(
              acts,
              [{ what: 'withdrawal', of: 'banner', id: banner.id, reason }],
              words.say('banner.withdrawn-said'),
            )
          }
          onDone={() => setOpen(null)}
        />
      )}
    </li>
  );
}

function Pictures({ banner: { pictures, captured } }: { banner: Banner }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const known = new Map(captured.map((each) => [each.item, each]));
  return (
    <ul className={classes.pictures} aria-label={words.say('banner.pictures')}>
      {pictures.map(({ item, shows }) => {
        const found = known.get(item);
        return (
          <li key={item} className={classes.picture}>
            <UnstyledButton
              aria-label={`${words.say(`banner-shot.${shows}`)}: ${found?.title ?? ''}`}
              onClick={() => go({ screen: 'item', item, from: place })}
            >
              <Thumbnail
                item={item}
                kind={found?.kind ?? 'photo'}
                has={found?.hasThumbnail ?? false}
                className={classes.small}
              />
            </UnstyledButton>
            <span className={classes.shown}>{words.say(`banner-shot.${shows}`)}</span>
            {found !== undefined && (
              <span className={classes.title} title={found.title}>
                {found.exhibit === null ? found.title : `${found.exhibit} · ${found.title}`}
              </span>
            )}
            {found !== undefined && (
              <span className={classes.by}>
                {words.say('banner.captured')} {time.short(found.capturedAt)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function BannerFactList({ banner }: { banner: Banner }) {
  const words = useWords();
  const time = useTime();
  const { sayTime } = useActWords();
  const { sayPosition } = useBannerWords();
  const { text, readBy, size, count, land, permit, place, view, observed, inferred } = banner;
  const say = (decimal: string | null): string => (decimal === null ? '?' : time.decimal(decimal));
  const join = (...parts: (string | null)[]): string =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  return (
    <Facts>
      <Fact name={words.say('banner.text')}>
        {text === '' ? null : (
          <>
            <span className={classes.said}>{text}</span>
            {readBy !== '' && (
              <p className={classes.by}>
                {words.say('banner.read-by')} {readBy}
              </p>
            )}
          </>
        )}
      </Fact>
      <Fact name={words.say('banner.promotes')}>
        {banner.promotes.length === 0 ? null : <PromotedList banner={banner} />}
      </Fact>
      <Fact name={words.say('banner.place')}>
        {place.words === '' && place.lat === null ? null : (
          <>
            {place.words}
            {place.lat !== null && place.lon !== null && place.source !== null && (
              <p>
                {join(
                  sayPosition(place.lat, place.lon),
                  place.accuracy === null
                    ? words.say('banner.accuracy-unknown')
                    : words.say('banner.accuracy-said', { metres: say(place.accuracy) }),
                  words.say(`banner-source.${place.source}`),
                )}
              </p>
            )}
          </>
        )}
      </Fact>
      <Fact name={words.say('banner.view')}>
        {view.degrees === null || view.source === null
          ? null
          : join(
              words.say('banner.degrees', { degrees: say(view.degrees) }),
              words.say(`banner-north.${view.north}`),
              words.say(`banner-source.${view.source}`),
            )}
      </Fact>
      <Fact name={words.say('banner.size')}>
        {size.width === null && size.height === null
          ? null
          : words.say('banner.size-said', {
              ...{ width: say(size.width), height: say(size.height) },
              how: words.say(`banner-size.${size.how}`),
            })}
      </Fact>
      <Fact name={words.say('banner.count')}>
        {count.number === null ? null : `${count.number} (${words.say(`banner-count.${count.how}`)})`}
      </Fact>
      <Fact name={words.say('banner.fixing')}>{banner.fixing}</Fact>
      <Fact name={words.say('banner.land')}>
        {land.is === 'unknown' && land.owner === ''
          ? null
          : join(words.say(`banner-land.${land.is}`), land.owner)}
      </Fact>
      <Fact name={words.say('banner.permit')}>
        {permit.is === 'unknown' ? null : join(words.say(`banner-permit.${permit.is}`), permit.number)}
      </Fact>
      <Fact name={words.say('banner.done')}>{sayTime(banner.done)}</Fact>
      <Fact name={words.say('banner.found')}>{sayTime(banner.found)}</Fact>
      <Fact name={words.say('banner.observed')}>
        {observed.witness === ''
          ? null
          : join(
              ...[observed.who, observed.what],
              words.say('banner.witness-said', { witness: observed.witness }),
              observed.time.at === null ? null : sayTime(observed.time),
            )}
      </Fact>
      <Fact name={words.say('banner.inferred')}>
        {inferred.who === '' && inferred.grounds === '' ? null : join(inferred.who, inferred.grounds)}
      </Fact>
      <Fact name={words.say('acts.note')}>{banner.note}</Fact>
    </Facts>
  );
}

function Lacks({ banner }: { banner: Banner }) {
  const words = useWords();
  const lacks = lacksOfBanner(banner);
  if (lacks.length === 0) return <p className={classes.by}>{words.say('banner.lacks-none')}</p>;
  return (
    <details className={classes.lacks}>
      <summary>
        {words.say('banner.lacks')}: {lacks.length}
      </summary>
      <ul>
        {lacks.map((lack) => (
          <li key={lack}>{words.say(`banner-lack.${lack}`)}</li>
        ))}
      </ul>
    </details>
  );
}
