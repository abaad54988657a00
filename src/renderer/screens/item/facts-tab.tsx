import type { ItemView } from '../../../contract/calls/index.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { HandedInFacts } from '../../shared/handed-in-facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { KindWord } from '../../shared/kind-word.tsx';
import { StepProblems } from '../../shared/steps.tsx';
import { useTime } from '../../shared/time.ts';
import { Warnings } from '../../shared/warnings.tsx';
import { useWords } from '../../shared/words.tsx';
import { ClockFacts } from './clock-facts.tsx';
import { CommentList } from './comment-list.tsx';
import { CredentialsFacts } from './credentials-facts.tsx';
import { FilmFacts } from './film-facts.tsx';
import { HandedInLaterPart } from './handed-in-later.tsx';
import classes from './item.module.css';
import { LooksLike } from './looks-like.tsx';
import { MailFacts } from './mail-facts.tsx';
import { PhotoFacts } from './photo-facts.tsx';
import { PictureSays } from './picture-says.tsx';
import { PlacesByHand } from './places-by-hand.tsx';
import { PostFacts } from './post-facts.tsx';
import { ProofFacts } from './proof-facts.tsx';
import { SameFile } from './same-file.tsx';
import { WindowRuler } from './window-ruler.tsx';

/** What is known of an item, and what must be known with it. */
export function FactsTab({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const { source } = item;
  return (
    <div className={classes.sheet}>
      <StepProblems steps={item.steps} />
      <Warnings item={item} />
      <Facts>
        <Fact name={words.say('item.fact-kind')}>
          <KindWord kind={item.kind} />
        </Fact>
        <Fact name={words.say('item.fact-case')}>{item.caseNumber ?? words.say('item.inbox')}</Fact>
        <Fact name={words.say('item.fact-came-in')}>{time.long(item.capturedAt)}</Fact>
        {item.outcome !== undefined && item.outcome !== 'ok' && (
          <Fact name={words.say('item.fact-outcome')}>{words.sayCode('outcome', item.outcome)}</Fact>
        )}
        <Fact name={words.say('item.fact-source')}>{source.url}</Fact>
        <Fact name={words.say('item.fact-page-url')}>{source.pageUrl}</Fact>
        <Fact name={words.say('item.fact-camera')}>{source.camera}</Fact>
        <Fact name={words.say('item.fact-file-name')}>
          {source.fileName === undefined ? undefined : plainTitle(source.fileName)}
        </Fact>
        <HandedInFacts item={item} />
        <Fact name={words.say('item.fact-note')}>{source.note}</Fact>
        {source.fileModifiedAt !== undefined && (
          <Fact name={words.say('item.fact-file-modified')}>{time.long(source.fileModifiedAt)}</Fact>
        )}
        <Fact name={words.say('item.fact-id')}>
          <Hash value={item.item} name={words.say('item.fact-id')} whole />
        </Fact>
      </Facts>
      <WindowRuler item={item.item} />
      <ClockFacts item={item} />
      <SameFile item={item} />
      {item.photo !== undefined && <LooksLike item={item} />}
      {item.post !== undefined && <PostFacts post={item.post} />}
      {item.files.some(({ role }) => role === 'comments') && <CommentList item={item} />}
      {item.mail !== undefined && <MailFacts item={item} mail={item.mail} />}
      {item.photo !== undefined && <PhotoFacts photo={item.photo} />}
      {item.photo !== undefined && <PictureSays item={item} />}
      {item.film !== undefined && <FilmFacts film={item.film} />}
      {item.proof !== undefined && <ProofFacts item={item} />}
      {item.credentials !== undefined && <CredentialsFacts item={item} read={item.credentials} />}
      <HandedInLaterPart key={`handed-in ${item.item}`} item={item} />
      <PlacesByHand key={item.item} item={item} />
    </div>
  );
}
