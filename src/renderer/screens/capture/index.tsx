import { Page } from '../../shared/page.tsx';
import { useWords } from '../../shared/words.tsx';
import { AddressForm } from './address-form.tsx';
import classes from './capture.module.css';
import { Queue } from './queue.tsx';

/** What is to be captured: addresses go in at the top, the queue is worked off below. */
export default function Capture() {
  const words = useWords();
  return (
    <Page title={words.say('queue.title')}>
      <div className={classes.capture}>
        <AddressForm />
        <Queue />
      </div>
    </Page>
  );
}
