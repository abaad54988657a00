import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../../../src/contract/chat.ts';
import {
  filteredMessages,
  firstOfDay,
  namesToChoose,
  nextHit,
  rowsOf,
} from '../../../../src/renderer/screens/item/chat-rows.ts';

const message = (n: number, about: Partial<ChatMessage>): ChatMessage => ({
  ...{ n, line: n, lastLine: n, from: 'Sari Contoh', shown: '31/01/24 14.05', at: '2024-01-31T14:05' },
  ...{ text: '', ...about },
});

const messages = [
  message(1, { text: 'Besok apel' }),
  message(2, { text: 'Spanduk di pagar', from: 'Budi Contoh', at: '2024-02-01T07:00' }),
  message(3, { text: 'Sari Contoh keluar', from: null, at: null }),
  message(4, { media: { state: 'missing', name: 'SPANDUK-2.jpg' }, at: null }),
];

describe('a conversation', () => {
  test('has a head before the first message of each day, and one for messages whose day is not known', () => {
    const heads = rowsOf(messages).map((row) => (row.is === 'day' ? row.day : row.message.n));
    expect(heads).toEqual(['2024-01-31', 1, '2024-02-01', 2, null, 3, 4]);
  });

  test.each([
    [{ text: '', from: null }, [1, 2, 3, 4]],
    [{ text: ' spanduk ', from: null }, [2, 4]],
    [{ text: 'budi pagar', from: null }, [2]],
    [{ text: 'spanduk', from: 'Sari Contoh' }, [4]],
    [{ text: '', from: 'Sari Contoh' }, [1, 4]],
    [{ text: 'tidak ada', from: null }, []],
  ])('is searched by words and by name: %j', (filter, found) => {
    expect(filteredMessages(messages, filter).map(({ n }) => n)).toEqual(found);
  });
});

test('of many names those with the most messages are to be chosen, in their order', () => {
  const names = Array.from({ length: 300 }, (_, n) => ({ name: `Warga ${n}`, messages: n, line: n + 1 }));
  expect(namesToChoose(names).map(({ name }) => name)).toEqual(names.slice(100).map(({ name }) => name));
  expect(namesToChoose(names.slice(0, 200))).toHaveLength(200);
});

describe('from one message that fits to the next', () => {
  const hits = filteredMessages(messages, { text: 'spanduk', from: null });

  test.each([
    ['after', null, 2],
    ['after', 1, 2],
    ['after', 2, 4],
    ['after', 4, 2],
    ['before', null, 4],
    ['before', 4, 2],
    ['before', 1, 4],
  ] as const)('%s %s leads to %s', (way, at, n) => {
    expect(nextHit(hits, at, way)).toBe(n);
  });

  test('leads nowhere where none fits', () => {
    expect(nextHit([], 3, 'after')).toBeNull();
  });

  test.each([
    ['2024-01-31', 1],
    ['2024-01-01', 1],
    ['2024-02-01', 2],
    ['2024-02-02', null],
  ])('the first of %s, or of the first day after it that has one, is %s', (day, n) => {
    expect(firstOfDay(messages, day)).toBe(n);
  });
});
