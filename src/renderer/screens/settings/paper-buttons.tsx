import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { bridge } from '../../shared/bridge.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';

interface Props {
  /** What is printed. */
  paper: ReactNode;
  fileName: string;
  /** Writes it as a page to the place of this token. */
  save: (out: string) => Promise<unknown>;
  /** Called where the printer was given it. */
  onPrinted?: () => Promise<unknown>;
}

/** Prints a sheet of paper alone, or saves it as a page. */
export function PaperButtons({ paper, fileName, save, onPrinted }: Props) {
  const words = useWords();
  const tell = useTell();
  const [printing, setPrinting] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const [out] = await bridge.choose('save-file', fileName);
      if (out !== undefined) await save(out.token);
      return out ?? null;
    },
  });
  const print = async (): Promise<void> => {
    flushSync(() => setPrinting(true));
    document.documentElement.dataset['printing'] = '';
    try {
      if (await bridge.print()) await onPrinted?.();
      else tell.say(words.say('key-card.not-printed'));
    } catch (error) {
      tell.fail(error);
    } finally {
      delete document.documentElement.dataset['printing'];
      setPrinting(false);
    }
  };
  const saved = saving.data;
  return (
    <>
      {printing &&
        createPortal(
          <div data-paper aria-hidden>
            {paper}
          </div>,
          document.body,
        )}
      {saved !== null && saved !== undefined && (
        <p className={classes.text} role="status">
          {words.say('key-card.saved', { file: saved.path })}
        </p>
      )}
      <ErrorText error={saving.error} />
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={printing}
          onClick={() => void print()}
        >
          {words.say('key-card.print')}
        </Button>
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
          {words.say('key-card.save')}
        </Button>
      </div>
    </>
  );
}
