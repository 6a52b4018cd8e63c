import { statSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { failedFiles } from './tests/mutation/failed-files.js'
import { oneThread } from './tests/mutation/one-thread.js'

/** The shortest files first: what they find needs no longer ones, as a run ends with the first test that fails. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size
    return files.sort((a, b) => sizeOf(a) - sizeOf(b))
  }
}

/** The unit tests that hold the rules which `npm run mutation` breaks one by one: none needs `dist` or starts a process. */
export default defineConfig({
  plugins: [oneThread(), failedFiles()],
  test: {
    include: [
      'tests/compare/**/*.test.ts',
      'tests/claims/restricted.test.ts',
      'tests/query/{refuse,refuse-measure,paths}.test.ts',
      'tests/extract/facts/*.test.ts',
      'tests/extract/{accusations,own-sentences,said,what-was-said,who-speaks}.test.ts',
    ],
    exclude: ['**/*.slow.test.ts', 'tests/compare/{derived-queries,laws-origins}.test.ts'],
    setupFiles: 'tests/mutation/setup.ts',
    sequence: { sequencer: ShortestFirst },
    isolate: false,
    testTimeout: 120_000,
  },
})
