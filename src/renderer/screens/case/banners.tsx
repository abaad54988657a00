import { Button, Select, TextInput } from '@mantine/core';
import { IconSignRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { actsQuery } from '../../shared/acts.ts';
import banner from '../../shared/banner.module.css';
import { BannerCard } from '../../shared/banner-card.tsx';
import { BannerForm } from '../../shared/banner-form.tsx';
import { useBannerWords } from '../../shared/banner-words.ts';
import { changeOfBanner } from '../../shared/banners.ts';
import { Empty } from '../../shared/empty.tsx';
import { useKeys } from '../../shared/keys.ts';
import { ReadError } from '../../shared/read.tsx';
import { useIsBegun, useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './acts.module.css';
import { type BannerOrder, bannerOrders, bannersInOrder } from './banner-order.ts';
import { WithdrawnRecords } from './withdrawn-records.tsx';

/** What was put up where, of a case: each with its pictures and what became of it. */
export default function Banners({ caseId }: { caseId: string }) {
  const words = useWords();
  const { sayKind } = useBannerWords();
  const read = useQuery(actsQuery(caseId));
  const acts = read.data;
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<BannerOrder>('made');
  const recording = { banner: `new banner of case ${caseId}` };
  const [form, setForm] = useOpenForm(recording);
  const isBegun = useIsBegun();
  const list = useRef<HTMLUListElement>(null);
  useKeys([
    ['J', () => along(list.current, 1)],
    ['K', () => along(list.current, -1)],
  ]);
  if (acts === undefined) return <ReadError of={[read]} />;
  const listed = acts.banners.filter(
    ({ id, withdrawn }) => withdrawn === null || isBegun(changeOfBanner(id)),
  );
  const shown = bannersInOrder(listed, { order, typed, sayKind });
  return (
    <div className={classes.acts}>
      <ReadError of={[read]} />
      {form === 'banner' ? (
        <BannerForm
          of={recording.banner}
          caseId={caseId}
          items={[]}
          banner={null}
          onDone={() => setForm(null)}
        />
      ) : listed.length === 0 ? (
        <Empty
          icon={IconSignRight}
          action={<Button onClick={() => setForm('banner')}>{words.say('banner.record')}</Button>}
        >
          {words.say('banner.empty')}
        </Empty>
      ) : (
        <>
          <p className={classes.help}>{words.say('banner.help')}</p>
          <div>
            <Button onClick={() => setForm('banner')}>{words.say('banner.record')}</Button>
          </div>
        </>
      )}
      {listed.length > 0 && (
        <section className={classes.section} aria-labelledby="banner-list">
          <h2 id="banner-list" className={classes.heading}>
            {words.say('banner.list')}
          </h2>
          {listed.length > 1 && (
            <div className={banner.tools}>
              <TextInput
                label={words.say('banner.find')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Select
                label={words.say('banner.sort')}
                data={bannerOrders.map((value) => ({ value, label: words.say(`banner.sort-${value}`) }))}
                value={order}
                allowDeselect={false}
                comboboxProps={{ shadow: 'md' }}
                onChange={(chosen) => setOrder(bannerOrders.find((each) => each === chosen) ?? order)}
              />
            </div>
          )}
          {shown.length === 0 && (
            <p className={classes.only} role="status">
              {words.say('banner.none-found')}
            </p>
          )}
          <ul ref={list} className={classes.list} aria-labelledby="banner-list">
            {shown.map((each) => (
              <BannerCard key={each.id} caseId={caseId} acts={acts} banner={each} />
            ))}
          </ul>
        </section>
      )}
      <WithdrawnRecords caseId={caseId} acts={acts} of="banners" />
    </div>
  );
}

/** Leads the keyboard to the next card, or to the one before. */
function along(list: HTMLUListElement | null, by: 1 | -1): void {
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-banner]') ?? [])];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
