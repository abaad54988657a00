import { fromSystemError } from '../../contract/error.ts';
import { describeCredentials } from '../credentials-text.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';

/** `credentials`: reads the Content Credentials of items again, by the lists of trusted signers that are used now. */
export const credentials: CommandSpec = {
  usage: 'credentials <dir> [items...]',
  summary: 'credentials-again.help.command',
  example: 'jejak credentials bukti.jejak 3f0c…',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, signal } = call;
      const { words } = output;
      const named = call.args[1] ?? [];
      const { readCredentialsOfMany } = await loadCore();
      const items = (Array.isArray(named) ? named : [named]).map((item) => locker.item(item).item);
      const { onProgress } = output;
      const wanted = items.length > 0 ? items : null;
      const { read, failed } = await readCredentialsOfMany(locker, wanted, { onProgress, signal });
      const unread = failed.map(({ item, error }) => {
        const { code, params } = fromSystemError(error);
        return { item, code, message: words.sayCode('error', code, params) };
      });
      const lines = [
        ...read.flatMap((each) => [
          `${each.item.slice(0, 8)}  ${each.role}`,
          ...describeCredentials(each.credentials, words).map((line) => `    ${line}`),
        ]),
        ...unread.map(({ item, message }) => `⊗ ${item.slice(0, 8)}  ${message}`),
      ];
      const none = [words.say('credentials-again.none')];
      output.result({ read, failed: unread }, lines.length > 0 ? lines : none);
      return unread.length > 0 ? 1 : 0;
    }),
};
