import { spawn } from 'node:child_process';
import { JejakError } from '../../contract/error.ts';
import { hasDisplay } from '../browser/display.ts';
import { makersHosts, quietly } from '../browser/launch.ts';

interface LogIn {
  /** Of the browser. */
  path: string;
  profileDir: string;
  /** Best first. */
  languages: string[];
  timeZone: string;
  url: string | null;
  /** Ends the browser as closing its window does. */
  stop: AbortSignal;
}

/** How long the browser may take to write what it has, once it was asked to end. */
const endMs = 10_000;

/**
 * Opens a browser with a window for a person to log in by hand, and waits until they have closed it. Nothing
 * drives it and nothing listens: it has no debugging connection, so no password can come to us.
 *
 * @throws JejakError `no-display` where there is nowhere to show a window, `browser-not-started`,
 *   `log-in-broken-off` where the browser did not end in order, so that what it wrote may be half
 */
export async function logIn(wanted: LogIn): Promise<void> {
  if (!hasDisplay()) throw new JejakError('no-display', 'wrong-use');
  const child = spawn(wanted.path, flags(wanted), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: wanted.timeZone },
  });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed = (printed + text).slice(-2000);
  });
  let patience: NodeJS.Timeout | undefined;
  const end = (): void => {
    child.kill('SIGTERM');
    patience = setTimeout(() => child.kill('SIGKILL'), endMs);
  };
  wanted.stop.addEventListener('abort', end);
  try {
    const ended = await new Promise<number | Error | null>((resolve) => {
      child.once('error', resolve);
      child.once('exit', resolve);
      if (wanted.stop.aborted) end();
    });
    if (ended === 0) return;
    if (ended === null) throw new JejakError('log-in-broken-off', 'could-not-go-on');
    throw new JejakError('browser-not-started', 'could-not-go-on', {
      path: wanted.path,
      detail: ended instanceof Error ? ended.message : printed.trim(),
    });
  } finally {
    clearTimeout(patience);
    wanted.stop.removeEventListener('abort', end);
  }
}

function flags({ profileDir, languages, url }: LogIn): string[] {
  return [
    ...quietly,
    '--disable-background-mode',
    `--user-data-dir=${profileDir}`,
    `--lang=${languages[0] ?? 'id-ID'}`,
    `--accept-lang=${languages.join(',')}`,
    `--host-resolver-rules=${makersHosts.map((host) => `MAP ${host} ~NOTFOUND`).join()}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url ?? 'about:blank',
  ];
}
