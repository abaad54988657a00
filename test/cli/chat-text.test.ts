import { expect, test } from 'vitest';
import { describeChat } from '../../src/cli/chat-text.ts';
import { readWhatsApp } from '../../src/intake/chat/read-whatsapp.ts';
import { loadWords } from '../../src/words/load.ts';

const describe = async (...days: string[]) => {
  const words = await loadWords('en');
  const text = days.map((day) => `${day} 10.00 - Sari Contoh: apel\n`).join('');
  const chat = readWhatsApp(text, 'Chat WhatsApp.txt', null, () => null);
  if (chat === null) throw new Error('not read as a conversation');
  return { words, said: describeChat(chat, words), cut: describeChat({ ...chat, cut: true }, words) };
};

test('says of every export that it can be changed, and of one that was cut that it is the beginning', async () => {
  const { words, said, cut } = await describe('13/06/24', '14/06/24');
  for (const key of ['chat.could-be-changed', 'chat.pasted'] as const) expect(said).toContain(words.say(key));
  expect(said).not.toContain(words.say('chat.cut'));
  expect(cut).toContain(words.say('chat.cut'));
});

test('says from when to when only where every day is known', async () => {
  const { said } = await describe('13/06/24', '14/06/24');
  expect(said.join('\n')).toContain('From 2024-06-13T10:00 to 2024-06-14T10:00.');
  const unknown = await describe('05/06/24', '06/06/24', '07/06/24');
  expect(unknown.said.join('\n')).not.toContain('From ');
});
