import { dialog } from 'electron';
import { loadWords } from '../words/load.ts';
import type { Language } from '../words/say.ts';

/** Says that the core takes its time to end, and asks whether to wait no longer. The question goes when it is over. */
export async function askToEnd(language: Language, over: AbortSignal): Promise<boolean> {
  const words = await loadWords(language);
  if (over.aborted) return false;
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: words.say('shell.ending'),
    detail: words.say('shell.ending-help'),
    buttons: [words.say('shell.wait'), words.say('shell.end-now')],
    ...{ defaultId: 0, cancelId: 0, noLink: true, signal: over },
  });
  return response === 1;
}
