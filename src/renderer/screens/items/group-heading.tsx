import type { ItemGroup } from '../../../contract/calls/index.ts';
import { instantOfDay } from '../../shared/days.ts';
import type { Grouping } from '../../shared/item-query.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './group-heading.module.css';
import type { Layout } from './layout.ts';
import type { Groups } from './pages.ts';

/** Height of a heading, in rem. */
export const headingRems = 2.25;

/** What a group of items is called. */
function useGroupName(): (by: Grouping, key: string) => string {
  const words = useWords();
  const time = useTime();
  return (by, key) => {
    switch (by) {
      case 'day':
        return time.day(instantOfDay(key));
      case 'kind':
        return words.sayCode('kind', key);
      case 'source':
        return key === '' ? words.say('items.no-address') : key;
    }
  };
}

interface Props {
  by: Grouping;
  group: ItemGroup;
}

/** The heading of a group: its name, and how many are in it. */
export function GroupHeading({ by, group }: Props) {
  const time = useTime();
  const nameOf = useGroupName();
  return (
    <div className={classes.heading} data-by={by}>
      <span className={classes.name}>{nameOf(by, group.key)}</span>
      <span className={classes.count}>{time.number(group.count)}</span>
    </div>
  );
}

/** The heading of the group that is seen first, which stays at the top while its items go by. */
export function TopHeading({
  groups,
  layout,
  line,
}: {
  groups: Groups;
  layout: Layout;
  line: number | undefined;
}) {
  const { group } = layout.lineAt(line ?? 0);
  if (group === null) return null;
  return (
    <div className={classes.sticky} aria-hidden>
      <GroupHeading by={groups.by} group={group} />
    </div>
  );
}
