import type { PlaceByHand } from '../../contract/annotation.ts';
import { parsePosition } from '../../contract/coordinates.ts';
import { JejakError } from '../../contract/error.ts';
import { findRegions, type RegionName } from '../../contract/region-names.ts';
import type { PlaceNames } from '../../contract/regions.ts';
import type { Locker } from '../../core/index.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { placeLines, positionLines, tellPlaces, tellPosition } from '../place-text.ts';
import type { CommandSpec } from '../program.ts';

/** `place set`: where an item was, as a person says; beside what its file says, and never in its place. */
export const placeSet: CommandSpec = {
  usage: 'set <dir> <item>',
  summary: 'cli.help.place-set',
  example: 'jejak place set bukti.jejak 3f0c… --at "-6.1754, 106.8272" --accuracy 50 --reason "Kata saksi"',
  options: [
    { flags: '--at <position>', words: 'cli.option.place-at' },
    { flags: '--region <name>', words: 'cli.option.place-region' },
    { flags: '--accuracy <metres>', words: 'cli.option.place-accuracy', parse: wholeMetres },
    { flags: '--reason <text>', words: 'cli.option.place-reason', required: true },
    { flags: '--place <id>', words: 'cli.option.place-place' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const { item } = locker.item(String(call.args[1]));
      const known = await (await loadCore()).knownPlaces();
      const wanted = textIn(options['place']);
      const before = wanted === undefined ? undefined : noteOf(locker, item, wanted);
      const annotation = await locker.annotateItem({
        ...{ item, text: String(options['reason']), place: placeOf(options, known.names) },
        ...(before === undefined ? {} : { annotation: before.annotation, was: before.entry }),
      });
      const places = tellPlaces(locker.annotations(item), known);
      const place = places.find((each) => each.place === annotation);
      output.result({ item, place }, place === undefined ? [] : placeLines(place, output.words));
    }),
};

/** `place show`: what the file of an item says of where it was, and what people said. */
export const placeShow: CommandSpec = {
  usage: 'show <dir> <item>',
  summary: 'cli.help.place-show',
  example: 'jejak place show bukti.jejak 3f0c…',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, async (locker) => {
      const { words } = call.output;
      const item = locker.item(String(call.args[1]));
      const known = await (await loadCore()).knownPlaces();
      const codes = [...(item.photo?.warnings ?? []), ...(item.warnings ?? [])]
        .map(({ code }) => /^position-(.+)$/.exec(code)?.[1] ?? '')
        .filter((code) => code !== '');
      const at = item.photo?.place ?? item.film?.place ?? null;
      const file =
        at === null ? null : tellPosition({ lat: Number(at.lat), lon: Number(at.lon) }, null, codes, known);
      const places = tellPlaces(locker.annotations(item.item), known);
      call.output.result({ item: item.item, file, notTaken: file === null ? codes : [], places }, [
        words.say(file === null ? 'cli.place.no-file' : 'cli.place.file'),
        ...(file === null
          ? codes.map((code) => `  ! ${words.say('map.not-taken')}: ${words.sayCode('position-doubt', code)}`)
          : positionLines(file, words).map((line) => `  ${line}`)),
        ...places.flatMap((place) => placeLines(place, words)),
        ...(places.length === 0 ? [words.say('cli.place.none-by-hand')] : []),
      ]);
    }),
};

/** `place clear`: takes back a place that was set by hand; what it said stays in the log. */
export const placeClear: CommandSpec = {
  usage: 'clear <dir> <item> <place>',
  summary: 'cli.help.place-clear',
  example: 'jejak place clear bukti.jejak 3f0c… 9b1e…',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { item } = locker.item(String(call.args[1]));
      const { annotation, entry } = noteOf(locker, item, String(call.args[2]));
      await locker.annotateItem({ item, annotation, text: '', was: entry });
      call.output.result({ item, cleared: annotation }, [call.output.words.say('cli.done.place-cleared')]);
    }),
};

/** `place regions`: provinces, kabupaten, kota and kecamatan by name or code; needs no locker. */
export const placeRegions: CommandSpec = {
  usage: 'regions <name>',
  summary: 'cli.help.place-regions',
  example: 'jejak place regions "Ubud"',
  run: async ({ args, output }) => {
    const { names } = await (await loadCore()).knownPlaces();
    const regions = findRegions(names, String(args[0]));
    output.result({ regions }, [
      ...regions.map((region) => inWords(region)),
      output.words.say(regions.length === 0 ? 'cli.empty.regions' : 'cli.place.codes-of'),
    ]);
    return regions.length === 0 ? 1 : 0;
  },
};

/** What an option was given; undefined where it was not. */
function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function placeOf(options: Record<string, unknown>, names: PlaceNames): PlaceByHand {
  const at = textIn(options['at']);
  const region = textIn(options['region']);
  const { accuracy } = options;
  if (at === undefined && region === undefined) throw new JejakError('place-empty', 'wrong-use');
  const read = at === undefined ? undefined : parsePosition(at);
  if (read === null) throw new JejakError('position-not-read', 'wrong-use', { what: at ?? '' });
  const found = region === undefined ? undefined : regionOf(names, region);
  return {
    ...(read === undefined ? {} : { lat: degrees(read.lat), lon: degrees(read.lon) }),
    ...(typeof accuracy === 'number' ? { accuracy } : {}),
    ...(found === undefined ? {} : { region: { code: found.code, name: found.name } }),
  };
}

function regionOf(names: PlaceNames, text: string): RegionName {
  const found = findRegions(names, text);
  const [first, second] = found;
  if (first === undefined) throw new JejakError('no-such-region', 'wrong-use', { what: text });
  if (second !== undefined) {
    const some = found.slice(0, 5).map(inWords).join('; ');
    throw new JejakError('region-ambiguous', 'wrong-use', { what: text, some });
  }
  return first;
}

function inWords({ code, name, within }: RegionName): string {
  return `${code}  ${[name, ...within].join(', ')}`;
}

/** A note of an item that sets a place, by its id or the beginning of it. */
function noteOf(locker: Locker, item: string, wanted: string): { annotation: string; entry: string } {
  const folded = wanted.trim().toLowerCase();
  const found = /^[0-9a-f]{4,32}$/.test(folded)
    ? locker.annotations(item).filter((note) => note.place !== null && note.annotation.startsWith(folded))
    : [];
  const [only, another] = found;
  if (only === undefined) throw new JejakError('no-such-record', 'wrong-use', { id: wanted });
  if (another !== undefined) throw new JejakError('record-ambiguous', 'wrong-use', { what: wanted });
  return only;
}

function wholeMetres(text: string): number {
  const metres = Number(text);
  if (!/^\d{1,7}$/.test(text) || metres < 1 || metres > 1_000_000)
    throw new JejakError('not-metres', 'wrong-use', { what: text });
  return metres;
}

/** Seven decimals: a centimetre. */
function degrees(value: number): string {
  return value.toFixed(7).replace(/\.?0+$/, '');
}
