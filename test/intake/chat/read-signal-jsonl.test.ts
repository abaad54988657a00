import { expect, it } from 'vitest';
import { readSignal } from '../../../src/intake/chat/read-signal.ts';
import { readFactsOfBytes } from '../../../src/intake/read-facts.ts';
import { zipOf } from './exports.ts';

const at = Date.UTC(2026, 0, 31, 6, 0, 0);
const sent = (seconds: number): string => String(at + seconds * 1000);
const incoming = { incoming: { dateReceived: sent(9), read: true } };
const outgoing = (...states: object[]): object => ({ outgoing: { sendStatus: states } });
const standard = (body: string, more: object = {}): object => ({
  standardMessage: { text: { body }, ...more },
});
const item = (authorId: string, seconds: number, ...parts: object[]): object => ({
  chatItem: {
    chatId: '10',
    authorId,
    dateSent: sent(seconds),
    ...parts.reduce((all, part) => ({ ...all, ...part }), {}),
  },
});

const head = [
  { version: '1', backupTimeMs: sent(100), mediaRootBackupKey: 'AAAA' },
  { account: { givenName: 'Pemilik' } },
  { recipient: { id: '1', self: {} } },
  {
    recipient: {
      id: '2',
      contact: { e164: '620000000001', profileGivenName: 'Sari', profileFamilyName: 'Contoh' },
    },
  },
  { recipient: { id: '3', contact: { e164: '620000000002' } } },
  { recipient: { id: '4', group: { snapshot: { title: { title: 'Warga Contoh' } } } } },
  { chat: { id: '10', recipientId: '2' } },
  { chat: { id: '11', recipientId: '4' } },
];
const jsonl = (...frames: object[]): string => frames.map((each) => `${JSON.stringify(each)}\n`).join('');

it('reads who, when and what of Signal’s own export, with whom, and what stands in it unread', () => {
  const chat = readSignal(
    jsonl(
      ...head,
      item('2', 0, incoming, standard('Besok apel')),
      item(
        '1',
        1,
        outgoing({ sent: {} }),
        standard('Siap', { quote: { targetSentTimestamp: sent(0), authorId: '2' } }),
      ),
      {
        chatItem: {
          chatId: '11',
          authorId: '3',
          dateSent: sent(2),
          ...incoming,
          ...standard('Ini', { attachments: [{}] }),
        },
      },
      item('2', 3, incoming, standard('Jam 8', { reactions: [{ emoji: '👍' }] }), {
        revisions: [{ chatId: '10' }],
      }),
      item('2', 4, incoming, { remoteDeletedMessage: {} }),
      item('1', 5, outgoing({ failed: {} }), standard('Gagal')),
      item('2', 6, { directionless: {} }, { updateMessage: { simpleUpdate: { type: 'CHANGE_NUMBER' } } }),
      item('2', 7, incoming, { viewOnceMessage: {} }),
      item('2', 8, incoming, { somethingNew: {} }),
    ),
    null,
  );
  expect(chat).toMatchObject({
    ...{
      form: 'signal-jsonl',
      messages: 8,
      notes: 1,
      people: 3,
      edited: 1,
      deleted: 1,
      zone: '+00:00',
      inUtc: true,
    },
    ...{ first: '2026-01-31T06:00:00', undated: 0 },
    said: [
      {
        n: 1,
        line: 9,
        from: 'Sari Contoh',
        fromId: '+620000000001',
        at: '2026-01-31T06:00:00',
        text: 'Besok apel',
      },
      { from: '(phone owner)', to: 'Sari Contoh', replyTo: sent(0), instant: '2026-01-31T06:00:01.000Z' },
      { from: '+620000000002', to: 'Warga Contoh', notRead: ['file'] },
      { edited: true, notRead: ['reactions', 'earlier-wording'] },
      { deleted: true, text: '' },
      { unsent: 'failed' },
      { from: null, text: 'simpleUpdate CHANGE_NUMBER' },
      { notRead: ['self-destructing'] },
      { notRead: ['other'] },
    ],
  });
  expect(chat?.said[0]).not.toHaveProperty('to');
});

it('gives a message to nobody whose author is unknown, or on the other side than the message says', () => {
  const chat = readSignal(
    jsonl(
      ...head,
      item('99', 0, incoming, standard('a')),
      item('2', 1, outgoing({ sent: {} }), standard('b')),
      item('1', 2, incoming, standard('c')),
      { chatItem: { chatId: '10', authorId: '2', ...incoming, ...standard('d') } },
    ),
    null,
  );
  expect(chat?.said.map(({ from, fromId }) => [from, fromId])).toEqual([
    ['?', undefined],
    ['?', undefined],
    ['?', undefined],
    ['Sari Contoh', '+620000000001'],
  ]);
  expect(chat?.said[3]).toMatchObject({ at: null, shown: '?' });
  expect(chat?.undated).toBe(1);
});

it('reads it up to where it was cut off, takes other JSON for none, and opens it in an archive', async () => {
  const whole = jsonl(
    ...head,
    item('2', 0, incoming, standard('Besok apel')),
    item('2', 1, incoming, standard('b')),
  );
  expect(readSignal(whole.slice(0, -20), null)).toMatchObject({ messages: 1 });
  expect(readSignal(jsonl({ version: '1', backupTimeMs: sent(0) }, { chat: {} }), null)).toBeNull();
  expect(readSignal(jsonl({ role: 'user', content: 'a' }), null)).toBeNull();
  expect(readSignal(jsonl(...head.slice(1)), null)).toBeNull();
  const facts = await readFactsOfBytes(Buffer.from(whole), 'main.jsonl');
  expect(facts).toMatchObject({ itemKind: 'chat', chat: { receipt: { form: 'signal-jsonl', messages: 2 } } });
  expect(facts.text).toContain('Besok apel');
  const packed = await readFactsOfBytes(
    zipOf({ 'ekspor/main.jsonl': whole, 'ekspor/metadata.json': '{}' }),
    'a.zip',
  );
  expect(packed.chat?.receipt).toMatchObject({ form: 'signal-jsonl', within: 'ekspor/main.jsonl' });
});
