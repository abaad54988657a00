import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';

/**
 * A row of a query's answer as it is by now. What it was `given` comes from a component above, which is drawn anew
 * only some moments after the answer is there: until then a field that has just been saved would show what it said
 * before, and the caret and the field's own undo would go with that.
 */
export function useFresh<Row, Key extends QueryKey>(
  query: UseQueryOptions<Row[], Error, Row[], Key>,
  isIt: (row: Row) => boolean,
  given: Row,
): Row {
  const { data } = useQuery({ ...query, select: (rows) => rows.find(isIt) });
  return data ?? given;
}
