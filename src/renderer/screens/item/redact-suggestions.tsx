import { Button } from '@mantine/core';
import type { ToCover } from '../../../contract/to-cover.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './redact.module.css';
import type { Suggestion, Suggestions } from './use-suggestions.ts';

interface Props {
  suggestions: Suggestions;
  role: string;
  found: ToCover | null;
  onShow: (suggestion: Suggestion) => void;
}

/** What was found to cover, each to be covered or left; and what was not looked for, and why. */
export function RedactSuggestions({
  suggestions: { waiting, left, cover, leave, showLeft },
  role,
  found,
  onShow,
}: Props) {
  const words = useWords();
  const remark = remarkOn(found, role);
  return (
    <>
      {remark !== null && (
        <p className={classes.hint}>{words.say(remark, { profile: found?.profile ?? '' })}</p>
      )}
      {waiting.length > 0 && (
        <section className={classes.suggested} aria-labelledby="suggested-boxes">
          <div className={classes.suggestedHead}>
            <h3 id="suggested-boxes" className={classes.small}>
              {words.say('redact.suggested', { count: waiting.length })}
            </h3>
            <Button size="compact-sm" variant="light" onClick={() => cover(waiting)}>
              {words.say('redact.cover-all')}
            </Button>
          </div>
          <p className={classes.hint}>{words.say('redact.suggested-hint')}</p>
          <ol className={classes.list}>
            {waiting.map((each) => {
              const of = { number: each.number, what: words.say(`redact.suggest-${each.why}`) };
              return (
                <li key={each.number} className={classes.suggestionRow}>
                  <Button
                    className={classes.suggestionName ?? ''}
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    justify="flex-start"
                    aria-label={words.say('redact.suggestion', of)}
                    onClick={() => onShow(each)}
                  >
                    {each.number}. {of.what}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={words.say('redact.cover-of', of)}
                    onClick={() => cover([each])}
                  >
                    {words.say('redact.cover')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={words.say('redact.leave-of', of)}
                    onClick={() => leave(each)}
                  >
                    {words.say('redact.leave')}
                  </Button>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      {left > 0 && (
        <p className={classes.hint}>
          {words.say('redact.left', { count: left })}{' '}
          <Button size="compact-sm" variant="subtle" onClick={showLeft}>
            {words.say('redact.left-again')}
          </Button>
        </p>
      )}
    </>
  );
}

/** What has to be known of how it was looked; null where nothing is to be said. */
function remarkOn(
  found: ToCover | null,
  role: string,
): 'redact.not-looked' | 'redact.not-named' | 'redact.none-found' | null {
  if (found === null || found.profile === null) return null;
  if (!found.named) return 'redact.not-named';
  if (found.notLooked.includes(role) || found.notLooked.includes('all')) return 'redact.not-looked';
  const isFound = found.boxes.some((each) => each.role === role && each.why === 'own-name');
  return isFound ? null : 'redact.none-found';
}
