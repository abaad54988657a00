import type { ActKind, AttributionLevel, CaseActs } from '../../../contract/acts.ts';
import { nameOfAccount } from '../../shared/act-holders.ts';

export interface Node {
  id: string;
  name: string;
  /** Upper left corner. */
  x: number;
  y: number;
}

export interface Edge {
  id: string;
  from: Node;
  to: Node;
}

/** Persons, accounts and targets, each in a column, and what leads from one to the next. */
export interface Graph {
  subjects: Node[];
  accounts: Node[];
  targets: Node[];
  holds: (Edge & { level: AttributionLevel })[];
  does: (Edge & { kinds: ActKind[] })[];
  width: number;
  height: number;
}

export const nodeSize = { width: 210, height: 36 };
const between = { columns: 374, rows: 64 };
const top = 36;

/** Lays out what stands; targets of one address, or of one name where there is none, are one. */
export function layOut({ subjects, accounts, attributions, acts }: CaseActs): Graph {
  const standing = acts.filter(({ withdrawn }) => withdrawn === null);
  const links = attributions.filter(({ withdrawn }) => withdrawn === null);
  const targetOf = new Map(
    standing.map(({ target }) => [
      keyOf(target),
      target.shown || target.url.replace(/^https?:\/\/(www\.)?/, ''),
    ]),
  );
  const column = (at: number, nodes: { id: string; name: string }[]): Node[] =>
    nodes.map((node, row) => ({ ...node, x: at * between.columns, y: top + row * between.rows }));
  const people = column(
    0,
    subjects.filter(({ withdrawn }) => withdrawn === null).map(({ id, name }) => ({ id, name })),
  );
  const held = column(
    1,
    accounts
      .filter(({ withdrawn }) => withdrawn === null)
      .map((each) => ({ id: each.id, name: nameOfAccount(each) })),
  );
  const aims = column(
    2,
    [...targetOf].map(([id, name]) => ({ id, name })),
  );
  const find = (nodes: Node[], id: string): Node | undefined => nodes.find((node) => node.id === id);
  const holds = links.flatMap(({ id, subject, account, level }) => {
    const [from, to] = [find(people, subject), find(held, account)];
    return from === undefined || to === undefined ? [] : [{ id, from, to, level }];
  });
  const does = new Map<string, Graph['does'][number]>();
  for (const { account, target, kind } of standing) {
    const [from, to] = [find(held, account), find(aims, keyOf(target))];
    if (from === undefined || to === undefined) continue;
    const id = `${from.id} ${to.id}`;
    const edge = does.get(id) ?? { id, from, to, kinds: [] };
    if (!edge.kinds.includes(kind)) edge.kinds.push(kind);
    does.set(id, edge);
  }
  const rows = Math.max(people.length, held.length, aims.length);
  return {
    ...{ subjects: people, accounts: held, targets: aims, holds, does: [...does.values()] },
    width: 2 * between.columns + nodeSize.width,
    height: top + rows * between.rows,
  };
}

function keyOf({ url, shown }: { url: string; shown: string }): string {
  return url === '' ? `name ${shown}` : url;
}

/** A row of the matrix: a person, or an account that nobody is linked to, and how often each act stands. */
export interface MatrixRow {
  id: string;
  name: string;
  /** The accounts by which it is counted. */
  accounts: string[];
  counts: Record<ActKind, number>;
}

/** Persons by acts. Where two are linked to one account, it counts for each: both are claims. */
export function countActs(all: CaseActs): MatrixRow[] {
  const links = all.attributions.filter(({ withdrawn }) => withdrawn === null);
  const standing = all.acts.filter(({ withdrawn }) => withdrawn === null);
  const row = (id: string, name: string, accounts: string[]): MatrixRow => {
    const counts: MatrixRow['counts'] = { post: 0, like: 0, share: 0, comment: 0, follow: 0 };
    for (const { account, kind } of standing) if (accounts.includes(account)) counts[kind] += 1;
    return { id, name, accounts, counts };
  };
  const people = all.subjects
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, name }) =>
      row(
        id,
        name,
        links.filter(({ subject }) => subject === id).map(({ account }) => account),
      ),
    );
  const alone = all.accounts
    .filter(({ id, withdrawn }) => withdrawn === null && links.every(({ account }) => account !== id))
    .map((account) => row(account.id, nameOfAccount(account), [account.id]));
  return [...people, ...alone];
}
