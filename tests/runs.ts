import fc from 'fast-check'

/** How many examples a property is tried on: so many, or fewer where the setup of all tests says so. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.min(count, fc.readConfigureGlobal()?.numRuns ?? count) }
}
