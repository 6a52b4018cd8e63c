import fc from 'fast-check'
import { inject } from 'vitest'

// the same examples each time, so that what a broken rule makes fail does not hang on chance, and none made smaller
fc.configureGlobal({ seed: 20_240_601, numRuns: 30, endOnFailure: true })

// modules are loaded as they stand: the rule that a run breaks is broken when its tests begin
const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string | undefined } }
if (stryker && inject('mutantActivation' as never) !== 'static') stryker.activeMutant = undefined
