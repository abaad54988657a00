import { join } from 'node:path';
import type { Locker } from '../../locker/index.ts';
import type { Language } from '../../words/say.ts';
import { type CaptureOptions, openPageCapturer } from '../capture-pages.ts';
import { importFiles } from '../import-files.ts';
import type { Work } from '../work.ts';
import { quoteSample, recordBanner, type SampleRecordWords } from './record-sample.ts';
import { serveSamplePost } from './serve-post.ts';

/** What the sample case is called, in the language of whoever looks at it. */
export interface SampleNames {
  number: string;
  title: string;
  post: string;
  banner: string;
  how: string;
  records: SampleRecordWords;
}

/**
 * Opens a case in the locker and does on the samples in `samples` what would be done in earnest: captures a page,
 * from a server within this process, brings in photographs and a conversation, of which one was handed over, makes
 * exhibits of them, and records the banner. Where no browser can be started the page is a failure in the log, as any
 * other, and the rest is there.
 */
export async function fillSample(
  locker: Locker,
  {
    samples,
    names,
    language,
    capture,
  }: { samples: string; names: SampleNames; language: Language; capture: Omit<CaptureOptions, 'caseId'> },
  work: Work,
): Promise<void> {
  const { case: caseId } = await locker.openCase({ number: names.number, title: names.title });
  const photo = await importFiles(locker, { paths: [join(samples, 'spanduk.jpg')], caseId }, work);
  work.signal.throwIfAborted();
  const given = await importFiles(
    locker,
    {
      paths: ['pagar-kosong.jpg', 'Chat WhatsApp dengan Warga Contoh.txt'].map((name) => join(samples, name)),
      ...{ caseId, receivedFrom: 'Warga Contoh', receivedHow: names.how, receivedForm: 'original' },
      receivedWhen: { at: new Date().toISOString().slice(0, 10), zone: null },
    },
    work,
  );
  work.signal.throwIfAborted();
  const post = await capturePost(locker, samples, { ...capture, caseId }, work);
  work.signal.throwIfAborted();
  const exhibits: [string | undefined, string][] = [
    [post, names.post],
    [photo.items[0]?.item, names.banner],
  ];
  for (const [itemId, title] of exhibits)
    if (itemId !== undefined) await locker.labelExhibit({ caseId, itemId, title });
  const [hung, down] = [photo, given].map(({ items }) => items.find(({ kind }) => kind === 'photo')?.item);
  const chat = given.items.find(({ kind }) => kind === 'chat')?.item;
  const { records: words } = names;
  if (hung !== undefined && down !== undefined) await recordBanner(locker, { caseId, hung, down, words });
  if (chat !== undefined) await quoteSample(locker, { chat, words, language }, work);
}

async function capturePost(
  locker: Locker,
  samples: string,
  options: CaptureOptions,
  work: Work,
): Promise<string | undefined> {
  const site = await serveSamplePost(join(samples, 'post'));
  const capturer = openPageCapturer(locker, options);
  try {
    const captured = await capturer.capture(site.url, work);
    return 'item' in captured ? captured.item.item : undefined;
  } finally {
    await capturer.close();
    await site.close();
  }
}
