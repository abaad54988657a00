import { builtFile } from '../built-code.ts';

/**
 * Loaded before the tests in the window: their core makes keys quickly, as elsewhere in the tests. A file that takes
 * it back (`main-job.test.ts`) runs with the core that people get.
 */
process.env['JEJAK_CORE'] = builtFile('quick-core-process');
