/// <reference types="vite/client" />
import fc from 'fast-check'
import { afterAll, beforeEach, inject } from 'vitest'

// the same examples each time, so that what a broken rule makes fail does not hang on chance, and none made smaller
fc.configureGlobal({ seed: 20_240_601, numRuns: 8, endOnFailure: true })

type Hits = Record<string, number>

/** What the instrumented code reads and writes. */
interface Stryker {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> }
}

const { __stryker__: stryker } = globalThis as { __stryker__?: Stryker }
const given = (name: string): unknown => inject(name as never)

if (stryker) {
  const isStatic = given('mutantActivation') === 'static'
  if (!isStatic) stryker.activeMutant = undefined
  // loaded as they stand; what a file of tests then does before its first test is of each of its tests
  const modules = import.meta.glob(['../../src/{compare,claims,query,extract}/**/*.ts', '!**/*-worker.ts'])
  for (const load of Object.values(modules)) await load()
  if (given('mode') === 'mutant') stryker.activeMutant = given('activeMutant') as string
  else attributeToAllTests(stryker)
}

/** Counts what runs outside of tests, as in `beforeAll`, as run by every test of the file. */
function attributeToAllTests(stryker: Stryker): void {
  const before = { ...stryker.mutantCoverage?.static }
  const tests = new Set<string>()
  beforeEach(() => {
    if (stryker.currentTestId !== undefined) tests.add(stryker.currentTestId)
  })
  afterAll(() => {
    const { static: hits, perTest } = stryker.mutantCoverage ?? { static: {}, perTest: {} }
    for (const [mutant, count] of Object.entries(hits)) {
      const known = before[mutant] ?? 0
      if (count === known) continue
      for (const test of tests) {
        perTest[test] ??= {}
        perTest[test][mutant] = (perTest[test][mutant] ?? 0) + count - known
      }
      if (known === 0) delete hits[mutant]
      else hits[mutant] = known
    }
  })
}
