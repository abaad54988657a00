import type { StepResult } from '../../contract/item.ts';
import type { Words } from '../../words/say.ts';
import { Notice } from './notice.tsx';
import { sayReason } from './reason-words.ts';
import { useWords } from './words.tsx';

function sayStep(words: Words, step: StepResult): string {
  const name = words.sayCode('step', step.name);
  const result = words.sayCode('result', step.result);
  return step.reason === undefined
    ? `${name}: ${result}`
    : `${name}: ${result}, ${sayReason(words, step.reason)}`;
}

/** The steps that did not end well, or did so with a reservation; nothing where all is well. */
export function StepProblems({ steps }: { steps: readonly StepResult[] }) {
  const words = useWords();
  const problems = steps.filter(({ result, reason }) =>
    result === 'ok' ? reason !== undefined : result !== 'skipped',
  );
  return (
    <Notice
      tone="doubt"
      title={words.say('items.incomplete-what')}
      lines={problems.map((step) => sayStep(words, step))}
    />
  );
}
