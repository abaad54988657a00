import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPlainError } from '../../../src/contract/error.ts';
import '../../locker/quick-keys.ts';
import { begunFileName, speak } from '../driver-voice.ts';
import { operations } from './operations.ts';
import { known, placesIn } from './places.ts';
import { steadyNames } from './steady-names.ts';

const [root = '', name = ''] = process.argv.slice(2);
const places = placesIn(root);
const repeated = existsSync(join(root, begunFileName));
writeFileSync(join(root, begunFileName), '');
steadyNames(repeated ? 1 : 0);
await speak(
  root,
  async (stored) => {
    const operation = operations[name];
    if (operation === undefined) throw new Error(`no such operation: ${name}`);
    await operation({
      places,
      stored,
      repeated,
      known: known.parse(JSON.parse(readFileSync(places.known, 'utf8'))),
    });
  },
  (error) => {
    const { code, fault, message, stack } = toPlainError(error);
    return { code, fault, message: `${message} ${stack ?? ''}` };
  },
);
