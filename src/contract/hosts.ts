/** A host that the app may reach, and when. Words under `hosts.KIND`. */
export type AllowedHost =
  /** The page that a person had captured, and what that page takes from elsewhere. */
  | { kind: 'captured-page' }
  /** Time servers (NTP) and time-stamping authorities, where a person named them in the settings. */
  | { kind: 'named-server' }
  /** Where the certificate of such an authority says that revoked ones are told of. */
  | { kind: 'named-by-certificate' }
  /** The browser asks the system by which way it would reach this address, and sends nothing there. */
  | { kind: 'route-probe'; address: string };

/**
 * Every host that the app may reach, of its own accord or asked to. The settings list them, and a test holds the
 * network of a whole run against them: what is not here is reached by nobody.
 */
export const allowedHosts: readonly AllowedHost[] = [
  { kind: 'captured-page' },
  { kind: 'named-server' },
  { kind: 'named-by-certificate' },
  { kind: 'route-probe', address: '2001:4860:4860::8888' },
];
