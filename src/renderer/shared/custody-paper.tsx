import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Paper, PaperPage } from '../../contract/paper.ts';
import { bridge } from './bridge.ts';
import { calls } from './calls.ts';
import type { LogOf } from './custody-pages.ts';
import classes from './custody-paper.module.css';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** Prints the record of a chain of custody, or saves it as a page; `name` is what the file is proposed to be called by. */
export function CustodyPaper({ of, name }: { of: LogOf; name: string }) {
  const words = useWords();
  const tell = useTell();
  const saving = useMutation({
    mutationFn: async () => {
      const proposed = words.say('custody-record.file-name', { name: name.replaceAll(/[/\\:*?"<>|]/g, '-') });
      const [out] = await bridge.choose('save-file', proposed);
      if (out === undefined) return;
      await calls.custodyRecords.save({ of, out: out.token });
      tell.say(words.say('custody-record.saved', { file: out.path }));
    },
    onError: tell.fail,
  });
  const printing = useMutation({
    mutationFn: async () => {
      if (!(await printPage(await calls.custodyRecords.page({ of }))))
        tell.say(words.say('key-card.not-printed'));
    },
    onError: tell.fail,
  });
  return (
    <div className={classes.buttons}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        loading={printing.isPending}
        onClick={() => printing.mutate()}
      >
        {words.say('custody-record.print')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {words.say('custody-record.save')}
      </Button>
    </div>
  );
}

/** Prints a page of the core in place of the window: by itself in a tree of its own, with none of the window's styles. */
async function printPage({ style: text, paper: drawn }: PaperPage): Promise<boolean> {
  const paper = document.createElement('div');
  paper.dataset['paper'] = '';
  paper.setAttribute('aria-hidden', 'true');
  const tree = paper.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  tree.adoptedStyleSheets = [style];
  tree.append(draw(drawn));
  document.body.append(paper);
  document.documentElement.dataset['printing'] = '';
  try {
    return await bridge.print();
  } finally {
    delete document.documentElement.dataset['printing'];
    paper.remove();
  }
}

/** Piece by piece, so that no HTML is read in the window. */
function draw(paper: Paper): Node {
  if (typeof paper === 'string') return document.createTextNode(paper);
  const element = document.createElement(paper.tag);
  if (paper.name !== undefined) element.className = paper.name;
  element.append(...paper.holds.map(draw));
  return element;
}
