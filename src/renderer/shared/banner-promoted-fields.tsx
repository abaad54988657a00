import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type BallotPack, heldOn, resolveNumber, whoseNumber } from '../../contract/ballot-numbers.ts';
import classes from './act-form.module.css';
import banner from './banner.module.css';
import { type BannerDraft, nobodyPromoted } from './banner-draft.ts';
import { packsQuery } from './banners.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

type Promoted = BannerDraft['promotes'][number];

interface Props {
  value: readonly Promoted[];
  /** The day on which it was seen: lists that held then come first. */
  day: string | null;
  /** What speaks against a number of a list, in words. */
  doubtsOf: (pack: BallotPack, number: string) => string[];
  onChange: (value: Promoted[]) => void;
}

/** Whom it promotes, as it stands there; a number may be looked up in a dated list. */
export function PromotedFields({ value, day, doubtsOf, onChange }: Props) {
  const words = useWords();
  const { data: packs = [] } = useQuery(packsQuery);
  const inOrder = packs.toSorted((a, b) => Number(isOf(b, day)) - Number(isOf(a, day)));
  const change = (at: number, part: Partial<Promoted>): void =>
    onChange(value.map((each, place) => (place === at ? { ...each, ...part } : each)));
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{words.say('banner.promoted')}</legend>
      <p className={classes.hint}>{words.say('banner.promoted-hint')}</p>
      {value.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what it says
        <div key={at} role="group" aria-label={`${words.say('banner.promoted')} ${at + 1}`}>
          <div className={classes.line}>
            {(['name', 'number', 'party', 'election'] as const).map((part) => (
              <TextInput
                key={part}
                className={part === 'number' ? undefined : classes.wide}
                label={words.say(part === 'name' ? 'banner.candidate' : `banner.${part}`)}
                value={each[part]}
                maxLength={500}
                onChange={(event) => change(at, { [part]: event.currentTarget.value, pack: '' })}
              />
            ))}
          </div>
          {each.number.trim() !== '' && (
            <PackChoice packs={inOrder} of={each} doubtsOf={doubtsOf} onTake={(part) => change(at, part)} />
          )}
          {value.length > 1 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => onChange(value.filter((_, place) => place !== at))}
            >
              {words.say('banner.remove')}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button variant="default" size="compact-md" onClick={() => onChange([...value, nobodyPromoted])}>
          {words.say('banner.add-promoted')}
        </Button>
      </div>
    </fieldset>
  );
}

function isOf(pack: BallotPack, day: string | null): boolean {
  return day !== null && heldOn(pack, day);
}

/** Whose number it is by a list, and how far that list is to be trusted; another's name beside it is not overwritten. */
function PackChoice({
  packs,
  of,
  doubtsOf,
  onTake,
}: {
  packs: readonly BallotPack[];
  of: Promoted;
  doubtsOf: Props['doubtsOf'];
  onTake: (part: Partial<Promoted>) => void;
}) {
  const words = useWords();
  const time = useTime();
  return (
    <ul className={banner.offers} aria-label={words.say('banner.pack')}>
      {packs.flatMap((pack) => {
        const whose = whoseNumber(pack, of.number);
        if (whose === undefined) return [];
        const resolved = resolveNumber(pack, of);
        const said = words.say(pack.verified ? 'banner.pack-verified' : 'banner.pack-said', {
          ...{
            name: [whose.name, whose.short]
              .filter((each, at, all) => each !== '' && all.indexOf(each) === at)
              .join(' – '),
          },
          ...{ basis: pack.basis, from: time.date(pack.validFrom), to: time.date(pack.validTo) },
          count: pack.sources.length,
        });
        const doubts = [
          ...(resolved.is === 'number-of-another'
            ? [words.say('banner.pack-of-another', { name: resolved.name, typed: resolved.typed })]
            : []),
          ...doubtsOf(pack, of.number),
        ];
        return [
          <li key={pack.id} className={banner.offer}>
            <span>
              <b>{pack.election}</b>: {said}
              {whose.where !== '' && ` ${words.say('banner.pack-where', { where: whose.where })}`}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${words.say('banner.pack-take')}: ${whose.name}, ${pack.id}`}
              disabled={of.pack === pack.id || resolved.is !== 'resolved'}
              onClick={() => resolved.is === 'resolved' && onTake(resolved.promoted)}
            >
              {words.say('banner.pack-take')}
            </Button>
            {doubts.map((doubt) => (
              <p key={doubt} className={banner.doubt}>
                {doubt}
              </p>
            ))}
          </li>,
        ];
      })}
    </ul>
  );
}
