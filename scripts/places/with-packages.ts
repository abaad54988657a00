import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives the folders of packages of the registry, unpacked for as long as `use` runs.
 *
 * @param versions the exact version of each
 */
export async function withPackages<Name extends string>(
  versions: Record<Name, string>,
  use: (folders: Record<Name, string>) => void | Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-places-'));
  try {
    const fetched = (name: string, version: string): string => {
      const into = join(folder, name);
      mkdirSync(into);
      const packed = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], {
        cwd: folder,
        encoding: 'utf8',
      });
      execFileSync('tar', ['-xzf', join(folder, packed.trim()), '-C', into, '--strip-components=1']);
      return into;
    };
    const each = Object.entries<string>(versions).map(([name, version]) => [name, fetched(name, version)]);
    await use(Object.fromEntries(each) as Record<Name, string>); // the names are those of `versions`
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
