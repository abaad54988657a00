/** The import column of the house (docs/design.md): which folder may import which. */
const may = {
  contract: [],
  words: ['contract'],
  processes: ['contract'],
  bundle: ['contract'],
  locker: ['contract', 'bundle', 'processes'],
  capture: ['contract', 'processes'],
  intake: ['contract', 'processes'],
  core: ['contract', 'bundle', 'processes', 'locker', 'capture', 'intake', 'words'],
  cli: ['core', 'bundle', 'contract', 'words'],
  main: ['contract', 'words'],
  preload: ['contract'],
  renderer: ['contract', 'words', 'looks'],
  looks: [],
  periksa: ['bundle', 'contract', 'words', 'looks'],
  replay: ['contract'],
};
const folders = Object.keys(may);

module.exports = {
  forbidden: [
    ...folders.map((folder) => ({
      name: `${folder}-imports`,
      severity: 'error',
      comment: `src/${folder} may import only: ${['itself', ...may[folder]].join(', ')}`,
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...may[folder]].join('|')})/` },
    })),
    {
      name: 'contract-packages',
      severity: 'error',
      comment: 'the contract may import a schema library, its calls that of the calls, and nothing else',
      from: { path: '^src/contract/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|@orpc/contract)' },
    },
    {
      name: 'bundle-runs-in-a-browser',
      severity: 'error',
      comment: 'src/bundle outside node/ runs in a browser: no Node module',
      from: { path: '^src/bundle/', pathNot: '^src/bundle/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bundle-runs-in-a-browser',
      severity: 'error',
      comment: 'nor what needs one',
      from: { path: '^src/bundle/', pathNot: '^src/bundle/node/' },
      to: { path: '^src/bundle/node/' },
    },
    {
      name: 'no-electron-in-the-core',
      severity: 'error',
      from: {
        path: `^src/(${folders.filter((folder) => !['main', 'preload'].includes(folder)).join('|')})/`,
      },
      to: { path: '(^|/)electron' },
    },
    {
      name: 'frozen-migrations',
      severity: 'error',
      comment: 'a step of the schema is frozen: the rules of the search are not (fillSearch)',
      from: { path: '^src/locker/database/migrations/' },
      to: { path: '^src/locker/search/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'src-imports-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
