// A kind of comparable property that a program brings along: levels of a warning, of which only one can hold.

import { fileURLToPath } from 'node:url'
import { compare, kinds, readFiles, toClaimGraph } from 'claimgraph'

const levels = ['green', 'yellow', 'orange', 'red']

const warning = {
  iri: 'https://example.org/warnings/Level',
  name: 'warning',
  noun: 'a level of warning',
  accumulates: false,
  read(_content, { value }, { denied }) {
    if (denied || !levels.includes(value)) return { problem: `expected a level that holds, found ${value}` }
    return { position: levels.indexOf(value), unit: '' }
  },
  merge: ([only]) => only,
  findConflict: () => null,
  key: level => String(level),
  label: level => levels[level],
  relate(a, b) {
    if (a === b) return { relation: 'same', verdict: 'agree', gap: null, reason: 'the levels are the same' }
    const reason = `only one level can hold, and these lie ${Math.abs(a - b)} apart`
    return { relation: 'contradicts', verdict: 'contradict', gap: null, reason }
  },
  contradicts: (a, b) => a !== b,
  term: () => 'level',
  value: level => ({ kind: 'warning', level: levels[level] }),
  data: ({ level }) => level,
  namesConcepts: false,
}

const { store } = await readFiles([fileURLToPath(new URL('warnings.trig', import.meta.url))])
const { questions } = await compare(toClaimGraph(store), { kinds: [...kinds, warning] })

for (const { positions, relations } of questions) {
  for (const { value, claimants } of positions) console.log(claimants[0].label, value)
  for (const { because } of relations) console.log(because)
}
