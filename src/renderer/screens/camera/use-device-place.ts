import { useEffect, useState } from 'react';
import type { DevicePlace } from '../../../contract/camera.ts';

/** What the system said last of where this device is; null while it has said nothing. */
export function useDevicePlace(isWanted: boolean): DevicePlace | null {
  const [place, setPlace] = useState<DevicePlace | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) =>
        setPlace({
          is: 'given',
          lat: String(Number(coords.latitude.toFixed(7))),
          lon: String(Number(coords.longitude.toFixed(7))),
          accuracy: String(Math.ceil(coords.accuracy)),
          at: new Date(timestamp).toISOString(),
        }),
      ({ code }) =>
        setPlace((before) => (before?.is === 'given' ? before : { is: 'not-given', why: whyOf(code) })),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
    return () => {
      navigator.geolocation.clearWatch(watch);
      // Where it was is not where it will be.
      setPlace(null);
    };
  }, [isWanted]);
  return place;
}

function whyOf(code: number): Extract<DevicePlace, { is: 'not-given' }>['why'] {
  if (code === GeolocationPositionError.PERMISSION_DENIED) return 'denied';
  return code === GeolocationPositionError.TIMEOUT ? 'timeout' : 'unavailable';
}
