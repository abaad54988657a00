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
  const { province, isInShape, regency, district, zone } = region;
  return (
    <div className={classes.region}>
      <p className={classes.why}>{words.say('position.region-proposed')}</p>
      <Part
        {...{ ...province, why: isInShape ? words.say('position.by-shape') : byPlace(regency.near) }}
        kind={words.say('position.province')}
      />
      <Part {...regency} kind={words.say('position.regency')} why={byPlace(regency.near)} />
      {district === null ? (
        <p className={classes.why}>{words.say('position.no-district')}</p>
      ) : (
        <Part {...district} kind={words.say('position.district')} why={byPlace(district.near)} />
      )}
      <p>{words.say('position.zone', { zone: nameOfZone(zone) })}</p>
    </div>
  );
}

function Part({ kind, name, code, why }: { kind: string; name: string; code: string; why: string }) {
  return (
    <p>
      {kind}: {name} <span className={classes.code}>{code}</span> <span className={classes.why}>({why})</span>
    </p>
  );
}
