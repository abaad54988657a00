import type { Contents, ListedFile } from './contents.ts';
import { useSpeech } from './speech.ts';

/** A file of an item, with its hash, to be saved. */
export function FileRow({ contents, file }: { contents: Contents; file: ListedFile }) {
  const { words, time, role } = useSpeech();
  return (
    <tr>
      <td>
        {role(file.role)}
        <span className="soft address">{file.path}</span>
      </td>
      <td data-numeric="true">{time.bytes(file.bytes)}</td>
      <td>
        <code className="hash">{file.sha256}</code>
      </td>
      <td>
        <button type="button" onClick={() => void save(contents, file)}>
          {words.say('periksa.save')}
        </button>
      </td>
    </tr>
  );
}

/** Hands a file to the browser to be saved; as bytes of no kind, so that nothing of it is run here. */
async function save(contents: Contents, file: ListedFile): Promise<void> {
  const blob = (await contents.blobOf(file)).slice(0, file.bytes, 'application/octet-stream');
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // after it was taken
}
