/**
 * A reporter of vitest: names at the end the tests that held only when they were run again, so that
 * a test that fails now and then is mended and not got used to.
 */
export default class FurtherGo {
  onTestRunEnd(modules) {
    const names = modules
      .flatMap((module) => [...module.children.allTests('passed')])
      .filter((test) => test.diagnostic()?.flaky === true)
      .map((test) => `${test.module.relativeModuleId} > ${test.fullName}`);
    if (names.length > 0)
      process.stdout.write(`Held only at a further go:\n${names.map((name) => `  ${name}\n`).join('')}`);
  }
}
