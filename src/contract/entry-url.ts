/**
 * Where the code of a thread or process lies. From the sources it is the TypeScript file itself, which
 * Node 24 runs as it is; in the built command line every entry is a file of its own beside the others.
 *
 * @param base `import.meta.url` of the caller
 * @param built name of the entry in `vite.config.ts`, such as `locker-writer`
 * @param source path of the TypeScript file, relative to the caller
 */
export function entryUrl(base: string, built: string, source: string): URL {
  return new URL(base.endsWith('.ts') ? source : `./${built}.js`, base);
}

/**
 * Where `periksa.html` lies, which goes into every bundle: beside the code that was built. From the sources it is that of
 * the last build.
 *
 * @param base `import.meta.url` of a caller two folders below `src`
 */
export function viewerUrl(base: string): URL {
  return new URL(base.endsWith('.ts') ? '../../../dist/cli/periksa.html' : './periksa.html', base);
}
