import { Anchor, Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Banner, CaseActs } from '../../../contract/acts.ts';
import { factsOfBanner } from '../../../contract/banner-facts.ts';
import { itemsOfBanner } from '../../../contract/banner-items.ts';
import { wantedShots } from '../../../contract/banner-kinds.ts';
import { withoutPicture } from '../../../contract/banner-without.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import { actsQuery } from '../../shared/acts.ts';
import { BannerCard } from '../../shared/banner-card.tsx';
import { BannerForm } from '../../shared/banner-form.tsx';
import { useBannerWords } from '../../shared/banner-words.ts';
import { changeOfBanner } from '../../shared/banners.ts';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { RecordForm } from '../../shared/record-form.tsx';
import { useKeepRecords } from '../../shared/records.ts';
import { useTell } from '../../shared/tell.tsx';
import { useIsBegun, useOpenForm, useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './notes.module.css';

/** The banners that a picture shows, and where a further one is recorded from it. */
export function BannerTab({ item }: { item: ItemView }) {
  const words = useWords();
  return (
    <div className={classes.notes}>
      <p className={classes.help}>
        {words.say(item.case === null ? 'banner.item-inbox' : 'banner.item-help')}
      </p>
      {item.case !== null && <InCase key={item.item} item={item.item} caseId={item.case} />}
    </div>
  );
}

function InCase({ item, caseId }: { item: string; caseId: string }) {
  const words = useWords();
  const { go } = usePlace();
  const read = useQuery(actsQuery(caseId));
  const acts = read.data;
  const names = { new: `new banner ${item}`, add: `add to banner ${item}` };
  const [open, setOpen] = useOpenForm(names);
  const isBegun = useIsBegun();
  const keep = useKeepRecords(caseId);
  const tell = useTell();
  if (acts === undefined) return <ReadError of={[read]} />;
  const standing = acts.banners.filter(
    ({ id, withdrawn }) => withdrawn === null || isBegun(changeOfBanner(id)),
  );
  const shown = standing.filter((banner) => itemsOfBanner(banner).includes(item));
  const others = standing.filter((banner) => !shown.includes(banner));
  const done = (): void => setOpen(null);
  const takeOut = (banner: Banner): void => {
    const facts = withoutPicture(factsOfBanner(banner), item);
    tell.watch(keep(acts, [{ what: 'banner', id: banner.id, facts }], words.say('banner.taken-out')));
  };
  return (
    <>
      <ReadError of={[read]} />
      {shown.length === 0 && open === null && <p>{words.say('banner.item-none')}</p>}
      {shown.length > 0 && (
        <ul className={classes.list} aria-label={words.say('banner.list')}>
          {shown.map((banner) => (
            <BannerCard
              key={banner.id}
              caseId={caseId}
              acts={acts}
              banner={banner}
              onTakeOut={
                banner.pictures.every((each) => each.item === item) ? undefined : () => takeOut(banner)
              }
            />
          ))}
        </ul>
      )}
      {open === 'new' && (
        <BannerForm of={names.new} caseId={caseId} items={[item]} banner={null} onDone={done} />
      )}
      {open === 'add' && (
        <AddTo of={names.add} caseId={caseId} item={item} acts={acts} others={others} onDone={done} />
      )}
      {open === null && (
        <Group gap="sm">
          <Button onClick={() => setOpen('new')}>{words.say('banner.record')}</Button>
          {others.length > 0 && (
            <Button variant="default" onClick={() => setOpen('add')}>
              {words.say('banner.add-to')}
            </Button>
          )}
          <Anchor
            component="button"
            type="button"
            onClick={() => go({ screen: 'case', case: caseId, tab: 'banners' })}
          >
            {words.say('banner.to-case')}
          </Anchor>
        </Group>
      )}
    </>
  );
}

interface AddProps {
  of: string;
  caseId: string;
  item: string;
  acts: CaseActs;
  others: readonly Banner[];
  onDone: () => void;
}

const shots = [...wantedShots, 'other'] as const;

/** Lets a banner that is recorded rest on this picture too. */
function AddTo({ of, caseId, item, acts, others, onDone }: AddProps) {
  const words = useWords();
  const { sayName } = useBannerWords();
  const keep = useKeepRecords(caseId);
  const draft = useRecordDraft(
    of,
    (): { chosen: string; shows: (typeof shots)[number] } => ({
      chosen: others[0]?.id ?? '',
      shows: 'whole',
    }),
    null,
    true,
  );
  const { chosen, shows } = draft.value;
  const add = async (): Promise<void> => {
    const found = acts.banners.find(({ id }) => id === chosen);
    if (found === undefined) return;
    const facts = { ...factsOfBanner(found), pictures: [...found.pictures, { item, shows }] };
    await keep(acts, [{ what: 'banner', id: chosen, facts }], words.say('banner.added'));
  };
  return (
    <RecordForm
      title={words.say('banner.add-to')}
      doWord={words.say('banner.do-add')}
      draft={draft}
      tells={() => []}
      onKeep={add}
      onDone={onDone}
    >
      <Select
        label={words.say('banner.which')}
        data={others.map((banner) => ({ value: banner.id, label: sayName(banner) }))}
        value={chosen}
        allowDeselect={false}
        searchable={others.length > 8}
        comboboxProps={{ shadow: 'md' }}
        onChange={(id) => {
          if (id !== null) draft.change({ chosen: id });
        }}
      />
      <Select
        label={words.say('banner.shows')}
        data={shots.map((shot) => ({ value: shot, label: words.say(`banner-shot.${shot}`) }))}
        value={shows}
        allowDeselect={false}
        comboboxProps={{ shadow: 'md' }}
        onChange={(wanted) => {
          const shot = shots.find((each) => each === wanted);
          if (shot !== undefined) draft.change({ shows: shot });
        }}
      />
    </RecordForm>
  );
}
