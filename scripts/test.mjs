/**
 * What `npm test` runs after the set-up: the checks, then the tests. Arguments go to vitest. The last
 * line is `N passed, N failed`, over checks and tests together.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runChecks } from './check.mjs';
import { environment, findNode } from './setup/node.mjs';
import { root } from './setup/places.mjs';
import { tell } from './setup/words.mjs';

const realData = resolve(root, process.env.JEJAK_REAL_DATA ?? '../shared/data');

function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-test-'));
  const file = join(folder, 'result.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=./scripts/further-go.mjs'];
  reporters.push('--reporter=json', `--outputFile.json=${file}`);
  const run = spawnSync(findNode(), [vitest, 'run', ...reporters, ...args], {
    cwd: root,
    env: environment({ JEJAK_REAL_DATA: realData, LANG: 'en_US.UTF-8', LC_ALL: '' }),
    stdio: 'inherit',
  });
  const counted = existsSync(file)
    ? countTests(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  // A run that went wrong outside of any test has failed all the same.
  return run.status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** A file that could not even be loaded counts as one failed test. */
function countTests(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

const checks = await runChecks();
if (!existsSync(realData)) tell('no-real-data', { folder: realData });
const tests = runTests(process.argv.slice(2));
const failed = checks.failed + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${checks.passed + tests.passed} passed, ${failed} failed\n`);
