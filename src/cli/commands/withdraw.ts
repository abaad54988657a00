import type { CaseActs, RecordKind } from '../../contract/acts.ts';
import { JejakError } from '../../contract/error.ts';
import type { WordKey } from '../../words/say.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { chooseAccount, chooseById, chooseSubject } from '../record-choice.ts';

/** `subject|account|attribution|act|banner withdraw`: takes a record back, with a reason; what it said stays in the log. */
function withdrawing(of: RecordKind, summary: WordKey, example: string): CommandSpec {
  return {
    usage: `withdraw <dir> <${of}>`,
    summary,
    example: `jejak ${of} withdraw bukti.jejak ${example}`,
    options: [
      { flags: '--case <number>', words: 'cli.option.case', required: true },
      { flags: '--reason <text>', words: 'cli.option.reason', required: true },
    ],
    opensLocker: true,
    run: (call) =>
      withLocker(call, async (locker) => {
        const { case: caseId } = locker.findCase(String(call.options['case']));
        const id = chosenOf(of, locker.caseActs(caseId), String(call.args[1]));
        const reason = String(call.options['reason']);
        await locker.keepRecords(caseId, [{ what: 'withdrawal', of, id, reason }]);
        const record = listOf(of, locker.caseActs(caseId)).find((each) => each.id === id);
        call.output.result({ [of]: record }, [call.output.words.say('cli.done.withdrawn')]);
      }),
  };
}

export const subjectWithdraw = withdrawing(
  'subject',
  'cli.help.subject-withdraw',
  '"Budi Contoh" --case 014/BWS/2026 --reason "Bukan orang ini"',
);
export const accountWithdraw = withdrawing(
  'account',
  'cli.help.account-withdraw',
  'budi.contoh --case 014/BWS/2026 --reason "Akun salah catat"',
);
export const attributionWithdraw = withdrawing(
  'attribution',
  'cli.help.attribution-withdraw',
  '7c20… --case 014/BWS/2026 --reason "Akun lain dengan nama yang sama"',
);
export const actWithdraw = withdrawing(
  'act',
  'cli.help.act-withdraw',
  '9b1e… --case 014/BWS/2026 --reason "Akun lain dengan nama yang sama"',
);

export const bannerWithdraw = withdrawing(
  'banner',
  'cli.help.banner-withdraw',
  '9b1e… --case 014/BWS/2026 --reason "Tercatat dua kali"',
);

function listOf(of: RecordKind, acts: CaseActs): readonly { id: string; withdrawn: string | null }[] {
  switch (of) {
    case 'subject':
      return acts.subjects;
    case 'account':
      return acts.accounts;
    case 'attribution':
      return acts.attributions;
    case 'act':
      return acts.acts;
    case 'banner':
      return acts.banners;
  }
}

/** Persons and accounts by what they are called; links, acts and banners, which have no name, by their id. */
function chosenOf(of: RecordKind, acts: CaseActs, wanted: string): string {
  if (of === 'subject') return chooseSubject(acts, wanted).id;
  if (of === 'account') return chooseAccount(acts, wanted).id;
  const [found, second] = chooseById(listOf(of, acts), wanted);
  if (found === undefined) throw new JejakError('no-such-record', 'wrong-use', { id: wanted });
  if (second !== undefined) throw new JejakError('record-ambiguous', 'wrong-use', { what: wanted });
  return found.id;
}
