import type { Banner } from '../../contract/acts.ts';
import type { BannerFacts, BannerSuggestion } from '../../contract/banner.ts';
import { factsOfBanner } from '../../contract/banner-facts.ts';
import { bannerKinds } from '../../contract/banner-kinds.ts';
import { lacksOfBanner } from '../../contract/banner-lacks.ts';
import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import type { Locker } from '../../core/index.ts';
import { type KnownProvinces, provincesAt } from '../../core/provinces-at.ts';
import { suggestBanner } from '../../core/suggest-banner.ts';
import type { Words } from '../../words/say.ts';
import { bannerFrom, bannerOptions, withSuggested } from '../banner-options.ts';
import { bannerLine, bannerText, numberDoubts } from '../banner-text.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { chooseById } from '../record-choice.ts';

const neededCase = { flags: '--case <number>', words: 'cli.option.case', required: true } as const;

/** `banner add|list|show`: what was put up where, with its pictures and what became of it. */
export const bannerAdd: CommandSpec = {
  usage: 'add <dir> [items...]',
  summary: 'cli.help.banner-add',
  example:
    'jejak banner add bukti.jejak --case 014/BWS/2026 --kind spanduk --text "Pilih Budi Contoh" --read-by "Sri Contoh" --surroundings 3f0c… --whole 8a1d… --suggested --sighting "found 2026-11-20T09:00+07:00 8a1d…"',
  options: [neededCase, { flags: '--banner <banner>', words: 'cli.option.banner' }, ...bannerOptions],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const { case: caseId } = locker.findCase(String(options['case']));
      const wanted = options['banner'];
      const before = typeof wanted === 'string' ? chooseBanner(locker, caseId, wanted) : undefined;
      if (before === undefined && options['kind'] === undefined)
        throw new JejakError('banner-kind-missing', 'wrong-use', { choices: bannerKinds.join(', ') });
      const said = bannerFrom(
        call,
        before === undefined ? undefined : factsOfBanner(before),
        (named) => locker.item(named).item,
      );
      const pictures = said.pictures.map(({ item }) => item);
      const given = options['suggested'] === true ? await suggestBanner(locker, pictures) : null;
      const facts = given === null ? said : withSuggested(said, given);
      const id = before?.id ?? newId();
      await locker.keepRecords(caseId, [{ what: 'banner', id, facts, was: before?.entry ?? null }]);
      const banner = chooseBanner(locker, caseId, id);
      const lacks = lacksOfBanner(banner);
      const doubts = given === null ? nothingDoubted : doubtsOf(locker, given, facts);
      output.result({ banner, lacks, ...doubts }, [
        output.words.say('cli.done.banner', { line: bannerLine(banner, output.words) }),
        ...doubtLines(doubts, output.words),
        ...numberDoubts(banner, await provincesOf(banner), output.words).map((line) => `! ${line}`),
        ...lacks.map((lack) => `! ${output.words.say(`banner-lack.${lack}`)}`),
      ]);
    }),
};

/** What is to be known of a position or direction that was taken over: how far apart the pictures are, and what is odd about theirs. */
interface Doubts {
  apart: number | null;
  warnings: { item: string; title: string; code: string }[];
}

const nothingDoubted: Doubts = { apart: null, warnings: [] };

/** Metres between pictures from which it is said that they are apart. */
const farApart = 200;

function doubtsOf(locker: Locker, { apart, place, view }: BannerSuggestion, facts: BannerFacts): Doubts {
  const isPlaceTaken = place !== null && facts.place.lat === place.lat && facts.place.lon === place.lon;
  const isViewTaken = view !== null && facts.view.degrees === view.degrees;
  const from = new Set([...(isPlaceTaken ? [place.item] : []), ...(isViewTaken ? [view.item] : [])]);
  return {
    apart: apart !== null && apart > farApart ? apart : null,
    warnings: [...from].flatMap((id) => {
      if (id === null) return [];
      const { item, title, photo } = locker.item(id);
      return (photo?.warnings ?? []).map(({ code }) => ({ item, title, code }));
    }),
  };
}

function doubtLines({ apart, warnings }: Doubts, words: Words): string[] {
  return [
    ...(apart === null ? [] : [`! ${words.say('banner.apart', { metres: apart })}`]),
    ...warnings.map(({ title, code }) => `! ${title}: ${words.sayCode('photo-warning', code)}`),
  ];
}

export const bannerList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.banner-list',
  example: 'jejak banner list bukti.jejak --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const { banners } = locker.caseActs(caseOf(locker, call));
      const lines = banners.map((each) => bannerLine(each, words));
      call.output.result({ banners }, lines.length > 0 ? lines : [words.say('cli.empty.banners')]);
    }),
};

export const bannerShow: CommandSpec = {
  usage: 'show <dir> <banner>',
  summary: 'cli.help.banner-show',
  example: 'jejak banner show bukti.jejak 9b1e… --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, async (locker) => {
      const banner = chooseBanner(locker, caseOf(locker, call), String(call.args[1]));
      call.output.result(
        { banner, lacks: lacksOfBanner(banner) },
        bannerText(banner, await provincesOf(banner), call.output.words),
      );
    }),
};

/** Where its position may lie; asked only where it has numbers of a list. */
async function provincesOf({ place: { lat, lon }, promotes }: Banner): Promise<KnownProvinces> {
  if (promotes.every(({ pack }) => pack === '')) return { at: [], all: [] };
  return provincesAt(lat === null || lon === null ? null : { lat: Number(lat), lon: Number(lon) });
}

function caseOf(locker: Locker, { options }: RunArguments): string {
  return locker.findCase(String(options['case'])).case;
}

/** By its id or the beginning of it. @throws JejakError `no-such-record`, `record-ambiguous` */
function chooseBanner(locker: Locker, caseId: string, wanted: string): Banner {
  const [found, second] = chooseById(locker.caseActs(caseId).banners, wanted);
  if (found === undefined) throw new JejakError('no-such-record', 'wrong-use', { id: wanted });
  if (second !== undefined) throw new JejakError('record-ambiguous', 'wrong-use', { what: wanted });
  return found;
}
