import { readTsaCa } from '../../bundle/node/verify-file.ts';
import { toPlainError } from '../../contract/error.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';

/** `timestamp`: has an authority prove since when the log has been there. */
export const timestamp: CommandSpec = {
  usage: 'timestamp <dir>',
  summary: 'cli.help.timestamp',
  example: 'jejak timestamp bukti.jejak --tsa https://tsa.contoh.example/stempel --tsa-ca otoritas.pem',
  options: [
    {
      flags: '--tsa <url>',
      words: 'cli.option.tsa',
      required: true,
      parse: (value, before) => [...(Array.isArray(before) ? (before as string[]) : []), value],
    },
    { flags: '--tsa-ca <file>', words: 'cli.option.tsa-ca' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { stampLog } = await loadCore();
      const { words } = call.output;
      const tsaCa = call.options['tsaCa'];
      const trusted = typeof tsaCa === 'string' ? await readTsaCa(tsaCa) : undefined;
      const { stamped, waiting, failed } = await stampLog(locker, {
        authorities: (call.options['tsa'] as string[]) // as it was parsed above
          .map((url) => ({ url, trusted, ...(typeof tsaCa === 'string' ? { tsaCa } : {}) })),
        signal: call.signal,
      });
      const failures = failed.map((error) => {
        const { code, params } = toPlainError(error);
        return { code, message: words.sayCode('error', code, params) };
      });
      const lines = stamped.map(({ treeSize, genTime, authority }) =>
        words.say('cli.timestamp.stamped', { entries: treeSize, at: genTime, authority }),
      );
      if (stamped.length > 0 && tsaCa === undefined) lines.push(words.say('cli.timestamp.unvouched'));
      if (stamped.length === 0 && waiting === 0) lines.push(words.say('cli.timestamp.nothing'));
      if (waiting > 0) lines.push(words.say('cli.timestamp.waiting', { count: waiting }));
      call.output.result({ stamped, waiting, failed: failures }, [
        ...failures.map(({ message }) => `✗ ${message}`),
        ...lines,
      ]);
      return waiting > 0 && stamped.length === 0 ? 1 : 0;
    }),
};
