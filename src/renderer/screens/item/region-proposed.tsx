import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Position } from '../../../contract/coordinates.ts';
import { type Near, proposeRegion } from '../../../contract/regions.ts';
import { nameOfZone } from '../../../contract/zones.ts';
import { knownPlacesQuery } from '../../shared/known-places.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './position.module.css';

/** Province, kabupaten or kota and kecamatan that a position suggests, each with what it rests on; nothing is written down. */
export function RegionProposed({ lat, lon }: Position) {
  const words = useWords();
  const time = useTime();
  const read = useQuery(knownPlacesQuery);
  const { data } = read;
  const region = useMemo(
    () => (data === undefined ? undefined : proposeRegion({ lat, lon }, data.names, data.shapes)),
    [lat, lon, data],
  );
  if (region === undefined) return <ReadError of={[read]} />;
  if (region === null) {
    return (
      <div className={classes.region}>
        <p className={classes.why}>{words.say('position.no-region')}</p>
      </div>
    );
  }
  const byPlace = ({ name, km }: Near): string =>
    words.say('position.by-place', { place: name, km: time.number(Math.round(km * 10) / 10) });
  const { provinces, ground, regencies, district, zone } = region;
  return (
    <div className={classes.region}>
      <p className={classes.why}>{words.say('position.region-proposed')}</p>
      <Part
        kind={words.say(provinces.length > 1 ? 'position.province-of-several' : 'position.province')}
        regions={provinces}
        why={words.say(`position.ground-${ground}`)}
      />
      {regencies.length === 0 ? (
        <p className={classes.why}>{words.say('position.no-regency')}</p>
      ) : (
        <Part
          kind={words.say(regencies.length > 1 ? 'position.regency-of-several' : 'position.regency')}
          regions={regencies.map(({ near, ...regency }) => ({ ...regency, why: byPlace(near) }))}
        />
      )}
      {regencies.length === 1 &&
        (district === null ? (
          <p className={classes.why}>{words.say('position.no-district')}</p>
        ) : (
          <Part
            kind={words.say('position.district')}
            regions={[{ ...district, why: byPlace(district.near) }]}
          />
        ))}
      {zone !== null && <p>{words.say('position.zone', { zone: nameOfZone(zone) })}</p>}
    </div>
  );
}

interface PartProps {
  kind: string;
  /** More than one where it may be any of them. */
  regions: readonly { code: string; name: string; why?: string }[];
  why?: string;
}

function Part({ kind, regions, why }: PartProps) {
  return (
    <p>
      {kind}:{' '}
      {regions.map((region, index) => (
        <span key={region.code}>
          {index > 0 && '; '}
          {region.name} <span className={classes.code}>{region.code}</span>
          {region.why !== undefined && <span className={classes.why}> ({region.why})</span>}
        </span>
      ))}
      {why !== undefined && <span className={classes.why}> ({why})</span>}
    </p>
  );
}
