import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long, the longest first: begun last, one of them would keep a worker busy while the others idle. */
const long = [
  'e2e/pages',
  'docs/pages',
  'tools/faults/',
  'restricted/',
  'derive/',
  'e2e/',
  'conformance/',
  'cli/query',
  'cli/serve',
  'cli/case',
  'cli/life',
  'review/',
  'cli/',
  'align/quality',
]

/** Begins with the files that are known to take long, then with the largest, as a first run knows nothing of earlier ones. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = long.findIndex(name => moduleId.includes(`/tests/${name}`))
      return rank < 0 ? long.length : rank
    }
    const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size
    return files.sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a))
  }
}
