import type { HandedInLater } from '../../contract/annotation.ts';
import { JejakError } from '../../contract/error.ts';
import { type ReceivedForm, receivedForms, type SaidTime } from '../../contract/handed-in.ts';
import { handedInStatements } from '../../contract/handed-in-standing.ts';
import type { Locker } from '../../core/index.ts';
import { handedInText, handedInTime } from '../handed-in-options.ts';
import { describeStatements } from '../handed-in-text.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { oneOf } from '../record-choice.ts';

/** `handed-in set`: how a file was handed over, as a person says after it was brought in; all of it, in place of what stands. */
export const handedInSet: CommandSpec = {
  usage: 'set <dir> <item>',
  summary: 'cli.help.handed-in-set',
  example:
    'jejak handed-in set bukti.jejak 3f0c… --received-from "Ketua RT 05" --reason "Salah tulis, menurut tanda terima"',
  options: [
    { flags: '--received-from <who>', words: 'cli.option.received-from', parse: handedInText },
    { flags: '--received-where <place>', words: 'cli.option.received-where', parse: handedInText },
    { flags: '--received-when <time>', words: 'cli.option.received-when', parse: handedInTime },
    { flags: '--received-how <way>', words: 'cli.option.received-how', parse: handedInText },
    { flags: '--received-form <form>', words: 'cli.option.received-form', parse: oneOf(receivedForms) },
    { flags: '--reason <text>', words: 'cli.option.handed-in-reason', required: true },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { options, output } = call;
      const { item, source } = locker.item(String(call.args[1]));
      if (source.fileName === undefined) throw new JejakError('not-handed-in', 'wrong-use', { item });
      const { standing } = handedInStatements(source, locker.annotations(item));
      const handedIn: HandedInLater = {
        receivedFrom: textIn(options['receivedFrom']),
        receivedWhere: textIn(options['receivedWhere']),
        receivedWhen: options['receivedWhen'] as SaidTime | undefined, // its parser gives nothing else
        receivedHow: textIn(options['receivedHow']),
        receivedForm: options['receivedForm'] as ReceivedForm | undefined, // its parser gives nothing else
        corrects: standing.note?.annotation ?? null,
      };
      await locker.annotateItem({ item, text: String(options['reason']), handedIn });
      const told = tell(locker, item);
      output.result(told, describeStatements(told, output.words));
    }),
};

/** `handed-in show`: what stands of how a file was handed over, and what was said of it before. */
export const handedInShow: CommandSpec = {
  usage: 'show <dir> <item>',
  summary: 'cli.help.handed-in-show',
  example: 'jejak handed-in show bukti.jejak 3f0c…',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, (locker) => {
      const told = tell(locker, locker.item(String(call.args[1])).item);
      call.output.result(told, describeStatements(told, call.output.words));
      return Promise.resolve();
    }),
};

/** `handed-in clear`: takes back what was said last; what it corrected stands again, and what it said stays in the log. */
export const handedInClear: CommandSpec = {
  usage: 'clear <dir> <item>',
  summary: 'cli.help.handed-in-clear',
  example: 'jejak handed-in clear bukti.jejak 3f0c…',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { item, source } = locker.item(String(call.args[1]));
      const { note } = handedInStatements(source, locker.annotations(item)).standing;
      if (note === null) throw new JejakError('handed-in-uncorrected', 'wrong-use', { item });
      await locker.annotateItem({ item, annotation: note.annotation, text: '', was: note.entry });
      const told = tell(locker, item);
      call.output.result(told, describeStatements(told, call.output.words));
    }),
};

function tell(locker: Locker, item: string): { item: string } & ReturnType<typeof handedInStatements> {
  return { item, ...handedInStatements(locker.item(item).source, locker.annotations(item)) };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
