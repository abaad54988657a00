import { useEffect, useState } from 'react';
import type { Contents, ListedFile } from './contents.ts';
import { useSpeech } from './speech.ts';

/** What is looked at first, in this order. */
const firstRoles = ['screenshot', 'viewport', 'original', 'text', 'post'];
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif', 'image/bmp']);
const films = new Set(['video/mp4', 'video/webm', 'video/quicktime']);
const texts = /^(?:text\/|application\/(?:json|xml)|message\/rfc822)/;
/** Of a text, in bytes. */
const longestText = 256 * 1024;

/** The one file of an item that tells most, with the choice of the others that can be shown. */
export function FileView({
  contents,
  files,
  title,
}: {
  contents: Contents;
  files: readonly ListedFile[];
  title: string;
}) {
  const { words, role } = useSpeech();
  const showable = files.filter(({ mediaType }) => kindOf(mediaType) !== null);
  const first = firstRoles
    .map((role) => showable.find((file) => file.role === role))
    .find((file) => file !== undefined);
  const [chosen, choose] = useState<ListedFile | undefined>(first ?? showable[0]);
  if (chosen === undefined)
    return files.length === 0 ? null : <p className="soft">{words.say('periksa.not-shown')}</p>;
  return (
    <>
      {showable.length > 1 && (
        <div className="row" role="group">
          {showable.map((file) => (
            <button
              key={file.path}
              type="button"
              className="plain"
              aria-pressed={file.path === chosen.path}
              onClick={() => choose(file)}
            >
              {role(file.role)}
            </button>
          ))}
        </div>
      )}
      <View key={chosen.path} {...{ contents, title }} file={chosen} />
    </>
  );
}

/** Without parameters, and without what else may stand behind it. */
function bareType(mediaType: string): string {
  return /^[\w.+/-]*/.exec(mediaType)?.[0] ?? '';
}

function kindOf(mediaType: string): 'picture' | 'film' | 'text' | null {
  const type = bareType(mediaType);
  if (pictures.has(type)) return 'picture';
  if (films.has(type)) return 'film';
  return texts.test(type) ? 'text' : null;
}

function View({ contents, file, title }: { contents: Contents; file: ListedFile; title: string }) {
  const { words } = useSpeech();
  const [broken, setBroken] = useState(false);
  const kind = kindOf(file.mediaType);
  const url = useUrl(contents, kind === 'text' ? undefined : file);
  if (broken) return <p className="soft">{words.say('periksa.cannot-show')}</p>;
  if (kind === 'text') return <Text {...{ contents, file }} />;
  if (url === undefined) return null;
  const onError = (): void => setBroken(true);
  return kind === 'picture' ? (
    <a href={url} target="_blank" rel="noreferrer">
      <img className="picture" src={url} alt={words.say('periksa.picture-of', { title })} onError={onError} />
    </a>
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: evidence is shown as it is; nobody wrote words for it
    <video className="picture" src={url} controls onError={onError} />
  );
}

function Text({ contents, file }: { contents: Contents; file: ListedFile }) {
  const { words, time } = useSpeech();
  const [text, setText] = useState('');
  useEffect(() => {
    let isWanted = true;
    void contents
      .blobOf(file)
      .then((blob) => blob.slice(0, longestText).text())
      .then((read) => isWanted && setText(read));
    return () => {
      isWanted = false;
    };
  }, [contents, file]);
  return (
    <>
      <pre className="text">{text}</pre>
      {file.bytes > longestText && (
        <p className="soft">
          {words.say('periksa.too-long', { shown: time.bytes(longestText), total: time.bytes(file.bytes) })}
        </p>
      )}
    </>
  );
}

function useUrl(contents: Contents, file: ListedFile | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (file === undefined) return undefined;
    let made: string | undefined;
    let isWanted = true;
    void contents.blobOf(file).then((blob) => {
      if (!isWanted) return;
      // By its bare type, one of those that are shown: what stands behind it might make a tab take it for another.
      made = URL.createObjectURL(blob.slice(0, blob.size, bareType(file.mediaType)));
      setUrl(made);
    });
    return () => {
      isWanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [contents, file]);
  return url;
}
