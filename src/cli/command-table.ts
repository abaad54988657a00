import type { WordKey } from '../words/say.ts';
import type { CommandSpec } from './program.ts';

/** A command, or a group of them where it has a summary of its own. */
interface Command {
  name: string;
  summary?: WordKey;
  /** The first one's example stands for the group's. */
  load: () => Promise<[CommandSpec, ...CommandSpec[]]>;
}

const acts = () => import('./commands/acts.ts');
const anchors = () => import('./commands/anchors.ts');
const banners = () => import('./commands/banners.ts');
const cases = () => import('./commands/cases.ts');
const handedIn = () => import('./commands/handed-in.ts');
const items = () => import('./commands/items.ts');
const keys = () => import('./commands/keys.ts');
const lockers = () => import('./commands/locker.ts');
const officers = () => import('./commands/officers.ts');
const people = () => import('./commands/people.ts');
const places = () => import('./commands/places.ts');
const profiles = () => import('./commands/profiles.ts');
const retentions = () => import('./commands/retention.ts');
const trustLists = () => import('./commands/trust-list.ts');
const watches = () => import('./commands/watch.ts');
const withdrawals = () => import('./commands/withdraw.ts');

/** All commands in the order of the help, each loaded when it is asked for. */
export const commands: readonly Command[] = [
  {
    name: 'locker',
    summary: 'cli.help.locker',
    load: async () => {
      const all = await lockers();
      return [
        all.lockerCreate,
        all.lockerCheck,
        all.lockerBackup,
        all.lockerRestore,
        all.lockerPassphrase,
        all.lockerRecover,
      ];
    },
  },
  {
    name: 'officer',
    summary: 'officers.help.group',
    load: async () => {
      const { officerAdd, officerList, officerSet, officerRetire } = await officers();
      const { officerKey, twoPeople } = await import('./commands/officer-keys.ts');
      return [officerAdd, officerList, officerSet, officerRetire, officerKey, twoPeople];
    },
  },
  {
    name: 'key',
    summary: 'keys.help.group',
    load: async () => {
      const { keyCard, keyCompare, keyRotate } = await keys();
      return [keyCard, keyCompare, keyRotate];
    },
  },
  {
    name: 'anchor',
    summary: 'anchor.help.group',
    load: async () => {
      const { anchorPrint, anchorCheck, anchorAdd, anchorList } = await anchors();
      return [anchorPrint, anchorCheck, anchorAdd, anchorList];
    },
  },
  {
    name: 'trust-list',
    summary: 'trust-lists.help.group',
    load: async () => {
      const { trustListAdd, trustListList, trustListRemove } = await trustLists();
      return [trustListAdd, trustListList, trustListRemove];
    },
  },
  {
    name: 'case',
    summary: 'cli.help.case',
    load: async () => {
      const { caseOpen, caseChange, caseList, caseShow } = await cases();
      return [caseOpen, caseChange, caseList, caseShow];
    },
  },
  {
    name: 'watch',
    summary: 'cli.help.watch',
    load: async () => {
      const all = await watches();
      return [
        all.watchAdd,
        all.watchList,
        all.watchRun,
        all.watchBase,
        all.watchPause,
        all.watchResume,
        all.watchRemove,
      ];
    },
  },
  {
    name: 'profile',
    summary: 'cli.help.profile',
    load: async () => {
      const all = await profiles();
      return [
        all.profileAdd,
        all.profileNames,
        all.profileRename,
        all.profileLogin,
        all.profileCheck,
        all.profileList,
        all.profileForget,
      ];
    },
  },
  { name: 'capture', load: async () => [(await import('./commands/capture.ts')).capture] },
  { name: 'browse', load: async () => [(await import('./commands/browse.ts')).browse] },
  { name: 'import', load: async () => [(await import('./commands/import.ts')).importCommand] },
  { name: 'items', load: async () => [(await items()).listItems] },
  { name: 'item', load: async () => [(await items()).showItem] },
  { name: 'file', load: async () => [(await cases()).fileItem] },
  { name: 'custody', load: async () => [(await import('./commands/custody.ts')).custody] },
  { name: 'extract', load: async () => [(await items()).extract] },
  { name: 'ocr', load: async () => [(await import('./commands/ocr.ts')).ocr] },
  { name: 'credentials', load: async () => [(await import('./commands/credentials.ts')).credentials] },
  { name: 'search', load: async () => [(await items()).search] },
  {
    name: 'place',
    summary: 'cli.help.place',
    load: async () => {
      const { placeSet, placeShow, placeClear, placeRegions } = await places();
      return [placeSet, placeShow, placeClear, placeRegions];
    },
  },
  {
    name: 'handed-in',
    summary: 'cli.help.handed-in',
    load: async () => {
      const { handedInSet, handedInShow, handedInClear } = await handedIn();
      return [handedInSet, handedInShow, handedInClear];
    },
  },
  {
    name: 'exhibit',
    summary: 'cli.help.exhibit',
    load: async () => {
      const { exhibitAdd, exhibitList } = await cases();
      return [exhibitAdd, exhibitList];
    },
  },
  {
    name: 'subject',
    summary: 'cli.help.subject',
    load: async () => {
      const { subjectAdd, subjectList } = await people();
      return [subjectAdd, subjectList, (await withdrawals()).subjectWithdraw];
    },
  },
  {
    name: 'account',
    summary: 'cli.help.account',
    load: async () => {
      const { accountAdd, accountList } = await people();
      return [accountAdd, accountList, (await withdrawals()).accountWithdraw];
    },
  },
  {
    name: 'attribution',
    summary: 'cli.help.attribution',
    load: async () => [(await people()).attributionList, (await withdrawals()).attributionWithdraw],
  },
  {
    name: 'act',
    summary: 'cli.help.act',
    load: async () => {
      const { actAdd, actList } = await acts();
      return [actAdd, actList, (await withdrawals()).actWithdraw];
    },
  },
  {
    name: 'banner',
    summary: 'cli.help.banner',
    load: async () => {
      const { bannerAdd, bannerList, bannerShow } = await banners();
      return [bannerAdd, bannerList, bannerShow, (await withdrawals()).bannerWithdraw];
    },
  },
  { name: 'redact', load: async () => [(await import('./commands/redact.ts')).redact] },
  { name: 'quote', load: async () => [(await import('./commands/quote.ts')).quote] },
  { name: 'purge', load: async () => [(await import('./commands/purge.ts')).purge] },
  { name: 'retention', load: async () => [(await retentions()).retention] },
  { name: 'hold', load: async () => [(await retentions()).hold] },
  { name: 'timestamp', load: async () => [(await import('./commands/timestamp.ts')).timestamp] },
  { name: 'export', load: async () => [(await import('./commands/export.ts')).exportCommand] },
  { name: 'verify', load: async () => [(await import('./commands/verify.ts')).verify] },
  { name: 'receive', load: async () => [(await import('./commands/receive.ts')).receive] },
];

/**
 * The command that the arguments name, alone; none where only the version is asked for. Null where all are needed:
 * for the help of the whole, and to find what a wrong name comes near to.
 */
export function commandNamed(argv: readonly string[]): Command[] | null {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--lang') at += 1;
    else if (word === '--version') return [];
    else if (word !== '--json' && !word.startsWith('--lang=')) {
      const named = commands.find(({ name }) => name === word);
      return named === undefined ? null : [named];
    }
  }
  return null;
}
