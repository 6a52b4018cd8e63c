import fc from 'fast-check'

// the quick lane tries each property on fewer examples
fc.configureGlobal({ numRuns: 50 })
