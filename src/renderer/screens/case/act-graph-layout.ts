import type { ActKind, AttributionLevel, CaseActs } from '../../../contract/acts.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { aboutAccount, nameOfAccount } from '../../shared/act-holders.ts';

export interface Node {
  id: string;
  name: string;
  /** What tells it from another of its name: an agency, a platform, an address. */
  beside: string;
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
  /** What was done on a way; `isSeen` where one act of the kind was seen, and not all are only concluded. */
  does: (Edge & { kinds: { kind: ActKind; isSeen: boolean }[] })[];
  width: number;
  height: number;
}

export const nodeSize = { width: 210, height: 46 };
const between = { columns: 374, rows: 74 };
const top = 36;

/** Lays out what stands; targets of one address, or of one name where there is none, are one. */
export function layOut({ subjects, accounts, attributions, acts }: CaseActs): Graph {
  const standing = acts.filter(({ withdrawn }) => withdrawn === null);
  const links = attributions.filter(({ withdrawn }) => withdrawn === null);
  const targetOf = new Map<string, Pick<Node, 'name' | 'beside'>>();
  for (const { target } of standing) {
    const address = target.url.replace(/^https?:\/\/(www\.)?/, '');
    const isNamed = target.shown !== '';
    // Of two who say the same address one may have said its name.
    if (isNamed || !targetOf.has(keyOf(target)))
      targetOf.set(keyOf(target), {
        name: plainTitle(target.shown || address),
        beside: isNamed ? address : '',
      });
  }
  const column = (at: number, nodes: Pick<Node, 'id' | 'name' | 'beside'>[]): Node[] =>
    nodes.map((node, row) => ({ ...node, x: at * between.columns, y: top + row * between.rows }));
  const acting = new Set(standing.map(({ account }) => account));
  const holding = new Set(links.map(({ subject }) => subject));
  const people = column(
    0,
    subjects
      .filter(({ withdrawn }) => withdrawn === null)
      .map((each) => ({ id: each.id, name: plainTitle(each.name), beside: each.agency || each.position }))
      .toSorted((one, other) => Number(holding.has(other.id)) - Number(holding.has(one.id))),
  );
  const held = column(
    1,
    accounts
      .filter(({ withdrawn }) => withdrawn === null)
      .map((each) => ({ id: each.id, name: nameOfAccount(each), beside: aboutAccount(each) }))
      .toSorted((one, other) => Number(acting.has(other.id)) - Number(acting.has(one.id))),
  );
  const aims = column(
    2,
    [...targetOf].map(([id, target]) => ({ id, ...target })),
  );
  const byId = (nodes: Node[]) => new Map(nodes.map((node) => [node.id, node]));
  const [personOf, accountOf, aimOf] = [byId(people), byId(held), byId(aims)];
  const holds = links.flatMap(({ id, subject, account, level }) => {
    const [from, to] = [personOf.get(subject), accountOf.get(account)];
    return from === undefined || to === undefined ? [] : [{ id, from, to, level }];
  });
  const does = new Map<string, Graph['does'][number]>();
  for (const { account, target, kind, basis } of standing) {
    const [from, to] = [accountOf.get(account), aimOf.get(keyOf(target))];
    if (from === undefined || to === undefined) continue;
    const id = `${from.id} ${to.id}`;
    const edge = does.get(id) ?? { id, from, to, kinds: [] };
    const known = edge.kinds.find((each) => each.kind === kind);
    const isSeen = basis === 'observed';
    if (known === undefined) edge.kinds.push({ kind, isSeen });
    else known.isSeen ||= isSeen;
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
