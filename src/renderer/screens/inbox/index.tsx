import { Page } from '../../shared/page.tsx';
import { useWords } from '../../shared/words.tsx';
import { FailedWithoutCase } from '../case/failed-attempts.tsx';
import Items from '../items/index.tsx';

/** What waits without a case. */
export default function Inbox() {
  const words = useWords();
  return (
    <Page title={words.say('rail.inbox')} subtitle={words.say('inbox.subtitle')} content="flush">
      <Items scope="inbox" above={<FailedWithoutCase />} />
    </Page>
  );
}
