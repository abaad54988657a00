import { attributionLevels, bases, type CaseActs, type RecordRequest } from '../../contract/acts.ts';
import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import type { Locker } from '../../core/index.ts';
import { accountLine, attributionLine, subjectLine } from '../act-text.ts';
import { withLocker } from '../locker-session.ts';
import { nameOfSomeone } from '../parse.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { bareHandle, chooseSubject, oneOf } from '../record-choice.ts';

const neededCase = { flags: '--case <number>', words: 'cli.option.case', required: true } as const;

/** `subject add|list` and `account add|list`: of whom a case speaks, and who is alleged to hold which account. */
export const subjectAdd: CommandSpec = {
  usage: 'add <dir>',
  summary: 'cli.help.subject-add',
  example:
    'jejak subject add bukti.jejak --case 014/BWS/2026 --name "Budi Contoh" --agency "Dinas Contoh" --position "Kepala Seksi"',
  options: [
    neededCase,
    { flags: '--name <name>', words: 'cli.option.subject-name', parse: nameOfSomeone },
    { flags: '--agency <agency>', words: 'cli.option.subject-agency' },
    { flags: '--position <position>', words: 'cli.option.subject-position' },
    { flags: '--nip <number>', words: 'cli.option.subject-nip' },
    { flags: '--subject <subject>', words: 'cli.option.subject' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { case: caseId } = locker.findCase(String(call.options['case']));
      const wanted = textOf(call, 'subject');
      const before = wanted === undefined ? undefined : chooseSubject(locker.caseActs(caseId), wanted);
      const id = before?.id ?? newId();
      const nip = textOf(call, 'nip');
      const facts = {
        name: textOf(call, 'name') ?? before?.name ?? '',
        agency: textOf(call, 'agency') ?? before?.agency ?? '',
        position: textOf(call, 'position') ?? before?.position ?? '',
      };
      await locker.keepRecords(caseId, [
        { what: 'subject', id, facts, was: before?.entry ?? null, ...(nip === undefined ? {} : { nip }) },
      ]);
      const subject = locker.caseActs(caseId).subjects.find((each) => each.id === id);
      call.output.result({ subject }, [call.output.words.say('cli.done.subject', { name: facts.name })]);
    }),
};

export const subjectList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.subject-list',
  example: 'jejak subject list bukti.jejak --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const { subjects } = actsOf(locker, call);
      const lines = subjects.map((each) => subjectLine(each, call.output.words));
      call.output.result(
        { subjects },
        lines.length > 0 ? lines : [call.output.words.say('cli.empty.subjects')],
      );
    }),
};

export const accountAdd: CommandSpec = {
  usage: 'add <dir>',
  summary: 'cli.help.account-add',
  example:
    'jejak account add bukti.jejak --case 014/BWS/2026 --platform instagram --handle budi.contoh --subject "Budi Contoh" --level L1 --basis inferred --grounds "Foto profil sama dengan foto di laman dinas"',
  options: [
    neededCase,
    { flags: '--platform <platform>', words: 'cli.option.account-platform', required: true },
    { flags: '--handle <handle>', words: 'cli.option.account-handle' },
    { flags: '--id <id>', words: 'cli.option.account-id' },
    { flags: '--url <url>', words: 'cli.option.account-url' },
    { flags: '--shown <name>', words: 'cli.option.account-shown' },
    { flags: '--subject <subject>', words: 'cli.option.holder' },
    { flags: '--level <level>', words: 'cli.option.level', parse: oneOf(attributionLevels) },
    { flags: '--basis <basis>', words: 'cli.option.basis', parse: oneOf(bases) },
    { flags: '--grounds <text>', words: 'cli.option.grounds' },
    { flags: '--item <items>', words: 'cli.option.shown-by' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { case: caseId } = locker.findCase(String(call.options['case']));
      const { account, name } = accountOf(locker.caseActs(caseId), call);
      const attribution = attributionOf(locker, locker.caseActs(caseId), account.id, call);
      await locker.keepRecords(caseId, [account, ...attribution]);
      const { accounts, attributions } = locker.caseActs(caseId);
      call.output.result(
        {
          account: accounts.find(({ id }) => id === account.id),
          attributions: attributions.filter((each) => each.account === account.id),
        },
        [call.output.words.say('cli.done.account', { name })],
      );
    }),
};

type AccountRequest = Extract<RecordRequest, { what: 'account' }>;

/** The account as it is to be: what is given, beside what is known of one of that name there. */
function accountOf({ accounts }: CaseActs, call: RunArguments): { account: AccountRequest; name: string } {
  const platform = String(call.options['platform']).trim();
  const handle = bareHandle(textOf(call, 'handle') ?? '');
  const stableId = textOf(call, 'id') ?? '';
  const before = accounts.find(
    (each) =>
      each.withdrawn === null &&
      each.platform.toLowerCase() === platform.toLowerCase() &&
      ((handle !== '' && each.handle.toLowerCase() === handle.toLowerCase()) ||
        (stableId !== '' && each.stableId === stableId)),
  );
  const facts = {
    platform: before?.platform ?? platform,
    handle: handle || (before?.handle ?? ''),
    stableId: stableId || (before?.stableId ?? ''),
    url: textOf(call, 'url') ?? before?.url ?? '',
    shown: textOf(call, 'shown') ?? before?.shown ?? '',
  };
  return {
    account: { what: 'account', id: before?.id ?? newId(), facts, was: before?.entry ?? null },
    name: facts.handle || facts.shown || facts.stableId,
  };
}

/** Who is alleged to hold it; nothing where nobody is named. */
function attributionOf(locker: Locker, acts: CaseActs, account: string, call: RunArguments): RecordRequest[] {
  const holder = textOf(call, 'subject');
  const given = ['level', 'basis', 'grounds', 'item'].filter((name) => textOf(call, name) !== undefined);
  if (holder === undefined) {
    if (given.length > 0) throw new JejakError('missing-option', 'wrong-use', { what: '--subject' });
    return [];
  }
  const subject = chooseSubject(acts, holder).id;
  const before = acts.attributions.find(
    (each) => each.withdrawn === null && each.account === account && each.subject === subject,
  );
  const level = textOf(call, 'level') ?? before?.level;
  const basis = textOf(call, 'basis') ?? before?.basis;
  if (level === undefined) throw new JejakError('missing-option', 'wrong-use', { what: '--level' });
  if (basis === undefined) throw new JejakError('missing-option', 'wrong-use', { what: '--basis' });
  const shownBy = textOf(call, 'item')?.split(',') ?? before?.items ?? [];
  const facts = {
    ...{ account, subject },
    level: oneOf(attributionLevels)(level),
    basis: oneOf(bases)(basis),
    grounds: textOf(call, 'grounds') ?? before?.grounds ?? '',
    items: shownBy.map((item) => locker.item(item).item),
  };
  return [{ what: 'attribution', id: before?.id ?? newId(), facts, was: before?.entry ?? null }];
}

export const accountList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.account-list',
  example: 'jejak account list bukti.jejak --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const acts = actsOf(locker, call);
      const { words } = call.output;
      const lines = acts.accounts.map((each) => accountLine(each, acts, words));
      call.output.result(
        { accounts: acts.accounts, attributions: acts.attributions },
        lines.length > 0 ? lines : [words.say('cli.empty.accounts')],
      );
    }),
};

export const attributionList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.attribution-list',
  example: 'jejak attribution list bukti.jejak --case 014/BWS/2026',
  options: [neededCase],
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const acts = actsOf(locker, call);
      const { words } = call.output;
      const lines = acts.attributions.map((each) => attributionLine(each, acts, words));
      call.output.result(
        { attributions: acts.attributions },
        lines.length > 0 ? lines : [words.say('cli.empty.attributions')],
      );
    }),
};

function actsOf(locker: Locker, call: RunArguments): CaseActs {
  return locker.caseActs(locker.findCase(String(call.options['case'])).case);
}

function textOf({ options }: RunArguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
