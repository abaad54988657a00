import type { CaseActs } from '../../../contract/acts.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './act-graph.module.css';
import { type Edge, type Graph, layOut, type Node, nodeSize } from './act-graph-layout.ts';

/** Longer names end in an ellipsis; the whole stands in the list below, and as a tip. */
const longest = 24;
/** Where on its way a line says what it is: nearer to where it begins, so that lines that cross stay apart. */
const wordsAt = 0.36;

/** Persons, accounts and targets, and what leads from one to the next, drawn. */
export function ActGraph({ acts }: { acts: CaseActs }) {
  const words = useWords();
  const graph = layOut(acts);
  const { subjects, accounts, targets, width, height } = graph;
  const told = words.say('acts.graph-told', {
    subjects: subjects.length,
    accounts: accounts.length,
    targets: targets.length,
  });
  return (
    <section className={classes.section} aria-labelledby="acts-graph">
      <h2 id="acts-graph" className={classes.heading}>
        {words.say('acts.graph')}
      </h2>
      <div className={classes.frame} tabIndex={0} role="group" aria-labelledby="acts-graph">
        <svg
          className={classes.graph}
          viewBox={`-1 -1 ${width + 2} ${height + 2}`}
          width={width}
          height={height}
          role="img"
          aria-label={told}
        >
          <Heading x={0} name={words.say('acts.subjects')} />
          <Heading x={(width - nodeSize.width) / 2} name={words.say('acts.accounts')} />
          <Heading x={width - nodeSize.width} name={words.say('acts.targets')} />
          <Edges graph={graph} />
          {[...subjects, ...accounts, ...targets].map((node) => (
            <Box key={node.id} node={node} />
          ))}
        </svg>
      </div>
    </section>
  );
}

function Heading({ x, name }: { x: number; name: string }) {
  return (
    <text x={x} y={14} className={classes.column}>
      {name}
    </text>
  );
}

function Edges({ graph }: { graph: Graph }) {
  const words = useWords();
  return (
    <>
      {graph.holds.map((edge) => (
        <Line key={edge.id} edge={edge} says={edge.level} isDoubtful={edge.level === 'L0'} />
      ))}
      {graph.does.map((edge) => (
        <Line
          key={edge.id}
          edge={edge}
          says={edge.kinds.map((kind) => words.say(`act.${kind}`)).join(', ')}
        />
      ))}
    </>
  );
}

function Line({
  edge: { from, to },
  says,
  isDoubtful = false,
}: {
  edge: Edge;
  says: string;
  isDoubtful?: boolean;
}) {
  const start = { x: from.x + nodeSize.width, y: from.y + nodeSize.height / 2 };
  const end = { x: to.x, y: to.y + nodeSize.height / 2 };
  const middle = (start.x + end.x) / 2;
  return (
    <>
      <path
        className={classes.line}
        data-doubtful={isDoubtful}
        d={`M ${start.x} ${start.y} C ${middle} ${start.y}, ${middle} ${end.y}, ${end.x} ${end.y}`}
      />
      <text
        className={classes.says}
        x={along(start.x, middle, middle, end.x)}
        y={along(start.y, start.y, end.y, end.y) + 4}
      >
        {says}
      </text>
    </>
  );
}

/** A coordinate of a cubic curve at `wordsAt`. */
function along(start: number, first: number, second: number, end: number): number {
  const [on, left] = [wordsAt, 1 - wordsAt];
  return left ** 3 * start + 3 * left ** 2 * on * first + 3 * left * on ** 2 * second + on ** 3 * end;
}

function Box({ node: { name, x, y } }: { node: Node }) {
  return (
    <g>
      <title>{name}</title>
      <rect className={classes.node} x={x} y={y} rx={6} width={nodeSize.width} height={nodeSize.height} />
      <text className={classes.name} x={x + 12} y={y + nodeSize.height / 2 + 5}>
        {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
      </text>
    </g>
  );
}
