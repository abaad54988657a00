import type { ReceiveResult } from '../../core/index.ts';
import type { Words } from '../../words/say.ts';
import { groupHex } from '../hex-groups.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { failureLines, readDecryption, sayFailures } from './verify.ts';

/** A bundle of another locker comes in with its own log; one that is not intact does not. */
export const receive: CommandSpec = {
  usage: 'receive <dir> <file>',
  summary: 'cli.help.receive',
  example: 'jejak receive bukti.jejak 014-BWS-2026.zip --from "Panwascam Contoh" --key 9f86d081…',
  options: [
    { flags: '--from <who>', words: 'cli.option.from' },
    { flags: '--key <fingerprint>', words: 'cli.option.key' },
    { flags: '--since <checkpoint>', words: 'cli.option.since' },
    { flags: '--decrypt-passphrase-file <file>', words: 'cli.option.decrypt-passphrase-file' },
    { flags: '--identity <file>', words: 'cli.option.identity' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, options } = call;
      const text = (name: string): string | undefined => {
        const value = options[name];
        return typeof value === 'string' ? value : undefined;
      };
      const { receiveBundle } = await loadCore();
      const [key, since] = [text('key'), text('since')];
      const result = await receiveBundle(
        locker,
        {
          file: String(call.args[1]),
          from: text('from') ?? '',
          decryption: await readDecryption({
            passphraseFile: text('decryptPassphraseFile'),
            identityFile: text('identity'),
          }),
          ...(key === undefined ? {} : { key }),
          ...(since === undefined ? {} : { since }),
        },
        { onProgress: output.onProgress, signal: call.signal },
      );
      output.result(toJson(result, output.words), toLines(result, key !== undefined, output.words));
      return result.received === null ? 1 : 0;
    }),
};

function toJson({ verified, received }: ReceiveResult, words: Words): unknown {
  if (received === null) return { intact: verified.intact, failures: sayFailures(verified, words) };
  const { newItems, alreadyHere, again, merged, differs, ...named } = received;
  return { ...named, items: newItems.length, alreadyHere, again, merged, differs };
}

function toLines({ verified, received }: ReceiveResult, keyGiven: boolean, words: Words): string[] {
  if (received === null) {
    return [
      words.say('cli.verify.not-intact'),
      ...failureLines(sayFailures(verified, words)),
      words.say('cli.receive.not-intact'),
    ];
  }
  const { number, origin, exhibits, newItems, alreadyHere, again, merged, differs, signedBy } = received;
  const how = again ? 'again' : merged ? 'merged' : 'case';
  return [
    words.say(`cli.done.received-${how}`, {
      number,
      origin,
      items: newItems.length,
      exhibits,
      here: alreadyHere,
    }),
    ...(differs.length === 0 ? [] : [words.say('cli.done.received-differs')]),
    ...differs.map(
      ({ what, item = '', title = item.slice(0, 8), field = '', ours, theirs }) =>
        `  – ${words.say(`differs.${what}`, {
          item: title,
          field: words.sayCode('differs-field', field),
          ours,
          theirs,
        })}`,
    ),
    `${words.say('cli.label.signed-by')}: ${groupHex(signedBy)}`,
    ...(keyGiven ? [] : [words.say('cli.verify.whose-key')]),
    `${words.say('cli.label.seal')}: ${groupHex(received.sealSha256)}`,
  ];
}
