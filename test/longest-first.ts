import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short to read and long to run: begun last, as their size has it, they would be waited for alone. */
const long = [
  '/test/storm/storm.test.ts',
  '/test/storm/intake/mutations.test.ts',
  '/test/package/package.test.ts',
];

/** Files by their size, as Vitest orders what it does not know yet, but for those that are known to take minutes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => long.some((each) => moduleId.endsWith(each));
    return [...sorted.filter(isLong), ...sorted.filter((each) => !isLong(each))];
  }
}
