import { fromSystemError } from '../../../src/contract/error.ts';
import { speak } from '../driver-voice.ts';
import { openToy } from './toy.ts';

const [root = '', operation = ''] = process.argv.slice(2);
await speak(
  root,
  (stored) => {
    const database = openToy(root, operation);
    const insert = database.prepare('INSERT INTO kept(bytes) VALUES (?) RETURNING number');
    for (let turn = 0; turn < 6; turn += 1) {
      const bytes = Buffer.alloc(9000, turn + 1);
      database.exec('BEGIN IMMEDIATE');
      const { number } = insert.get(bytes) as { number: number }; // RETURNING gives the row
      if (operation === 'promise-before-commit') stored({ number, first: turn + 1 });
      database.exec('COMMIT');
      if (operation !== 'promise-before-commit') stored({ number, first: turn + 1 });
    }
    database.close();
    return Promise.resolve();
  },
  (error) => {
    const { code, fault, message } = fromSystemError(error);
    return { code, fault, message };
  },
);
