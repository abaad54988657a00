import { caseStatuses } from '../../contract/case-status.ts';
import type { Words } from '../../words/say.ts';
import { describeItem, toJsonItem } from '../item-text.ts';
import { withLocker } from '../locker-session.ts';
import { caseStatus, nameOfSomeone } from '../parse.ts';
import type { CommandSpec } from '../program.ts';

const caseOption = { flags: '--case <number>', words: 'cli.option.case' } as const;
const neededCase = { ...caseOption, required: true } as const;

/** `case open|change|list|show`, and `file`, which brings an item from the inbox into a case. */
export const caseOpen: CommandSpec = {
  usage: 'open <dir>',
  summary: 'cli.help.case-open',
  example: 'jejak case open bukti.jejak --number 014/BWS/2026 --title "Dugaan dukungan di media sosial"',
  options: [
    { flags: '--number <number>', words: 'cli.option.number', required: true },
    { flags: '--title <title>', words: 'cli.option.title', required: true, parse: nameOfSomeone },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const opened = await locker.openCase({
        number: String(call.options['number']),
        title: String(call.options['title']),
      });
      call.output.result(opened, [call.output.words.say('cli.done.case-opened', { number: opened.number })]);
    }),
};

export const caseChange: CommandSpec = {
  usage: 'change <dir>',
  summary: 'cli.help.case-change',
  example: 'jejak case change bukti.jejak --case 014/BWS/2026 --status handed-over --deadline 2026-11-30',
  options: [
    neededCase,
    { flags: '--number <number>', words: 'cli.option.number' },
    { flags: '--title <title>', words: 'cli.option.title', parse: nameOfSomeone },
    { flags: '--status <status>', words: 'cli.option.status', parse: caseStatus },
    { flags: '--deadline <day>', words: 'cli.option.deadline' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { number, title, status, deadline } = call.options;
      const found = locker.findCase(String(call.options['case']));
      const changed = await locker.changeCase(found.case, {
        ...(typeof number === 'string' ? { number } : {}),
        ...(typeof title === 'string' ? { title } : {}),
        ...(typeof status === 'string' ? { status: caseStatus(status) } : {}),
        ...(typeof deadline === 'string' ? { deadline: deadline === 'none' ? null : deadline } : {}),
      });
      const now = locker.findCase(found.case);
      const done = changed ? 'cli.done.case-changed' : 'cli.done.case-as-before';
      call.output.result({ ...now, changed }, [call.output.words.say(done, { number: now.number })]);
    }),
};

export const caseList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.case-list',
  example: 'jejak case list bukti.jejak',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const cases = locker.cases();
      const lines = cases.map(
        (each) =>
          `${each.number}  ${each.title}  (${[words.say('cli.count.items', { count: each.items }), ...standing(each, words)].join(', ')})`,
      );
      call.output.result({ cases }, lines.length > 0 ? lines : [words.say('cli.empty.cases')]);
    }),
};

export const caseShow: CommandSpec = {
  usage: 'show <dir>',
  summary: 'cli.help.case-show',
  example: 'jejak case show bukti.jejak --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const found = locker.findCase(String(call.options['case']));
      const exhibits = locker.exhibits(found.case);
      const items = locker.items({ caseId: found.case });
      call.output.result({ ...found, exhibits, items: items.map(toJsonItem) }, [
        `${found.number}  ${found.title}`,
        ...standing(found, words).map((line) => `  ${line}`),
        ...exhibits.map((each) => `  ${each.label}  ${each.title}`),
        ...items.map((item) => `  ${describeItem(item, words)}`),
      ]);
    }),
};

/** How a case stands, where there is anything to say. */
function standing(
  {
    status,
    deadline,
    receivedFrom,
  }: { status: string; deadline: string | null; receivedFrom: string | null },
  words: Words,
): string[] {
  const known = caseStatuses.find((each) => each === status);
  return [
    ...(status === 'open' ? [] : [known === undefined ? status : words.say(`case-status.${known}`)]),
    ...(deadline === null ? [] : [words.say('cli.case.deadline', { day: deadline })]),
    ...(receivedFrom === null
      ? []
      : [
          receivedFrom === ''
            ? words.say('cases.received-nobody')
            : words.say('cases.received', { who: receivedFrom }),
        ]),
  ];
}

export const fileItem: CommandSpec = {
  usage: 'file <dir> <item>',
  summary: 'cli.help.file',
  example: 'jejak file bukti.jejak 3f0c… --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const item = locker.item(String(call.args[1]));
      const found = locker.findCase(String(call.options['case']));
      await locker.fileItem(item.item, found.case);
      call.output.result(toJsonItem(locker.item(item.item)), [
        call.output.words.say('cli.done.filed', { title: item.title, number: found.number }),
      ]);
    }),
};

export const exhibitAdd: CommandSpec = {
  usage: 'add <dir> <item>',
  summary: 'cli.help.exhibit-add',
  example: 'jejak exhibit add bukti.jejak 3f0c… --case 014/BWS/2026 --label P-1',
  options: [
    neededCase,
    { flags: '--label <label>', words: 'cli.option.label' },
    { flags: '--title <title>', words: 'cli.option.exhibit-title' },
    { flags: '--shows <text>', words: 'cli.option.shows' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const item = locker.item(String(call.args[1]));
      const found = locker.findCase(String(call.options['case']));
      const text = (name: string): string | undefined => {
        const value = call.options[name];
        return typeof value === 'string' ? value : undefined;
      };
      const before = locker.exhibits(found.case).find((each) => each.item === item.item);
      const label = text('label');
      const title = text('title') ?? before?.title ?? item.title;
      const shows = text('shows') ?? before?.shows;
      const added = await locker.labelExhibit({
        caseId: found.case,
        itemId: item.item,
        title,
        ...(label === undefined ? {} : { label }),
        ...(shows === undefined ? {} : { shows }),
      });
      const done = added.label === '' ? 'cli.done.exhibit-out' : 'cli.done.exhibit';
      call.output.result({ exhibit: { label: added.label, item: item.item, title } }, [
        call.output.words.say(done, { label: added.label, title }),
      ]);
    }),
};

export const exhibitList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.exhibit-list',
  example: 'jejak exhibit list bukti.jejak --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const found = locker.findCase(String(call.options['case']));
      const exhibits = locker.exhibits(found.case);
      const lines = exhibits.map((each) => `${each.label}  ${each.title}  ${each.item.slice(0, 8)}`);
      call.output.result(
        { exhibits },
        lines.length > 0 ? lines : [call.output.words.say('cli.empty.exhibits')],
      );
    }),
};
