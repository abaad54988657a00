import { queryOptions } from '@tanstack/react-query';
import { calls } from './calls.ts';
import { queryClient } from './queries.ts';
import { saveAllTyped } from './typed.ts';

/** The officers of the locker that is open. */
export const officersQuery = queryOptions({
  queryKey: ['officers'],
  staleTime: 0,
  queryFn: ({ signal }) => calls.officers.list(undefined, { signal }),
});

/** Another officer works from now on; what was typed before is saved in the name of who typed it. */
export async function actAs(officer: string): Promise<void> {
  await saveAllTyped({ leaving: true });
  await calls.officers.actAs({ officer });
  await queryClient.invalidateQueries({ queryKey: ['officers'] });
}
