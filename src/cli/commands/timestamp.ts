import { readTsaCa } from '../../bundle/node/verify-file.ts';
import { JejakError, toPlainError } from '../../contract/error.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { proofLine } from '../open-timestamp-text.ts';
import type { CommandSpec } from '../program.ts';

/** An option that may be given several times. */
const eachOne = (value: string, before: unknown): string[] => [
  ...(Array.isArray(before) ? (before as string[]) : []),
  value,
];

/** `timestamp`: has an authority prove since when the log has been there. */
export const timestamp: CommandSpec = {
  usage: 'timestamp <dir>',
  summary: 'cli.help.timestamp',
  example: 'jejak timestamp bukti.jejak --tsa https://tsa.contoh.example/stempel --tsa-ca otoritas.pem',
  options: [
    {
      flags: '--tsa <url>',
      words: 'cli.option.tsa',
      parse: eachOne,
    },
    { flags: '--tsa-ca <file>', words: 'cli.option.tsa-ca' },
    { flags: '--ots <url>', words: 'ots.option.calendar', parse: eachOne },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { askRevocation, openTimestampLog, stampLog } = await loadCore();
      const authorities = listOption(call.options['tsa']);
      const calendars = listOption(call.options['ots']);
      if (authorities.length + calendars.length === 0) throw new JejakError('timestamp-nobody', 'wrong-use');
      const { words } = call.output;
      const tsaCa = call.options['tsaCa'];
      const trusted = typeof tsaCa === 'string' ? await readTsaCa(tsaCa) : undefined;
      const { stamped, waiting, failed } = await stampLog(locker, {
        authorities: authorities.map((url) => ({
          ...{ url, trusted },
          ...(typeof tsaCa === 'string' ? { tsaCa } : {}),
        })),
        signal: call.signal,
      });
      // Whatever comes of it: the time-stamp stands, and what is not had is asked for the next time.
      await askRevocation(locker, call.signal);
      const opened =
        calendars.length === 0
          ? noProofs
          : await openTimestampLog(locker, { calendars, signal: call.signal });
      const failures = [...failed, ...opened.failed].map((error) => {
        const { code, params } = toPlainError(error);
        return { code, message: words.sayCode('error', code, params) };
      });
      const lines = stamped.map(({ treeSize, genTime, authority }) =>
        words.say('cli.timestamp.stamped', { entries: treeSize, at: genTime, authority }),
      );
      if (stamped.length > 0 && tsaCa === undefined) lines.push(words.say('cli.timestamp.unvouched'));
      if (authorities.length > 0 && stamped.length === 0 && waiting === 0 && failed.length === 0)
        lines.push(words.say('cli.timestamp.nothing'));
      if (waiting > 0) lines.push(words.say('cli.timestamp.waiting', { count: waiting }));
      for (const proof of opened.proofs) lines.push(`OpenTimestamps  ${proofLine(proof, words)}`);
      call.output.result({ stamped, waiting, failed: failures, openTimestamps: opened.proofs }, [
        ...failures.map(({ message }) => `✗ ${message}`),
        ...lines,
      ]);
      if (calendars.length > 0 && opened.proofs.length === 0) return 1;
      return authorities.length > 0 && stamped.length === 0 && (waiting > 0 || failed.length > 0) ? 1 : 0;
    }),
};

function listOption(given: unknown): string[] {
  return Array.isArray(given) ? (given as string[]) : []; // as it was parsed above
}

const noProofs = { proofs: [], failed: [] };
