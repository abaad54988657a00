import { Button, Loader, Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { bridge } from '../../shared/bridge.ts';
import { calls, useDesk } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

const automatic = 'automatic';

/** Which browser captures and why; another is taken only where it starts. */
export function BrowserSection() {
  const words = useWords();
  const chosen = useDesk().settings.browser;
  const read = useQuery({
    queryKey: ['browser', chosen],
    staleTime: 0,
    queryFn: ({ signal }) => calls.keeping.browser(undefined, { signal }),
  });
  const { data } = read;
  const using = useMutation({
    mutationFn: (which: Parameters<typeof calls.keeping.useBrowser>[0]) => calls.keeping.useBrowser(which),
  });
  const choose = async (): Promise<void> => {
    const [file] = await bridge.choose('file');
    if (file !== undefined) using.mutate({ token: file.token });
  };
  const listed = data === undefined ? [] : data.installed;
  const paths = chosen === null || listed.includes(chosen) ? listed : [chosen, ...listed];
  return (
    <Section title={words.say('browser.title')} help={words.say('browser.help')}>
      <ReadError of={[read]} />
      {data !== undefined && (
        <>
          {data.used === null && (
            <Notice
              tone="bad"
              title={words.say('browser.none')}
              lines={[
                chosen === null
                  ? words.say('browser.none-found')
                  : words.say('browser.gone', { path: chosen }),
              ]}
            />
          )}
          {data.used !== null && (
            <p className={classes.text}>{words.say(`browser.why-${data.why}`, { path: data.used })}</p>
          )}
          <Radio.Group
            aria-label={words.say('browser.title')}
            value={chosen ?? automatic}
            onChange={(value) => using.mutate(value === automatic ? null : { installed: value })}
          >
            <div className={classes.options}>
              <Radio
                value={automatic}
                label={words.say('browser.automatic')}
                description={words.say('browser.automatic-help')}
                disabled={using.isPending}
              />
              {paths.map((path) => (
                <Radio key={path} value={path} label={path} disabled={using.isPending} />
              ))}
            </div>
          </Radio.Group>
        </>
      )}
      <ErrorText error={using.error} />
      {using.isPending && (
        <p className={classes.sound} role="status">
          <Loader size={14} aria-hidden /> {words.say('browser.trying')}
        </p>
      )}
      {using.isSuccess && (
        <p className={classes.text} role="status">
          {words.say('browser.starts', { product: using.data.product })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" disabled={using.isPending} onClick={() => void choose()}>
          {words.say('browser.choose')}
        </Button>
        <Button
          variant="subtle"
          disabled={using.isPending}
          onClick={() => using.mutate(chosen === null ? null : { installed: chosen })}
        >
          {words.say('browser.try')}
        </Button>
      </div>
    </Section>
  );
}
