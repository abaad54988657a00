import type { CaseActs } from '../../contract/acts.ts';
import { asFarAsTyped } from './act-time.ts';
import { useActWords } from './act-words.ts';
import type { BannerDraft } from './banner-draft.ts';
import { useBannerWords } from './banner-words.ts';
import type { Told } from './record-meanwhile.tsx';
import { useWords } from './words.tsx';

/** What the form of a banner says in words, part by part: what another hand made of it is read beside it. */
export function useBannerTells() {
  const words = useWords();
  const { sayTime } = useActWords();
  const { sayKind } = useBannerWords();
  const moment = (time: BannerDraft['found']): string => sayTime({ ...asFarAsTyped(time), precision: null });
  return (value: BannerDraft, { banners }: CaseActs, id?: string): Told[] => [
    { name: words.say('banner.kind'), text: sayKind(value) },
    {
      name: words.say('banner.pictures'),
      text: words.say('banner.pictures-count', { count: value.pictures.length }),
      is: JSON.stringify(value.pictures),
    },
    { name: words.say('banner.text'), text: value.text },
    { name: words.say('banner.read-by'), text: value.readBy },
    {
      name: words.say('banner.promoted'),
      text: value.promotes
        .map((each) => [each.name, each.number, each.party, each.election].filter(Boolean).join(' '))
        .join('; '),
    },
    {
      name: words.say('banner.size'),
      text: `${value.size.width} × ${value.size.height} (${words.say(`banner-size.${value.size.how}`)})`,
    },
    {
      name: words.say('banner.count'),
      text: `${value.count.number} (${words.say(`banner-count.${value.count.how}`)})`,
    },
    { name: words.say('banner.fixing'), text: value.fixing },
    {
      name: words.say('banner.land'),
      text: `${words.say(`banner-land.${value.land.is}`)} ${value.land.owner}`,
    },
    {
      name: words.say('banner.permit'),
      text: `${words.say(`banner-permit.${value.permit.is}`)} ${value.permit.number}`,
    },
    {
      name: words.say('banner.place'),
      text: [value.place.words, value.place.position, value.place.accuracy].join(' '),
    },
    { name: words.say('banner.view'), text: value.view.degrees },
    { name: words.say('banner.done'), text: moment(value.done) },
    { name: words.say('banner.found'), text: moment(value.found) },
    {
      name: words.say('banner.observed'),
      text: [value.observed.who, value.observed.what, value.observed.witness].filter(Boolean).join(', '),
    },
    {
      name: words.say('banner.inferred'),
      text: [value.inferred.who, value.inferred.grounds].filter(Boolean).join(', '),
    },
    {
      name: words.say('banner.sightings'),
      text: value.sightings
        .map(({ is, time }) => `${words.say(`banner-sighting.${is}`)} ${moment(time)}`)
        .join('; '),
      is: JSON.stringify(value.sightings),
    },
    { name: words.say('acts.note'), text: value.note },
    {
      name: words.say('typed.withdrawn'),
      text: banners.find((each) => each.id === id)?.withdrawn ?? '',
    },
  ];
}
