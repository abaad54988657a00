import { JejakError } from '../../../../src/contract/error.ts';
import type { Outcomes } from '../../../../src/contract/sink.ts';
import { type PageCapturer, sealOutcome } from '../../../../src/core/capture-pages.ts';
import { visitWatch } from '../../../../src/core/watch/visit.ts';
import { beginPhoto, details, reopen } from '../../../locker/temporary-locker.ts';

/** Makes a visit of the only watch of a locker, and is killed at the moment at which its draft is ended. */
const [, , dir = '', dataDir = '', comesTo = ''] = process.argv;
const locker = await reopen({ dir, dataDir });
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new JejakError('killed', 'could-not-go-on');
};
const capture: PageCapturer['capture'] = async (url, _work, about) => {
  const draft = await beginPhoto(locker, url);
  const outcome: Outcomes =
    comesTo === 'item'
      ? { result: 'item', state: 'complete', details: details(url) }
      : { result: 'failed', code: 'dns-failed', source: { url }, message: '' };
  return sealOutcome(
    {
      ...draft,
      seal: (sealing) => draft.seal(sealing).then(die),
      fail: (failing) => draft.fail(failing).then(die),
    },
    outcome,
    url,
    about,
  );
};
const [watch] = locker.watches.list();
if (watch === undefined) throw new Error('no watch');
const work = { signal: new AbortController().signal, onProgress: () => undefined };
const pages: PageCapturer = { capture, look: () => Promise.resolve(null), close: () => Promise.resolve() };
await visitWatch(locker, watch, pages, { work, answered: () => undefined });
