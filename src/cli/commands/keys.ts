import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { JejakError } from '../../contract/error.ts';
import { rotationReasons } from '../../contract/rotation.ts';
import { approvalOptions, approversOf } from '../approvals.ts';
import { groupHex } from '../hex-groups.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { oneOf } from '../record-choice.ts';

/** `key card|compare|rotate`: by what a locker's seals are known. */
export const keyCard: CommandSpec = {
  usage: 'card <dir>',
  summary: 'keys.help.card',
  example: 'jejak key card bukti.jejak --out kartu-kunci.html',
  options: [
    { flags: '--out <file>', words: 'keys.option.out' },
    { flags: '--overwrite', words: 'keys.option.overwrite' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, options } = call;
      const { words } = output;
      const { assertRoomFor, keyCardOf, keyCardPage } = await loadCore();
      const { code: _, ...card } = keyCardOf(locker);
      if (typeof options['out'] === 'string') {
        const file = resolve(options['out']);
        await assertRoomFor(file, options['overwrite'] === true);
        await writeFile(file, keyCardPage(keyCardOf(locker), words));
        output.result({ card, file }, [words.say('keys.done.card', { file })]);
        return;
      }
      output.result({ card }, [
        `${words.say('key-card.locker')}: ${card.locker} (${card.origin})`,
        `${words.say('cli.label.fingerprint')}: ${groupHex(card.fingerprint)}`,
        `${words.say('key-card.words')}:`,
        ...[0, 6, 12, 18].map((from) => `    ${card.words.slice(from, from + 6).join(' ')}`),
      ]);
    }),
};

export const keyCompare: CommandSpec = {
  usage: 'compare <dir> <text...>',
  summary: 'keys.help.compare',
  example: 'jejak key compare bukti.jejak "JEJAK-KEY/V1 JEJAK/…"',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, args } = call;
      const { compareCard } = await loadCore();
      const verdict = compareCard(locker, [args[1]].flat().join(' '));
      if (verdict === 'unreadable') throw new JejakError('card-unreadable', 'wrong-use');
      output.result({ same: verdict === 'same', verdict }, [output.words.say(`keys.verdict-${verdict}`)]);
      return verdict === 'same' ? 0 : 1;
    }),
};

export const keyRotate: CommandSpec = {
  usage: 'rotate <dir>',
  summary: 'keys.help.rotate',
  example: 'jejak key rotate bukti.jejak --reason routine',
  options: [
    { flags: '--reason <reason>', words: 'keys.option.reason', parse: oneOf(rotationReasons) },
    ...approvalOptions,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { words } = call.output;
      const reason = rotationReasons.find((each) => each === call.options['reason']) ?? 'routine';
      const former = locker.fingerprint;
      const { fingerprint } = await locker.rotateKey(reason, await approversOf(call, locker));
      call.output.result({ fingerprint, former, reason }, [
        words.say(`keys.done.rotated-${reason}`),
        `${words.say('cli.label.fingerprint')}: ${groupHex(fingerprint)}`,
        `${words.say('keys.label.former')}: ${groupHex(former)}`,
      ]);
    }),
};
