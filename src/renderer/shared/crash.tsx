import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import classes from './crash.module.css';
import { ErrorText } from './error-text.tsx';
import { useWords } from './words.tsx';

interface Props {
  children: ReactNode;
}

/** Shows the error in place of the part that it broke; the rest of the window stays. */
export class Crash extends Component<Props, { broken: boolean; error: unknown }> {
  override state = { broken: false, error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { broken: true, error };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken error={this.state.error} onAgain={() => this.setState({ broken: false, error: null })} />;
  }
}

function Broken({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const words = useWords();
  return (
    <section className={classes.broken} aria-label={words.say('crash.title')}>
      <h1 className={classes.title}>{words.say('crash.title')}</h1>
      <ErrorText error={error} />
      <Button variant="default" onClick={onAgain}>
        {words.say('crash.again')}
      </Button>
    </section>
  );
}
