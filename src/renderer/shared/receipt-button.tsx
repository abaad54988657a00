import { Button, type ButtonProps } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { bridge } from './bridge.ts';
import { useDesk } from './calls.ts';
import { itemQueryOf } from './item.ts';
import { ReceiptPaper } from './receipt-paper.tsx';
import { type Receipt, receiptsOf } from './receipts.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

interface Props extends ButtonProps {
  items: readonly string[];
}

/** Prints a receipt of these items for whoever handed them over; says so where none of them came from someone else. */
export function ReceiptButton({ items, ...look }: Props) {
  const words = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const { locker } = useDesk();
  const [paper, setPaper] = useState<{ receipts: Receipt[]; at: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      const found = await Promise.all(items.map((item) => client.query(itemQueryOf(item))));
      const receipts = receiptsOf(found);
      if (receipts.length === 0) {
        tell.say(words.say('receipt.none'));
        return;
      }
      flushSync(() => setPaper({ receipts, at: new Date().toISOString() }));
      document.documentElement.dataset['printing'] = '';
      if (!(await bridge.print())) tell.say(words.say('receipt.not-printed'));
    } catch (error) {
      tell.fail(error);
    } finally {
      delete document.documentElement.dataset['printing'];
      setPaper(null);
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        {...look}
        loading={isBusy}
        onClick={() => void begin()}
      >
        {words.say('receipt.print')}
      </Button>
      {paper !== null &&
        locker !== null &&
        createPortal(
          <div data-paper aria-hidden>
            <ReceiptPaper {...paper} locker={locker} />
          </div>,
          document.body,
        )}
    </>
  );
}
