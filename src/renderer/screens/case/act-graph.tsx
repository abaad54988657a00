import { useMemo } from 'react';
import type { CaseActs } from '../../../contract/acts.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './act-graph.module.css';
import { brokenWords, keptApart, type Label, labelLine } from './act-graph-labels.ts';
import { type Edge, type Graph, layOut, type Node, nodeSize } from './act-graph-layout.ts';

/** Longer names end in an ellipsis; the whole stands in the list below, and as a tip. */
const longest = 24;
const longestBeside = 30;
/** One line of so many letters has room also where it does not stand in the middle. */
const shortWords = 12;
/** Where on its way a line says what it is: nearer to where it begins, so that lines that cross stay apart. */
const wordsAt = 0.36;

/** Persons, accounts and targets, and what leads from one to the next, drawn. */
export function ActGraph({ acts }: { acts: CaseActs }) {
  const words = useWords();
  const graph = useMemo(() => layOut(acts), [acts]);
  const { subjects, accounts, targets, width, height } = graph;
  const told = words.say('acts.graph-told', {
    subjects: subjects.length,
    accounts: accounts.length,
    targets: targets.length,
  });
  const concluded = graph.does.filter(isConcluded).length;
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
          aria-label={
            concluded === 0 ? told : `${told} ${words.say('acts.graph-inferred', { count: concluded })}`
          }
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
  const lines = [
    ...graph.holds.map((edge) => ({
      ...{ edge, says: [edge.level as string] },
      shows: edge.level === 'L0' ? ('doubtful' as const) : null,
    })),
    ...graph.does.map((edge) => ({
      ...{ edge, shows: isConcluded(edge) ? ('concluded' as const) : null },
      says: edge.kinds.map(({ kind, isSeen }) => {
        const act = words.say(`act.${kind}`);
        return isSeen ? act : words.say('acts.inferred', { act });
      }),
    })),
  ];
  const labels = keptApart(lines.map(({ edge, says }) => labelOf(edge, brokenWords(says))));
  return (
    <>
      {lines.map(({ edge, shows }) => (
        <Line key={edge.id} edge={edge} shows={shows} />
      ))}
      {labels.map(({ x, y, lines: said }, at) => (
        <text key={lines[at]?.edge.id} className={classes.says} x={x} y={y + 4}>
          {said.map((text, line) => (
            <tspan key={text} x={x} dy={line === 0 ? 0 : labelLine}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}

function ends({ from, to }: Edge) {
  const start = { x: from.x + nodeSize.width, y: from.y + nodeSize.height / 2 };
  const end = { x: to.x, y: to.y + nodeSize.height / 2 };
  return { start, end, middle: (start.x + end.x) / 2 };
}

/** Whether nothing on a way was seen. */
function isConcluded({ kinds }: Graph['does'][number]): boolean {
  return kinds.every(({ isSeen }) => !isSeen);
}

function Line({ edge, shows }: { edge: Edge; shows: 'doubtful' | 'concluded' | null }) {
  const { start, end, middle } = ends(edge);
  return (
    <path
      className={classes.line}
      data-shows={shows}
      d={`M ${start.x} ${start.y} C ${middle} ${start.y}, ${middle} ${end.y}, ${end.x} ${end.y}`}
    />
  );
}

/** Words of one line stand near where it begins; those of several in the middle, where they have room. */
function labelOf(edge: Edge, lines: string[]): Label {
  const { start, end, middle } = ends(edge);
  const [first = ''] = lines;
  if (lines.length === 1 && first.length <= shortWords)
    return {
      x: along(start.x, middle, middle, end.x),
      y: along(start.y, start.y, end.y, end.y),
      lines,
    };
  return { x: middle, y: (start.y + end.y) / 2 - ((lines.length - 1) * labelLine) / 2, lines };
}

/** A coordinate of a cubic curve at `wordsAt`. */
function along(start: number, first: number, second: number, end: number): number {
  const [on, left] = [wordsAt, 1 - wordsAt];
  return left ** 3 * start + 3 * left ** 2 * on * first + 3 * left * on ** 2 * second + on ** 3 * end;
}

function Box({ node: { name, beside, x, y } }: { node: Node }) {
  return (
    <g>
      <title>{beside === '' ? name : `${name} · ${beside}`}</title>
      <rect className={classes.node} x={x} y={y} rx={6} width={nodeSize.width} height={nodeSize.height} />
      <text className={classes.name} x={x + 12} y={y + nodeSize.height / 2 + (beside === '' ? 5 : -3)}>
        {/^[\w.-]+(:\d+)?\//.test(name) ? shortened(name, longest) : cut(name)}
      </text>
      {beside !== '' && (
        <text className={classes.beside} x={x + 12} y={y + nodeSize.height / 2 + 14}>
          {shortened(beside, longestBeside)}
        </text>
      )}
    </g>
  );
}

function cut(name: string): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

/** Of a long one its beginning and, which tells addresses apart, its end. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, 10)}…${text.slice(11 - most)}`;
}
