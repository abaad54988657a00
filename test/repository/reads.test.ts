import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../src/renderer');

/** The hooks that give what a query knows. */
const reads = /const (\w+|\{[^}]*\}) = use(?:Infinite)?(?:Query|Queue|Clock|Record|PeopleFile)\(/g;

/** Stands itself in the place of a file that could not be shown, and has its own way out. */
const exempt = ['screens/item/file-failed.tsx'];

/** What of a screen shows the error of a query without `ReadError`: in the place of what is known, or without a way out. */
function shownAlone(source: string): string[] {
  const errors = [...source.matchAll(reads)].flatMap(([, to = '']) => {
    if (!to.startsWith('{')) return [`${to}.error`];
    const error = /\berror(?:: (\w+))?/.exec(to);
    return error === null ? [] : [error[1] ?? 'error'];
  });
  return errors.filter((error) => new RegExp(`<ErrorText error=\\{[^}]*\\b${error}\\b`).test(source));
}

describe('what could not be read', () => {
  test('is said by the one component that keeps what is known, on every screen', () => {
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.tsx') && !exempt.includes(file.replaceAll('\\', '/')),
    );
    expect(files.length).toBeGreaterThan(100);
    const wrong = files.flatMap((file) =>
      shownAlone(readFileSync(join(renderer, file), 'utf8')).map((error) => `${file}: ${error}`),
    );
    expect(wrong).toEqual([]);
  });

  test('is found where a screen shows it by itself', () => {
    const whole = 'const read = useQuery(of);\nif (x) return <ErrorText error={read.error} />;';
    const parts = 'const { data, error } = useQueue();\nreturn <ErrorText error={error} />;';
    const renamed = 'const { data, error: why } = useInfiniteQuery(of);\n<ErrorText error={other ?? why} />';
    expect([whole, parts, renamed].map(shownAlone)).toEqual([['read.error'], ['error'], ['why']]);
    const saving =
      'const { data } = useQuery(of);\nconst { error } = useDraft(of);\n<ErrorText error={error} />';
    expect(shownAlone(saving)).toEqual([]);
  });
});
