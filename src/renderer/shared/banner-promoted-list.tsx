import { useQuery } from '@tanstack/react-query';
import type { Banner } from '../../contract/acts.ts';
import classes from './banner.module.css';
import { packsQuery } from './banners.ts';
import { useNumberDoubts } from './number-doubts.ts';
import { useWords } from './words.tsx';

type Promoted = Banner['promotes'][number];

/** Whom a banner promotes, a line each; of a number that was taken from a list, what that rests on and what speaks against it. */
export function PromotedList({ banner }: { banner: Banner }) {
  const words = useWords();
  return banner.promotes.map((each) => {
    const { name, number, party, election, pack } = each;
    const said = [name, number === '' ? '' : words.say('banner.number-said', { number }), party, election];
    return (
      <div key={`${name} ${number} ${party}`}>
        <p>{said.filter((part) => part !== '').join(' · ')}</p>
        {pack !== '' && <FromList banner={banner} promoted={each} />}
      </div>
    );
  });
}

function FromList({ banner, promoted }: { banner: Banner; promoted: Promoted }) {
  const words = useWords();
  const { data: packs } = useQuery(packsQuery);
  const { lat, lon } = banner.place;
  const doubtsOf = useNumberDoubts(
    banner,
    lat === null || lon === null ? null : { lat: Number(lat), lon: Number(lon) },
  );
  const pack = packs?.find(({ id }) => id === promoted.pack);
  return (
    <>
      <p className={classes.by}>
        {words.say(pack?.verified === true ? 'banner.by-pack-verified' : 'banner.by-pack')}
      </p>
      {pack !== undefined &&
        doubtsOf(pack, promoted.number).map((doubt) => (
          <p key={doubt} className={classes.doubt}>
            {doubt}
          </p>
        ))}
    </>
  );
}
